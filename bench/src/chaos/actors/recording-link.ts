import type { CallReply, Link } from '@akin/client/link'
import type { CommandName, Contract, PayloadInput } from '@akin/core/protocol/contract'
import type { OpRecord, Stream, Viewer } from '../history.ts'
import type { Recorder } from '../recorder.ts'
import { opDataOf } from './op-data.ts'

export type Wire = { readonly viewer: Viewer; readonly node: number; readonly raw: boolean }

/** Without a connection the client answers in the same turn; nothing that crossed a wire and did not arrive is given up so soon. */
const answeredAtOnceMs = 5

/** A link that writes down every command it carries and what came of it, and is otherwise the one it was given. */
export function recordingLink<C extends Contract>(link: Link<C>, wire: Wire, recorder: Recorder): Link<C> {
	const call = async <N extends CommandName<C>>(
		command: N,
		payload: PayloadInput<C, N>,
		options?: { readonly timeoutMs?: number },
	): Promise<CallReply<C, N>> => {
		const id = recorder.nextOpId()
		const invokedAt = recorder.now()
		const wasUp = link.state().kind === 'up'
		const reply = await link.call(command, payload, options)
		const settledAt = recorder.now()
		// A link that is just moving to another node sends what it is given a little later.
		const wasSent = wasUp || reply.ok || reply.error.code !== 'no_answer' || settledAt - invokedAt > answeredAtOnceMs
		recorder.record({
			kind: 'op',
			...wire.viewer,
			...{ id, node: wire.node, raw: wire.raw, wasSent, command, ...askedIn(payload), stream: streamOf[command] ?? null },
			...{ invokedAt, settledAt, ...outcomeOf(reply) },
		})
		return reply
	}
	return { ...link, call }
}

/** What is asked over HTTP stands in the history like a command. */
export async function recordedAs<A extends Answer>(
	command: string,
	{ viewer, node }: Pick<Wire, 'viewer' | 'node'>,
	recorder: Recorder,
	ask: () => Promise<A>,
): Promise<A> {
	const id = recorder.nextOpId()
	const invokedAt = recorder.now()
	const reply = await ask()
	recorder.record({
		kind: 'op',
		...viewer,
		...{ id, node, raw: false, wasSent: true, command, ...askedIn(undefined), stream: null },
		...{ invokedAt, settledAt: recorder.now(), ...outcomeOf(reply) },
	})
	return reply
}

const streamOf: Readonly<Record<string, Stream>> = { 'message:send': 'room', 'whisper:send': 'backstage', 'note:send': 'supervision' }

type Asked = Pick<OpRecord, 'conversationId' | 'clientId' | 'text' | 'offerId' | 'signalId' | 'to' | 'capacity'>

/** Payloads of all commands, as far as a history asks. */
function askedIn(payload: unknown): Asked {
	const given: Partial<Asked> = typeof payload === 'object' && payload !== null ? payload : {}
	const { conversationId = null, clientId = null, text = null, offerId = null, signalId = null, to = null, capacity = null } = given
	return { conversationId, clientId, text, offerId, signalId, to, capacity }
}

type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: { readonly code: string } }

function outcomeOf(reply: Answer): Pick<OpRecord, 'outcome' | 'code' | 'data'> {
	if (reply.ok) return { outcome: 'ok', code: null, data: opDataOf(reply.data) }
	const { code } = reply.error
	return { outcome: mayHaveHappened.has(code) ? 'unknown' : 'fail', code, data: null }
}

/** Nobody knows whether it was done: the answer is missing, or the server lost its stores while it was doing it. */
const mayHaveHappened = new Set(['no_answer', 'unavailable', 'internal'])
