/** What a review speaks of, in the order of a conversation. */
export const rubricItems = ['rapport', 'understanding', 'asked_directly', 'next_step', 'ending'] as const
export type RubricItem = (typeof rubricItems)[number]

/** Words, not numbers: they are not added up, compared or ordered. */
export const rubricLevels = ['well', 'partly', 'not_yet', 'not_needed'] as const
export type RubricLevel = (typeof rubricLevels)[number]

const canBeUnneeded: readonly RubricItem[] = ['asked_directly', 'next_step']

/** What may be said of an item. */
export const levelsOf = (item: RubricItem): readonly RubricLevel[] =>
	canBeUnneeded.includes(item) ? rubricLevels : rubricLevels.filter((level) => level !== 'not_needed')

/** [RV4] Whether each item is spoken of once, in a word that fits it. */
export function isWholeRubric(said: readonly { readonly item: RubricItem; readonly level: RubricLevel }[]): boolean {
	return (
		said.length === rubricItems.length &&
		rubricItems.every((item) => said.filter((one) => one.item === item && levelsOf(item).includes(one.level)).length === 1)
	)
}
