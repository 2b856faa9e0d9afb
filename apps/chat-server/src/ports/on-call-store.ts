import type { SignalKind } from '@akin/core/attention/signal'
import type { PageOutcome } from '@akin/core/supervision/pages-shown'
import type { ConversationId, ProgrammeId, SignalId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { PageChannel } from './pager.ts'

/** An `act_now` signal that no person has acknowledged, of a conversation in any state. */
export type OpenAlert = {
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	readonly signalId: SignalId
	readonly raisedAt: Instant
}

/** A page that this node has taken on, for the `attempt`-th time. */
export type ClaimedPage = OpenAlert & { readonly channel: PageChannel; readonly attempt: number; readonly lastOutcome: PageOutcome | null }

/** A page of an alert that is still open, and what became of it. */
export type ToldPage = Omit<OpenAlert, 'raisedAt'> & {
	readonly kind: SignalKind
	readonly outcome: PageOutcome
	readonly at: Instant
}

/** `withdrawn`: a person answered before it went out. */
export type Settled =
	| { readonly kind: 'sent'; readonly at: Instant }
	| { readonly kind: 'withdrawn'; readonly at: Instant }
	| { readonly kind: 'failed'; readonly outcome: Exclude<PageOutcome, 'sent'>; readonly at: Instant; readonly retryAt: Instant }

/** Who must be paged and who was. A page is a row for each alert and channel, so that there is one however many nodes see that it is due. */
export type OnCallStore = {
	openAlerts(): Promise<readonly OpenAlert[]>
	/** Makes these pages due, but for those that exist already. */
	ask(alerts: readonly OpenAlert[], channels: readonly PageChannel[], now: Instant): Promise<void>
	/** Takes the pages that are due, in one statement: until `until` no other node gets them. One whose node died comes back after that. */
	claim(now: Instant, until: Instant): Promise<readonly ClaimedPage[]>
	/** Keeps what became of a claimed page; false, and nothing kept, where somebody else has taken it since. */
	settle(page: ClaimedPage, settled: Settled): Promise<boolean>
	/** What became of pages of alerts that are still open. */
	told(): Promise<readonly ToldPage[]>
}
