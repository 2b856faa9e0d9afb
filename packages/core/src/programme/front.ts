import type { Instant } from '../support/instant.ts'
import type { ProgrammeSummary } from './programme-summary.ts'
import type { ServiceStatus } from './service-status.ts'

/** Everything the first page is made from: by the server before it is sent, and by the browser that goes on from there. */
export type Front = {
	readonly now: Instant
	readonly status: ServiceStatus
	/** What is offered; nothing while the stores cannot be reached. */
	readonly programmes: readonly ProgrammeSummary[]
	/** Everybody here is invented. */
	readonly demo: boolean
	/** This browser has a session: what it left open is opened again. */
	readonly returning: boolean
	/** Where "Leave this page" goes. */
	readonly leaveTo: string
	/** Where the page stands by itself, for somebody who sees it inside another one; null for everybody else. */
	readonly ownWindow: string | null
}

/** Where all that is offered is asked for, as a list of programmes: what stands in the page of it comes with the page. */
export const offeredPath = '/offered.json'
