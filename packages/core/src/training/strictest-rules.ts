import * as z from 'zod/mini'
import type { TrainingRules } from './standing.ts'

/** What a programme asks of whoever listens in it. */
export const trainingSetting = z.strictObject({
	/** Different role plays to talk through before a coordinator opens the next rung. */
	rolePlays: z.int().check(z.gte(0), z.lte(10)),
	/** Conversations to read along with before a coordinator opens the next rung. Settings from before there were any ask for what is usual. */
	shadowed: z._default(z.int().check(z.gte(0), z.lte(10)), 3),
	/** After how many months lessons are refreshed; 0: never. */
	refreshMonths: z.int().check(z.gte(0), z.lte(60)),
})
export const usualTraining: TrainingRules = { rolePlays: 3, shadowed: 3, refreshMonths: 12 }

/** [LD8] What several programmes ask for together: the most role plays, and the earliest refreshing. Of no programme: what is usual. */
export function strictestRules(asked: readonly TrainingRules[]): TrainingRules {
	if (asked.length === 0) return usualTraining
	const months = asked.flatMap(({ refreshMonths }) => (refreshMonths === 0 ? [] : [refreshMonths]))
	return {
		rolePlays: Math.max(...asked.map(({ rolePlays }) => rolePlays)),
		shadowed: Math.max(...asked.map(({ shadowed }) => shadowed)),
		refreshMonths: months.length === 0 ? 0 : Math.min(...months),
	}
}
