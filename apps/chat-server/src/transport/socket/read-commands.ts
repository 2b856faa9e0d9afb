import type { Contract } from '@akin/core/protocol/contract'
import type { Reply } from '@akin/core/protocol/errors'
import { codeFor } from '@akin/core/protocol/previous-version'
import type { CommandAdmission } from './admission.ts'
import { busyMessage, type HearCommand } from './register-commands.ts'
import type { SocketSession } from './sessions.ts'
import { padded } from './text-parser.ts'

const digit = { first: 48, last: 57 } as const
/** A client counts its commands from nought; a longer number would not come back as it was sent. */
const mostDigits = 15
/** What most of an overload consists of. Everything else takes the usual way, and is refused there if need be. */
const refusable = ['message:send', 'whisper:send', 'typing:set']

type Reading = {
	readonly session: SocketSession
	readonly contract: Contract
	readonly hear: HearCommand
	readonly admission: CommandAdmission
}

/**
 * Takes every well-formed command of one socket from its connection and answers it there, before Socket.IO has looked at it: its decoder, its
 * queues of callbacks and its listeners cost as much as everything else that is done for a message before it is written. Whatever is not
 * simply a command of the contract with a number to be answered under takes Socket.IO's way, which ends in the same `hear`.
 *
 * While a node sheds load, what would be refused is answered from its first bytes: the usual way to a refusal costs a third of doing what was
 * asked, so that at three times what a node can take it would do little else than refuse.
 */
export function readCommands({ session, contract, hear, admission }: Reading): void {
	const { socket } = session
	const { conn, nsp, data } = socket
	const begin = `2${nsp.name},`
	const answerBegin = `3${nsp.name},`
	const busyCode = codeFor(data.protocol, 'busy')
	const usual = conn.listeners('data') as ((packet: unknown) => void)[]

	/** False for a packet that has to take the usual way. */
	function take(packet: string): boolean {
		const ackEnds = digitsEnd(packet, begin.length)
		if (ackEnds === begin.length || ackEnds - begin.length > mostDigits) return false
		const answer = (reply: string) => void conn.write(padded(`${answerBegin}${packet.slice(begin.length, ackEnds)}[${reply}]`))
		if (admission.isShedding()) {
			const name = refusable.find((name) => packet.startsWith(`["${name}",`, ackEnds))
			const waitMs = name === undefined ? 0 : admission.turnAway(name)
			if (waitMs > 0) {
				answer(`{"ok":false,"error":{"code":"${busyCode}","message":"${busyMessage}","retryAfterMs":${waitMs}}}`)
				return true
			}
		}
		const command = commandOf(packet.slice(ackEnds))
		if (!command || !Object.hasOwn(contract.commands, command.name)) return false
		void hear(command.name, [command.payload], (reply: Reply<unknown>) => answer(JSON.stringify(reply)))
		return true
	}

	conn.removeAllListeners('data')
	conn.on('data', (packet: unknown) => {
		if (socket.connected && typeof packet === 'string' && packet.startsWith(begin) && take(packet)) return
		for (const listener of usual) listener.call(conn, packet)
	})
}

function digitsEnd(packet: string, from: number): number {
	let end = from
	for (let code = packet.charCodeAt(end); code >= digit.first && code <= digit.last; code = packet.charCodeAt(end)) end += 1
	return end
}

/** A name with one payload, or null: what is neither is for the usual way to refuse. */
function commandOf(json: string): { readonly name: string; readonly payload: unknown } | null {
	try {
		const said: unknown = JSON.parse(json)
		if (!Array.isArray(said) || said.length !== 2) return null
		const [name, payload] = said as readonly unknown[]
		return typeof name === 'string' ? { name, payload } : null
	} catch {
		return null
	}
}
