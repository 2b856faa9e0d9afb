import type { Prompt } from './prompt.ts'

/** [PT3] The prompts for a conversation in `language`: in it (whatever its region), else in English, else whatever there is. */
export function promptsIn(prompts: readonly Prompt[], language: string): readonly Prompt[] {
	const base = (tag: string) => tag.split('-')[0]
	const own = prompts.filter((prompt) => base(prompt.language) === base(language))
	const english = prompts.filter((prompt) => base(prompt.language) === 'en')
	return own.length > 0 ? own : english.length > 0 ? english : prompts
}
