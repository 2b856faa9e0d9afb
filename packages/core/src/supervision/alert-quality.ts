import type { SignalKind } from '../attention/signal.ts'

/** What became of what a rule raised. */
export type AlertCounts = {
	readonly raised: number
	/** Somebody saw to it. */
	readonly actedOn: number
	/** Somebody looked and said that nobody was needed. */
	readonly notNeeded: number
	/** Nobody has answered it. */
	readonly open: number
}

/** `rule`: as signals name it; for what rests on no words, the kind. */
export type RuleCounts = { readonly rule: string; readonly kind: SignalKind; readonly week: AlertCounts; readonly month: AlertCounts }

export const noAlerts: AlertCounts = { raised: 0, actedOn: 0, notNeeded: 0, open: 0 }

const fewest = 5

/** [AL11] */
export const isMostlyNotNeeded = ({ actedOn, notNeeded }: AlertCounts): boolean =>
	actedOn + notNeeded >= fewest && notNeeded > (actedOn + notNeeded) / 2

/** Where most was said to be not needed, first; then what raises most; then by name. */
export const compareRules = (a: RuleCounts, b: RuleCounts): number =>
	b.month.notNeeded - a.month.notNeeded || b.month.raised - a.month.raised || (a.rule < b.rule ? -1 : 1)
