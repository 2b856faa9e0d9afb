import type { Prompt } from '@akin/core/programme/prompt'
import { CommandPopover } from '@akin/ui/staff/command-popover'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { useLingui } from '@lingui/react/macro'
import { type RefObject, useState } from 'react'
import type { Phrase } from '../phrases/phrases-for.ts'
import { useUsedAgo } from './used-ago.ts'

/** One thing the menu does besides putting words into the box. `name` is what may be typed for it. */
export interface SlashAct {
	readonly id: string
	readonly name: string
	readonly label: string
	readonly run: () => void
}

export interface SlashMenuProps {
	readonly box: RefObject<HTMLTextAreaElement | null>
	/** Null while they are being fetched. */
	readonly prompts: readonly Prompt[] | null
	/** Phrases of their own, and approved ones of colleagues. */
	readonly phrases: { readonly own: readonly Phrase[]; readonly shared: readonly Phrase[] }
	readonly usedAt: ReadonlyMap<string, number>
	readonly acts: readonly SlashAct[]
	readonly onPrompt: (prompt: Phrase) => void
	/** Closed without a choice. What was typed into the menu belongs into the box. */
	readonly onClose: (typed: string) => void
	/** Something was chosen; the menu is closed. */
	readonly onChosen: () => void
}

/** What may be typed for a group besides its words, as in other products: `/reflect`. */
const groupNames: Readonly<Record<Prompt['group'], string>> = {
	listen: 'listen',
	reflect: 'reflect',
	validate: 'validate',
	ask: 'ask',
	ask_directly: 'suicide danger directly',
	slow_down: 'pause slow',
	close: 'close end',
}
const order: readonly Prompt['group'][] = ['listen', 'reflect', 'validate', 'ask', 'ask_directly', 'slow_down', 'close']

/** `/` in an empty place of the message box: what can be put into it, and what can be done, narrowed by typing. Nothing here sends. */
export function SlashMenu({ box, prompts, phrases, usedAt, acts, onPrompt, onClose, onChosen }: SlashMenuProps) {
	const { t } = useLingui()
	const [query, setQuery] = useState('')
	const groupWords = usePromptGroupWords()
	const usedAgo = useUsedAgo()
	const words = query.toLowerCase().split(/\s+/).filter(Boolean)
	const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word))
	const shown = (of: readonly Phrase[]) =>
		of
			.filter(({ text, why, group }) => fits(`${groupNames[group]} ${groupWords(group)} ${text} ${why}`))
			.map(({ id, text, why, language }) => {
				const used = usedAt.get(id)
				return {
					id: `prompt ${id}`,
					label: text,
					lang: language,
					about: [why, used === undefined ? '' : usedAgo(used)].filter(Boolean).join(' '),
				}
			})
	const sections = [
		...order.map((group) => ({ title: groupWords(group), choices: shown((prompts ?? []).filter((prompt) => prompt.group === group)) })),
		{ title: t`Your own`, choices: shown(phrases.own) },
		{ title: t`Of colleagues`, choices: shown(phrases.shared) },
		{
			title: t`Do`,
			choices: acts.filter(({ name, label }) => fits(`${name} ${label}`)).map(({ id, label, name }) => ({ id, label, about: `/${name}` })),
		},
	]
	return (
		<CommandPopover
			trigger={box}
			label={t`Put words into the message box, or do something`}
			query={query}
			onQuery={setQuery}
			sections={sections}
			empty={prompts === null ? t`They are being fetched.` : t`Nothing is called that.`}
			onClose={() => onClose(`/${query}`)}
			onChoose={(chosen) => {
				onChosen()
				const prompt = [...(prompts ?? []), ...phrases.own, ...phrases.shared].find(({ id }) => `prompt ${id}` === chosen)
				if (prompt) onPrompt(prompt)
				else acts.find(({ id }) => id === chosen)?.run()
			}}
		/>
	)
}
