import { codeFor } from '@akin/core/protocol/previous-version'
import type { CommandAdmission } from './admission.ts'
import { busyMessage } from './register-commands.ts'
import type { SocketSession } from './sessions.ts'

const digit = { first: 48, last: 57 } as const
/** What most of an overload consists of. Everything else takes the usual way, and is refused there if need be. */
const refusable = ['message:send', 'whisper:send', 'typing:set']

/**
 * While a node sheds load, answers what would be refused before Socket.IO has looked at it. The usual way to a refusal costs a third of doing
 * what was asked, so that at three times what a node can take it would do little else than refuse.
 */
export function refuseEarly(session: SocketSession, admission: CommandAdmission): void {
	const { conn, nsp, data } = session.socket
	const begin = `2${nsp.name},`
	const code = codeFor(data.protocol, 'busy')
	const usual = conn.listeners('data') as ((packet: unknown) => void)[]
	conn.removeAllListeners('data')
	conn.on('data', (packet: unknown) => {
		if (admission.isShedding() && typeof packet === 'string' && packet.startsWith(begin)) {
			const name = commandAt(packet, begin.length)
			const waitMs = name === null ? 0 : admission.turnAway(name.command)
			if (name !== null && waitMs > 0) {
				const error = `{"code":"${code}","message":"${busyMessage}","retryAfterMs":${waitMs}}`
				conn.write(`3${nsp.name},${packet.slice(begin.length, name.ackEnds)}[{"ok":false,"error":${error}}]`)
				return
			}
		}
		for (const listener of usual) listener.call(conn, packet)
	})
}

/** The command of a packet that wants to be acknowledged, and where its number ends; null when it is none of those. */
export function commandAt(packet: string, from: number): { readonly command: string; readonly ackEnds: number } | null {
	let ackEnds = from
	for (let code = packet.charCodeAt(ackEnds); code >= digit.first && code <= digit.last; code = packet.charCodeAt(ackEnds)) ackEnds += 1
	if (ackEnds === from) return null
	const command = refusable.find((name) => packet.startsWith(`["${name}",`, ackEnds))
	return command === undefined ? null : { command, ackEnds }
}
