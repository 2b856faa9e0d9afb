import { performance } from 'node:perf_hooks'
import { connect } from '@akin/client/connect'
import { createCookieFetch } from '@akin/client/cookie-fetch'
import { type Environment, systemEnvironment } from '@akin/client/environment'
import { callRoute } from '@akin/client/http'
import type { Link } from '@akin/client/link'
import { createSeekerSession } from '@akin/client/seeker-session'
import { seekerRoutes } from '@akin/core/protocol/http'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { persist, until } from '../replay/until.ts'
import type { Acknowledged } from './compare-stored.ts'

/** Somebody who waits for a listener and writes all the while, with the product's own client. */
export type Writer = Disposable & {
	readonly name: string
	/** Everything the server said it has, in the order in which it said so. */
	readonly acknowledged: readonly Acknowledged[]
	/** When each of them was asked for and answered, in ms of the wall clock. */
	readonly spans: readonly Span[]
	/** Everything ever written. */
	written(): number
	/** Asked and not answered yet: a crash now falls into the middle of writing. */
	isSending(): boolean
	/** The codes of refusals, with how often each was heard. */
	readonly refusals: ReadonlyMap<string, number>
	/** Messages that the client ever showed as "not sent": it had given them up. */
	givenUp(): number
	/** Messages that the client shows as on their way. */
	sending(): number
	/** Tries to connect now instead of when its back-off says. */
	wake(): void
	/** Resolves when nothing written is left unsent; nothing new is written from now on. */
	finish(withinMs: number): Promise<void>
	pause(): void
	resume(): void
}

export type Span = { readonly askedAt: number; readonly answeredAt: number }

/** Comparable with the times of other processes, to less than a millisecond. */
const wallClock = () => performance.timeOrigin + performance.now()

/** Fewer pauses than a person's client makes, so that a round of minutes holds hundreds of crashes. */
const impatient: Environment = { ...systemEnvironment, random: () => 0.02 }
const atOnce = 2
const request = {
	...{ programmeId: asId<ProgrammeId>('replay'), language: 'en', name: null, topics: [], about: null },
	inDanger: false,
}

export async function startWriter(origin: string, name: string, bytes = 60): Promise<Writer> {
	const fetch = createCookieFetch()
	await persist('a seeker session', () => callRoute(seekerRoutes.startSession, {}, { origin, fetch }))
	const getTicket = () => callRoute(seekerRoutes.socketTicket, {}, { origin, fetch })
	const link = connect<SeekerContract>({ origin, namespace: '/seeker', getTicket, environment: impatient })
	const acknowledged: Acknowledged[] = []
	const spans: Span[] = []
	const refusals = new Map<string, number>()
	let inFlight = 0
	// The wire as the session sees it, and what came back on it.
	const call = async (command: string, payload: unknown, options?: { timeoutMs?: number }) => {
		const isMessage = command === 'message:send'
		const askedAt = wallClock()
		if (isMessage) inFlight += 1
		const reply = await (link.call as (...given: unknown[]) => Promise<SendReply>)(command, payload, options)
		if (isMessage) inFlight -= 1
		if (isMessage && reply.ok) {
			acknowledged.push({ ...(payload as Said), seq: reply.data.seq })
			spans.push({ askedAt, answeredAt: wallClock() })
		}
		if (isMessage && !reply.ok) refusals.set(reply.error.code, (refusals.get(reply.error.code) ?? 0) + 1)
		return reply
	}
	const session = createSeekerSession({ link: { ...link, call } as Link<SeekerContract>, environment: impatient })
	session.open()
	await until(session, `${name} is connected`, ({ ready }) => ready)
	await persist('a request', () => session.requestConversation(request))
	await until(session, `${name} has a conversation`, ({ conversation }) => conversation !== null)

	let written = 0
	let isPaused = false
	const fill = () => {
		while (!isPaused && session.getSnapshot().outgoing.length < atOnce) {
			if (session.send(`${name} ${written + 1} `.padEnd(bytes, 'x')) === null) return
			written += 1
		}
	}
	const givenUp = new Set<string>()
	const unsubscribe = session.subscribe(() => {
		for (const { clientId, state } of session.getSnapshot().outgoing) if (state.kind === 'not_sent') givenUp.add(clientId)
		fill()
	})
	fill()

	return {
		name,
		acknowledged,
		spans,
		refusals,
		written: () => written,
		isSending: () => inFlight > 0,
		givenUp: () => givenUp.size + session.getSnapshot().undelivered.length,
		sending: () => session.getSnapshot().outgoing.length,
		wake: link.wake,
		pause: () => {
			isPaused = true
		},
		resume: () => {
			isPaused = false
			fill()
		},
		async finish(withinMs) {
			isPaused = true
			await until(session, `${name} has nothing left to send`, ({ outgoing }) => outgoing.length === 0, withinMs)
		},
		[Symbol.dispose]() {
			unsubscribe()
			session.close()
		},
	}
}

type Said = { readonly conversationId: string; readonly clientId: string; readonly text: string }
type SendReply =
	| { readonly ok: true; readonly data: { readonly seq: number } }
	| { readonly ok: false; readonly error: { readonly code: string } }
