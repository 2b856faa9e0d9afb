import { hasStrayBraces } from '@akin/core/programme/placeholders'
import { promptGroup } from '@akin/core/programme/prompt'
import type { SnippetWords } from '@akin/core/snippets/snippet'
import { asId, type SnippetId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { SelectField, TextArea } from '@akin/ui/core/field'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import styles from './phrases.module.css'

/** As it is written, in whichever language: a name for the gap. */
const exampleGap = '{{their words}}'

export interface PhraseFormProps {
	readonly start: SnippetWords
	readonly busy: boolean
	/** `id`: for a new one, the same at every try. */
	readonly onSave: (id: SnippetId, words: SnippetWords) => void
	readonly onCancel: () => void
}

/** One phrase: its words, what it is for, and why it works. */
export function PhraseForm({ start, busy, onSave, onCancel }: PhraseFormProps) {
	const groupWords = usePromptGroupWords()
	const [id] = useState(() => asId<SnippetId>(crypto.randomUUID()))
	const [text, setText] = useState(start.text)
	const [why, setWhy] = useState(start.why)
	const [group, setGroup] = useState(start.group)
	const isStray = hasStrayBraces(text) || hasStrayBraces(why)
	const { programmeId, language } = start
	return (
		<form
			className={styles.form}
			autoComplete="off"
			onSubmit={(event) => {
				event.preventDefault()
				if (text.trim() !== '' && !isStray && !busy) onSave(id, { programmeId, language, group, text: text.trim(), why: why.trim() })
			}}
		>
			<TextArea
				label={<Trans>The words</Trans>}
				hint={
					<Trans>
						For what only they can fill in, write a gap: <bdi dir="ltr">{exampleGap}</bdi>
					</Trans>
				}
				error={isStray && <Trans>One brace belongs to no gap. A gap begins with two and ends with two.</Trans>}
				lang={language}
				rows={3}
				maxLength={400}
				value={text}
				data-autofocus=""
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			<SelectField
				label={<Trans>What it is for</Trans>}
				value={group}
				onChange={(event) => setGroup(promptGroup.parse(event.currentTarget.value))}
			>
				{promptGroup.options.map((one) => (
					<option key={one} value={one}>
						{groupWords(one)}
					</option>
				))}
			</SelectField>
			<TextArea
				label={<Trans>Why it works, if you like</Trans>}
				rows={2}
				maxLength={240}
				value={why}
				onChange={(event) => setWhy(event.currentTarget.value)}
			/>
			<div className={styles.acts}>
				<Button type="submit" variant="primary" busy={busy} unavailable={text.trim() === '' || isStray}>
					<Trans>Keep it</Trans>
				</Button>
				<Button onClick={onCancel}>
					<Trans>Leave it as it was</Trans>
				</Button>
			</div>
		</form>
	)
}
