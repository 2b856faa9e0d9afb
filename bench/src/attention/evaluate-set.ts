import { type LikelyShare, likelyShare } from '@akin/core/attention/likely-share'
import { isMoreUrgent } from '@akin/core/attention/word-signal'
import { assessRow } from './assess-row.ts'
import type { EvaluationSet, LabelledRow } from './evaluation-sets.ts'
import { type Half, halfOf } from './half-of.ts'
import { hasKeyword } from './keyword-baseline.ts'
import type { Row } from './read-rows.ts'

export type Evaluated = Pick<EvaluationSet, 'name' | 'file' | 'expected'> & {
	readonly half: Half
	/** `needs_eyes` and above. */
	readonly alarmed: LikelyShare
	readonly actNow: LikelyShare
	/** What a plain list of words alarms on. */
	readonly keywords: LikelyShare
}

/** How the engine and the plain list do on one half of one set. */
export const evaluateSet = (set: EvaluationSet, half: Half, labelled: readonly LabelledRow[]): Evaluated =>
	evaluateRows(set, half, labelled.filter(({ id }) => halfOf(id) === half).flatMap(set.rows))

/** The same for rows that were chosen before. */
export function evaluateRows(
	{ name, file, expected }: Pick<EvaluationSet, 'name' | 'file' | 'expected'>,
	half: Half,
	chosen: readonly Row[],
): Evaluated {
	const tiers = chosen.map((row) => assessRow(row).tier)
	return {
		...{ name, file, expected, half },
		alarmed: likelyShare(tiers.filter((tier) => isMoreUrgent(tier, 'watch')).length, chosen.length),
		actNow: likelyShare(tiers.filter((tier) => tier === 'act_now').length, chosen.length),
		keywords: likelyShare(chosen.filter(mentionsKeyword).length, chosen.length),
	}
}

function mentionsKeyword(row: Row): boolean {
	const texts = 'turns' in row ? row.turns.filter(({ role }) => role === 'seeker').map(({ text }) => text) : [row.text]
	return texts.some((text) => hasKeyword(text, row.lang ?? 'en'))
}
