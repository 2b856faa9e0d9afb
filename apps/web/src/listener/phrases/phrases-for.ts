import type { PromptGroup } from '@akin/core/programme/prompt'
import type { Phrases } from '@akin/core/protocol/snippets'

/** A phrase that can be put into the message box. */
export type Phrase = {
	readonly id: string
	readonly group: PromptGroup
	readonly language: string
	readonly text: string
	readonly why: string
}

/** [SN3] What fits a conversation: of its programme, and in its language, whatever the region. */
export function phrasesFor(
	phrases: Phrases | null,
	{ programmeId, language }: { readonly programmeId: string; readonly language: string },
): { readonly own: readonly Phrase[]; readonly shared: readonly Phrase[] } {
	const base = (tag: string) => tag.split('-')[0]
	const fits = (one: { readonly programmeId: string; readonly language: string }) =>
		one.programmeId === programmeId && base(one.language) === base(language)
	return { own: phrases?.own.filter(fits) ?? [], shared: phrases?.shared.filter(fits) ?? [] }
}
