import * as z from 'zod/mini'

/** What words can be a reason for attention. The first group is about the seeker or somebody they know, the last about how staff write. */
export const wordSignalKind = z.enum([
	'suicidal_thoughts',
	'wish_to_be_dead',
	'suicide_plan',
	'hopelessness',
	'self_harm',
	'method_question',
	'medical_emergency',
	'in_danger_from_other',
	'abuse_of_dependent',
	'harm_to_other',
	'worried_about_other',
	'abuse_of_listener',
	'conduct_contact',
	'conduct_off_platform',
	'conduct_secrecy',
	'conduct_sexual',
	'conduct_money',
	'conduct_dismissive',
])
export type WordSignalKind = z.output<typeof wordSignalKind>

/** The tiers words can raise to. That nothing was found is `not_reviewed`, which no rule can say. */
export const wordTier = z.enum(['act_now', 'needs_eyes', 'watch'])
export type WordTier = z.output<typeof wordTier>

/** A signal that rests on words somebody wrote: which words, and which rule read them. It explains itself and has no number. */
export type WordSignal = {
	readonly kind: WordSignalKind
	readonly tier: WordTier
	/** `pack.rule`, such as `en.wish-to-die`; behind a `~` what held it at `watch`, such as `en.wish-to-die~negated`. */
	readonly rule: string
	/** Where the words stand in the text as it was written: from, and up to but not including. */
	readonly span: readonly [number, number]
}

const rank: Readonly<Record<WordTier | 'not_reviewed', number>> = { act_now: 0, needs_eyes: 1, watch: 2, not_reviewed: 3 }

export const isMoreUrgent = (a: WordTier | 'not_reviewed', b: WordTier | 'not_reviewed'): boolean => rank[a] < rank[b]

/** The most urgent tier among these; `not_reviewed` where there is none, which says that nothing was found and not that all is well. */
export function tierOfWords(signals: readonly Pick<WordSignal, 'tier'>[]): WordTier | 'not_reviewed' {
	let most: WordTier | 'not_reviewed' = 'not_reviewed'
	for (const { tier } of signals) if (isMoreUrgent(tier, most)) most = tier
	return most
}
