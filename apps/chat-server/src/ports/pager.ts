import type { PageOutcome } from '@akin/core/supervision/pages-shown'

export type PageChannel = 'webhook' | 'email'

/** What whoever is on call is told. Nothing about the person, nothing anybody wrote, no name of staff: it travels through systems that are not ours. */
export type Page = {
	/** The same for every attempt, so that whoever gets it twice can tell. */
	readonly id: string
	readonly programmeName: string
	/** For how long nobody has answered. */
	readonly openMs: number
	/** Where to answer. */
	readonly boardUrl: string
	readonly isTest: boolean
}

/** One way to reach whoever is on call. */
export type Pager = {
	readonly channel: PageChannel
	/** Answers within some seconds, whatever the other side does. */
	send(page: Page): Promise<PageOutcome>
}
