import { randomUUID } from 'node:crypto'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { askUntilDone, connectUntilIn } from '../measure/persist.ts'
import type { RawSocket } from '../measure/raw-socket.ts'
import type { Matched } from '../relay/akin-pairs.ts'

const sendEveryMs = 10
const text = 'It has been a long week and I do not know how to begin.'

/** Both ends write in turn, so many messages a second over all pairs, until stopped. Answers how many were written. */
export function keepTalking(pairs: readonly Matched[], perSecond: number): () => number {
	const startedAt = performance.now()
	let sent = 0
	const timer = setInterval(() => {
		const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond)
		for (; sent < due; sent++) {
			const pair = pairs[sent % pairs.length]
			if (!pair) return
			const { socket } = Math.floor(sent / pairs.length) % 2 === 0 ? pair.seeker : pair.listener
			socket.ask('message:send', { conversationId: pair.conversationId, clientId: randomUUID(), text }).catch(() => undefined)
		}
	}, sendEveryMs)
	return () => {
		clearInterval(timer)
		return sent
	}
}

type Signals = {
	readonly conversation: { readonly signals: readonly { readonly id: string; readonly kind: string; readonly acknowledged: unknown }[] }
}

/** A listener presses Help me. Answers the signal that it raised. */
export async function callForHelp({ conversationId, listener }: Matched): Promise<string> {
	const { conversation } = await askUntilDone<Signals>(listener.socket, 'help:request', { conversationId })
	const open = conversation.signals.find(({ kind, acknowledged }) => kind === 'help_requested' && acknowledged === null)
	if (!open) throw new Error('a call for help raised nothing')
	return open.id
}

/** A supervisor without a screen, who acknowledges what has been seen, so that the next one can be. */
export async function arriveToAcknowledge(
	port: number,
	ticket: string,
): Promise<{ socket: RawSocket; acknowledge: (conversationId: string, signalId: string) => Promise<unknown> }> {
	const socket = await connectUntilIn({
		...{ port, namespace: '/supervisor', origin: `http://localhost:${port}`, auth: { ticket, protocol: PROTOCOL_VERSION } },
		onEvent: () => {},
	})
	await askUntilDone(socket, 'session:open', {})
	return {
		socket,
		acknowledge: (conversationId, signalId) => askUntilDone(socket, 'signal:acknowledge', { conversationId, signalId, outcome: 'on_it' }),
	}
}
