import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { soonAfter, untilNextAttempt } from '@akin/client/back-off'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { connectRaw, type RawSocket } from '../measure/raw-socket.ts'
import { askForTicket } from './socket-ticket.ts'

export type Tally = { attempts: number; sentAway: number; failed: number; repeated: number }
export const noTally = (): Tally => ({ attempts: 0, sentAway: 0, failed: 0, repeated: 0 })

type Reply<T> =
	| { readonly ok: true; readonly data: T }
	| { readonly ok: false; readonly error: { readonly code: string; readonly retryAfterMs?: number } }
type Shown = { readonly content: { readonly kind: string; readonly text?: string } }
type Conversation = { readonly id: string; readonly state: { readonly kind: string } }
type Opened = { readonly conversation: Conversation | null }
type Resumed = { readonly conversation: Conversation; readonly entries: readonly Shown[]; readonly more: boolean }

/** An answer that does not come within this is asked for again, as the product's client does. */
const answerWithinMs = 5_000
const passing = new Set(['busy', 'unavailable', 'internal', 'rate_limited', 'no_answer'])
const nothing = () => {}

/**
 * A seeker with the manners of the product's client and a third of its cost: a ticket for each attempt, its back-off, the line of a busy
 * server, one message at a time with an id that stays, everything read again after a drop.
 */
export class Person {
	readonly #port: number
	readonly #token: string
	readonly #tally: Tally
	#socket: RawSocket | null = null
	#conversationId: string | null = null
	readonly said: string[] = []
	/** Nothing can be said any more; the log stays to be read. */
	hasEnded = false

	constructor(port: number, token: string, tally: Tally) {
		this.#port = port
		this.#token = token
		this.#tally = tally
	}

	get isHere(): boolean {
		return this.#socket?.isOpen() ?? false
	}

	/** Connects and opens the session, however often that takes. */
	async come(): Promise<void> {
		for (let failures = 0; ; ) {
			this.#tally.attempts += 1
			const answer = await askForTicket(this.#port, this.#token)
			if (answer.kind === 'ticket' && (await this.#enter(answer.ticket))) return
			if (answer.kind === 'refused' && answer.code === 'busy' && answer.retryAfterMs !== null) {
				this.#tally.sentAway += 1
				await pause(soonAfter(answer.retryAfterMs, Math.random))
			} else {
				this.#tally.failed += 1
				await pause(untilNextAttempt(failures, Math.random))
				failures += 1
			}
		}
	}

	async #enter(ticket: string): Promise<boolean> {
		const origin = `http://localhost:${this.#port}`
		const auth = { ticket, protocol: PROTOCOL_VERSION }
		try {
			this.#socket = await connectRaw({ port: this.#port, namespace: '/seeker', origin, auth, onEvent: nothing })
		} catch {
			return false
		}
		const opened = await this.#ask<Opened>('session:open', {})
		if (opened === null) return false
		this.#conversationId = opened.conversation?.id ?? null
		return true
	}

	/** Asks to talk; the place in the queue is what must not be lost. */
	async askToTalk(): Promise<void> {
		const request = { programmeId: 'replay', language: 'en', name: null, topics: [], about: null, inDanger: false }
		const asked = await this.#ask<{ conversation: Conversation }>('conversation:request', request)
		if (asked === null) return this.#again(() => this.askToTalk())
		this.#conversationId = asked.conversation.id
	}

	async end(): Promise<void> {
		if ((await this.#ask('conversation:end', { conversationId: this.#conversationId })) === null) await this.#again(() => this.end())
		this.hasEnded = true
	}

	/** Sends a message until it is acknowledged. */
	async say(text: string, clientId: string = randomUUID()): Promise<void> {
		if (!this.said.includes(text)) this.said.push(text)
		const payload = { conversationId: this.#conversationId, clientId, text }
		if ((await this.#ask('message:send', payload)) === null) await this.#again(() => this.say(text, clientId))
	}

	/** What is missing or there twice in the log as it is read now, and whether the place in the queue is still there. */
	async look(): Promise<{ lost: number; doubled: number; placeLost: boolean }> {
		const shown: string[] = []
		let state = ''
		let after = 0
		for (let more = true; more; ) {
			const page = await this.#ask<Resumed>('conversation:resume', { conversationId: this.#conversationId, after })
			if (page === null) {
				await this.#again(async () => {})
				continue
			}
			after += page.entries.length
			more = page.more
			state = page.conversation.state.kind
			for (const { content } of page.entries) if (content.kind === 'message' && content.text !== undefined) shown.push(content.text)
		}
		const lost = this.said.filter((text) => !shown.includes(text)).length
		return { lost, doubled: shown.length - new Set(shown).size, placeLost: state !== (this.hasEnded ? 'closed' : 'waiting') }
	}

	async #again(act: () => Promise<void>): Promise<void> {
		if (!this.isHere) await this.come()
		await act()
	}

	/** Asks until there is an answer that stays; null when the connection is gone, so that it has to be made anew. */
	async #ask<T>(name: string, payload: unknown): Promise<T | null> {
		for (;;) {
			const socket = this.#socket
			if (!socket?.isOpen()) return null
			const reply = await answered(socket.ask(name, payload) as Promise<Reply<T>>, socket)
			if (reply.ok) return reply.data
			if (!passing.has(reply.error.code)) throw new Error(`${name}: ${reply.error.code}`)
			this.#tally.repeated += 1
			await pause(reply.error.retryAfterMs === undefined ? 500 + Math.random() * 500 : soonAfter(reply.error.retryAfterMs, Math.random))
		}
	}
}

/** The answer, or `no_answer` when it takes too long or the connection breaks. */
async function answered<T>(reply: Promise<Reply<T>>, socket: RawSocket): Promise<Reply<T>> {
	const gone = Promise.withResolvers<Reply<T>>()
	const noAnswer = { ok: false as const, error: { code: 'no_answer' } }
	const startedAt = performance.now()
	const timer = setInterval(() => {
		if (!socket.isOpen() || performance.now() - startedAt > answerWithinMs) gone.resolve(noAnswer)
	}, 250)
	try {
		return await Promise.race([reply, gone.promise])
	} finally {
		clearInterval(timer)
	}
}
