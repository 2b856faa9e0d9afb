import type { AttentionTier, SignalKind } from '../attention/signal.ts'
import type { Instant } from '../support/instant.ts'

/** From so many minutes of waiting on, up to the next; the last has no end. */
export const waitBands = [0, 1, 2, 5, 10, 20] as const
export const heardCodes = ['yes', 'mostly', 'a_little', 'no', 'rather_not_say'] as const
export const changeCodes = ['better', 'same', 'worse', 'rather_not_say'] as const

export type WaitCounts = { readonly answered: number; readonly left: number; readonly other: number }
export type SignalCounts = {
	readonly kind: SignalKind
	readonly tier: AttentionTier
	/** `pack.rule` for words; null for what somebody pressed or the service noticed. */
	readonly rule: string | null
	readonly onIt: number
	readonly notNeeded: number
	readonly open: number
}
/** A listener's time on duty, as far as it lies in the month. Whose it was is not in it. */
export type CountedShift = { readonly from: Instant; readonly to: Instant; readonly capacity: number }

/** What happened in one month of one programme, as it is counted. Not to be shown: see `reportOf`. */
export type ReportCounts = {
	/** Who asked to talk, by hour of the day and then by day of the week, Monday first; on the wall of the programme. */
	readonly arrivals: readonly (readonly number[])[]
	/** What became of them, by how long they had waited until then, in the order of `waitBands`. */
	readonly waits: readonly WaitCounts[]
	readonly languages: readonly { readonly language: string; readonly count: number }[]
	readonly topics: readonly { readonly code: string; readonly count: number }[]
	readonly feedback: {
		/** Conversations that had begun and ended. */
		readonly asked: number
		/** In the order of `heardCodes` and `changeCodes`, and then those who answered without this question. */
		readonly heard: readonly number[]
		readonly change: readonly number[]
	}
	readonly signals: readonly SignalCounts[]
	readonly shifts: readonly CountedShift[]
	/** What staff did with conversations of the programme, by what the audit log calls it. */
	readonly acts: readonly { readonly action: string; readonly count: number }[]
}
