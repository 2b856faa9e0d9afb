/** What stands of words: those that were there before, and new ones that were not confirmed yet. */
export type StandingWords<Hash> = { readonly current: Hash; readonly next: Hash | null }
/** Which of the two somebody gave. */
export type GivenWords = 'current' | 'next'

/** [RW4] Words were given, and new ones are told: those given stand until the new ones are confirmed or given; any others are gone. */
export const afterGiving = <Hash>({ current, next }: StandingWords<Hash>, given: GivenWords, made: Hash): StandingWords<Hash> => ({
	current: given === 'next' && next !== null ? next : current,
	next: made,
})

/** [RW4] The new ones were written down: those before are worthless. */
export const afterConfirming = <Hash>({ current, next }: StandingWords<Hash>): StandingWords<Hash> => ({
	current: next ?? current,
	next: null,
})
