import { hasStrayBraces, placeholdersIn } from '@akin/core/programme/placeholders'
import type { Prompt } from '@akin/core/programme/prompt'
import { Button } from '@akin/ui/core/button'
import { SelectField, TextArea, TextField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import styles from './settings.module.css'

export type PromptEditorProps = {
	readonly prompt: Prompt
	readonly languages: readonly string[]
	readonly onChange: (prompt: Prompt) => void
	readonly onRemove: () => void
}

export function PromptEditor({ prompt, languages, onChange, onRemove }: PromptEditorProps) {
	const { t, i18n } = useLingui()
	const { id, language, text, why } = prompt
	const problem = usePromptProblem(prompt)
	return (
		<li className={styles.card} data-prompt={id}>
			<TextArea
				label={<Trans>Words</Trans>}
				error={problem}
				lang={language}
				value={text}
				maxLength={400}
				rows={2}
				onChange={(event) => onChange({ ...prompt, text: event.currentTarget.value })}
			/>
			<PromptPreview text={text} />
			<div className={`${styles.row} ${styles.fields}`}>
				<div className={styles.grow}>
					<TextField
						label={<Trans>Why it works, in a sentence</Trans>}
						value={why}
						maxLength={240}
						onChange={(event) => onChange({ ...prompt, why: event.currentTarget.value })}
					/>
				</div>
				<SelectField
					label={<Trans>Language</Trans>}
					value={language}
					onChange={(event) => onChange({ ...prompt, language: event.currentTarget.value })}
				>
					{[...new Set([...languages, language])].map((tag) => (
						<option key={tag} value={tag}>
							{languageName(tag, i18n.locale)}
						</option>
					))}
				</SelectField>
				<Button size="small" onClick={onRemove} aria-label={t`Remove ${{ what: text || t`the empty prompt` }}`}>
					<Trans>Remove</Trans>
				</Button>
			</div>
		</li>
	)
}

/** [PT2] What is not whole about it, if anything. */
function usePromptProblem({ group, text }: Pick<Prompt, 'group' | 'text'>): string | null {
	const { t } = useLingui()
	if (hasStrayBraces(text)) return t`A brace stands alone. What is to be filled in stands between two and two.`
	if (group === 'reflect' && text !== '' && placeholdersIn(text).length === 0)
		return t`To reflect takes the person’s own words: put ${{ gap: '{{their words}}' }} where they belong.`
	return null
}

/** The words as a listener meets them, with what is to be filled in marked. */
function PromptPreview({ text }: Pick<Prompt, 'text'>) {
	const gaps = placeholdersIn(text)
	if (gaps.length === 0) return null
	return (
		<p className={styles.hint}>
			<Trans>
				To fill in: <bdi>{gaps.map(({ name }) => name).join(', ')}</bdi>
			</Trans>
		</p>
	)
}
