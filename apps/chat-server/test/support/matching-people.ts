import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { CommandData, CommandName, Contract, PayloadInput, SocketCommands, SocketEvents } from '@akin/core/protocol/contract'
import type { ListenerContract, Offer } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { asId, type ClientId, type ConversationId, type OfferId, type StaffId } from '@akin/core/support/ids'
import type { Socket } from 'socket.io-client'
import type { ChatServer } from '../../src/chat-server.ts'
import type { Audience } from '../../src/ports/session-store.ts'
import { anyRequest } from './actors.ts'
import { rawSocket } from './wire.ts'

type ContractSocket<C extends Contract> = Socket<SocketEvents<C>, SocketCommands<C>>
const patienceMs = 60_000

async function connected<C extends Contract>(server: ChatServer, audience: Audience, ticket: string): Promise<ContractSocket<C>> {
	const socket = rawSocket(server, audience, `/${audience}`, { ticket, protocol: PROTOCOL_VERSION })
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve)
		socket.once('connect_error', reject)
	})
	return socket as unknown as ContractSocket<C>
}

type Refusal = { readonly code: string; readonly retryAfterMs?: number }
type AnyReply<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: Refusal }

/** As pages do: what a busy machine did not answer in time, or put off, is asked again. All that is asked here may be asked twice. */
async function ask<C extends Contract, N extends CommandName<C>>(
	socket: ContractSocket<C>,
	command: N,
	payload: PayloadInput<C, N>,
): Promise<AnyReply<CommandData<C, N>>> {
	for (const since = performance.now(); ; ) {
		const answer: AnyReply<CommandData<C, N>> = await (socket as unknown as Socket).timeout(patienceMs).emitWithAck(command, payload)
		const isPutOff = !answer.ok && (answer.error.code === 'unavailable' || answer.error.code === 'busy')
		if (!isPutOff || performance.now() - since > patienceMs) return answer
		await setTimeout(answer.error.retryAfterMs ?? 100)
	}
}

async function must<T>(what: string, reply: Promise<AnyReply<T>>): Promise<T> {
	const answer = await reply
	if (!answer.ok) throw new Error(`${what}: ${answer.error.code}`)
	return answer.data
}

const said = (conversationId: ConversationId, text: string) => ({ conversationId, clientId: asId<ClientId>(randomUUID()), text })

/** What a seeker was left with in the end, read anew from the log. */
export type Helped = {
	readonly conversationId: ConversationId
	readonly joined: number
	readonly fromListener: number
	readonly fromMe: number
}

/** Waits for somebody, answers the first word, stays until it is over. */
export async function seekHelp(server: ChatServer, ticket: string): Promise<Helped> {
	const socket = await connected<SeekerContract>(server, 'seeker', ticket)
	const over = Promise.withResolvers<void>()
	const answered = new Set<ConversationId>()
	socket.on('entry:appended', ({ conversationId, entries }) => {
		for (const { author, content } of entries) {
			if (content.kind === 'ended') over.resolve()
			if (content.kind !== 'message' || author.role !== 'listener' || answered.has(conversationId)) continue
			answered.add(conversationId)
			must('an answer', ask(socket, 'message:send', said(conversationId, 'thank you'))).catch(over.reject)
		}
	})
	const { conversation } = await must('a request', ask(socket, 'conversation:request', anyRequest('replay')))
	await over.promise
	const { entries } = await must('a fresh start', ask(socket, 'conversation:resume', { conversationId: conversation.id, after: 0 }))
	socket.disconnect()
	const count = (is: (entry: (typeof entries)[number]) => boolean) => entries.filter(is).length
	return {
		conversationId: conversation.id,
		joined: count(({ content }) => content.kind === 'listener_joined'),
		fromListener: count(({ author, content }) => content.kind === 'message' && author.role === 'listener'),
		fromMe: count(({ author, content }) => content.kind === 'message' && author.role === 'you'),
	}
}

export type EagerListener = Disposable & {
	readonly listenerId: StaffId
	readonly capacity: number
	/** Every conversation taken, and the most that were held at one moment. */
	readonly taken: readonly ConversationId[]
	readonly mostHeld: () => number
	readonly refusals: ReadonlyMap<string, number>
	/** Rejects with the first thing that went wrong. */
	readonly failed: Promise<never>
}

/**
 * Asks for the next person all the time, also with every place taken, accepts every offer twice at once, says one thing, and ends a talk that
 * is answered only to make room or when nobody waits. What it must not get, the server has to refuse.
 */
export async function listenEagerly(server: ChatServer, listenerId: StaffId, capacity: number, ticket: string): Promise<EagerListener> {
	const socket = await connected<ListenerContract>(server, 'listener', ticket)
	const failure = Promise.withResolvers<never>()
	const held = new Set<ConversationId>()
	const taken: ConversationId[] = []
	const refusals = new Map<string, number>()
	const seen = new Set<OfferId>()
	const answered: ConversationId[] = []
	let mostHeld = 0
	let nobodyWaits = false
	const run = (work: Promise<unknown>) => void work.catch(failure.reject)
	const refusedWith = (code: string) => void refusals.set(code, (refusals.get(code) ?? 0) + 1)

	async function askForNext(): Promise<void> {
		const answer = await ask(socket, 'queue:help-next', {})
		if (!answer.ok) refusedWith(answer.error.code)
		else if (answer.data.offer) await accept(answer.data.offer)
		else {
			nobodyWaits = true
			makeRoom()
		}
	}
	async function accept({ id }: Offer): Promise<void> {
		if (seen.has(id)) return
		seen.add(id)
		nobodyWaits = false
		const answers = await Promise.all([ask(socket, 'offer:accept', { offerId: id }), ask(socket, 'offer:accept', { offerId: id })])
		const mine = new Set<ConversationId>()
		for (const answer of answers) {
			if (answer.ok) mine.add(answer.data.conversation.id)
			else refusedWith(answer.error.code)
		}
		for (const conversationId of mine) {
			held.add(conversationId)
			taken.push(conversationId)
			mostHeld = Math.max(mostHeld, held.size)
			run(must('a first word', ask(socket, 'message:send', said(conversationId, 'I am here'))))
		}
		await askForNext()
	}
	function makeRoom(): void {
		while (answered.length > 0 && (nobodyWaits || held.size >= capacity)) {
			const oldest = answered.shift()
			if (oldest) run(finish(oldest))
		}
	}
	async function finish(conversationId: ConversationId): Promise<void> {
		// Counted as gone a moment before the server lets go of it, so that nobody looks over capacity who is not.
		held.delete(conversationId)
		await must('an end', ask(socket, 'conversation:end', { conversationId }))
		const wrapUp = { conversationId, howItEnded: 'said_goodbye' as const, topics: [], note: null, andYou: null }
		await must('a wrap-up', ask(socket, 'wrap-up:save', wrapUp))
		await askForNext()
	}

	socket.on('offer:made', ({ offer }) => run(accept(offer)))
	socket.on('entry:appended', ({ conversationId, entries }) => {
		const isAnswered = entries.some(({ author, content }) => content.kind === 'message' && author.role === 'seeker')
		if (!isAnswered) return
		answered.push(conversationId)
		makeRoom()
	})
	await must('a shift', ask(socket, 'shift:start', { capacity }))
	run(askForNext())
	return {
		...{ listenerId, capacity, taken, refusals, failed: failure.promise },
		mostHeld: () => mostHeld,
		[Symbol.dispose]: () => void socket.disconnect(),
	}
}
