import { ask } from '@akin/client/ask'
import { browserEnvironment } from '@akin/client/browser/browser-environment'
import { connect } from '@akin/client/connect'
import { createSeekerSession, type ProgrammeSummary, type SeekerSession } from '@akin/client/seeker-session'
import type { Reply } from '@akin/core/protocol/errors'
import type { seekerRoutes } from '@akin/core/protocol/http'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import { seekerPaths } from '@akin/core/protocol/seeker-paths'
import type * as z from 'zod/mini'
import { whileBusy } from './while-busy.ts'

/** How long a busy server is come back to before we say that it did not work. */
const patienceMs = 15_000

/** What is offered here, and whether all of it is invented. */
export interface Offering {
	readonly programmes: readonly ProgrammeSummary[]
	readonly demo: boolean
}

/** Everything the page needs of the server. This module, with the socket and the contract, is fetched after the first paint. */
export interface SeekerDoor {
	readonly session: SeekerSession
	/** For somebody without a session; null when the server cannot be reached. */
	readonly programmes: () => Promise<Offering | null>
	/** Makes sure there is a session. False when the server cannot be reached or will not have us. */
	readonly enter: () => Promise<boolean>
	/** Tells the server that the person left; false when it could not be told. */
	readonly leave: () => Promise<boolean>
}

type Routes = typeof seekerRoutes
type ReplyOf<Name extends keyof Routes> = Reply<z.output<Routes[Name]['result']>>

/**
 * @param isInFrame the page is inside another one. There are no cookies then: the token of the session stands in this page's memory and nowhere else.
 */
export function openSeekerDoor(isInFrame: boolean): SeekerDoor {
	const environment = browserEnvironment()
	let token: string | null = null
	// What our own server answers is what its contract says; checking that here as well would cost more than all the rest of this.
	const call = async <Name extends keyof Routes>(name: Name, body: z.input<Routes[Name]['body']>): Promise<ReplyOf<Name>> =>
		(await ask(seekerPaths[name], body, { token })) as ReplyOf<Name>
	const session = createSeekerSession({
		link: connect<SeekerContract>({
			origin: location.origin,
			namespace: '/seeker',
			getTicket: () => call('socketTicket', {}),
			environment,
		}),
		environment,
	})
	// The leave script cannot name this session: it has no cookie to go with its word.
	if (isInFrame) window.addEventListener('akin:leave', () => void call('leave', {}))
	return {
		session,
		async programmes() {
			const reply = await call('programmes', {})
			return reply.ok ? reply.data : null
		},
		async enter() {
			const reply = await whileBusy(() => call('startSession', isInFrame ? { inFrame: true } : {}), patienceMs)
			if (reply.ok) token = reply.data.token ?? null
			return reply.ok
		},
		async leave() {
			return (await call('leave', {})).ok
		},
	}
}
