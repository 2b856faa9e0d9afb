import { type Prompt, promptGroup } from '@akin/core/programme/prompt'
import { usualPrompts } from '@akin/core/programme/usual-prompts'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { AreaProps } from './area-props.ts'
import { newCode } from './new-code.ts'
import { PromptEditor } from './prompt-editor.tsx'
import styles from './settings.module.css'

const mostPrompts = 60
const example = '{{their words}}'

/** What listeners may put into the message box, by what it is for. */
export function PromptsArea({ settings: { prompts, languages }, onChange }: AreaProps) {
	const { t } = useLingui()
	const groupWords = usePromptGroupWords()
	const list = useRef<HTMLDivElement>(null)
	const put = (changed: Prompt[]) => onChange({ prompts: changed })
	const ids = prompts.map(({ id }) => id)
	const missing = usualPrompts.filter(({ id }) => !ids.includes(id))
	const add = (group: Prompt['group']) => {
		const id = newCode('prompt', ids, '-', 'prompt')
		put([...prompts, { id, group, language: languages[0] ?? 'en', text: '', why: '' }])
		requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-prompt="${id}"] textarea`)?.focus())
	}
	return (
		<div className={styles.area} ref={list}>
			<div className={styles.hint}>
				<p>
					<Trans>
						Listeners put a prompt into the message box, change it and send it; nothing is sent from here. What only they can know stands in
						double braces, such as <code>{example}</code>: nothing is sent before it is filled in or taken out.
					</Trans>
				</p>
			</div>
			{prompts.length === 0 && (
				<Notice
					actions={
						<Button size="small" onClick={() => put([...prompts, ...missing].slice(0, mostPrompts))}>
							<Trans>Begin with the usual ones</Trans>
						</Button>
					}
				>
					<Trans>This programme has no prompts. Twelve in English come with the service, for you to change.</Trans>
				</Notice>
			)}
			{promptGroup.options.map((group) => (
				<section key={group} className={styles.group} data-group={group}>
					<h2 className={styles.cardTitle}>{groupWords(group)}</h2>
					<ul className={styles.cards}>
						{prompts
							.filter((prompt) => prompt.group === group)
							.map((prompt) => (
								<PromptEditor
									key={prompt.id}
									prompt={prompt}
									languages={languages}
									onChange={(changed) => put(prompts.map((one) => (one.id === prompt.id ? changed : one)))}
									onRemove={() => put(prompts.filter(({ id }) => id !== prompt.id))}
								/>
							))}
					</ul>
					<div className={styles.row}>
						<Button
							size="small"
							unavailable={prompts.length >= mostPrompts}
							onClick={() => add(group)}
							aria-label={t`Add a prompt: ${{ group: groupWords(group) }}`}
						>
							<Trans>Add a prompt</Trans>
						</Button>
					</div>
				</section>
			))}
		</div>
	)
}
