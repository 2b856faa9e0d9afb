import { browserEnvironment } from '@akin/client/browser/browser-environment'
import { connect } from '@akin/client/connect'
import { callRoute } from '@akin/client/http'
import { createSeekerSession, type ProgrammeSummary, type SeekerSession } from '@akin/client/seeker-session'
import { seekerRoutes } from '@akin/core/protocol/http'
import type { SeekerContract } from '@akin/core/protocol/seeker'
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

export function openSeekerDoor(): SeekerDoor {
	const environment = browserEnvironment()
	const session = createSeekerSession({
		link: connect<SeekerContract>({
			origin: location.origin,
			namespace: '/seeker',
			getTicket: () => callRoute(seekerRoutes.socketTicket, {}),
			environment,
		}),
		environment,
	})
	return {
		session,
		async programmes() {
			const reply = await callRoute(seekerRoutes.programmes, {})
			return reply.ok ? reply.data : null
		},
		async enter() {
			return (await whileBusy(() => callRoute(seekerRoutes.startSession, {}), patienceMs)).ok
		},
		async leave() {
			return (await callRoute(seekerRoutes.leave, {})).ok
		},
	}
}
