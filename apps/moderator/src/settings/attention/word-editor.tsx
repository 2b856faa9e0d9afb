import { type ProgrammeWords, withProgrammeWords } from '@akin/core/attention/programme-words'
import { wordSignalKind, wordTier } from '@akin/core/attention/word-signal'
import { Button } from '@akin/ui/core/button'
import { SelectField, TextArea } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import styles from '../settings.module.css'
import { useKindWords } from '../use-kind-words.ts'

type Word = ProgrammeWords[number]

export type WordEditorProps = { readonly word: Word; readonly onChange: (word: Word) => void; readonly onRemove: () => void }

/** One thing to look for: whose words, what it is about, how urgent, and how it may be worded. */
export function WordEditor({ word, onChange, onRemove }: WordEditorProps) {
	const { t } = useLingui()
	const kinds = useKindWords()
	// Lines as they are being typed: an empty one is on its way to a word.
	const [typed, setTyped] = useState<string | null>(null)
	const wrong = word.any.filter((pattern) => !withProgrammeWords([], [{ ...word, any: [pattern] }]).ok)
	return (
		<li className={styles.card} data-word={word.id}>
			<div className={styles.row}>
				<h3 className={styles.cardTitle}>
					<bdi>{word.id}</bdi>
				</h3>
				<Button size="small" onClick={onRemove} aria-label={t`Remove ${{ name: word.id }}`}>
					<Trans>Remove</Trans>
				</Button>
			</div>
			<div className={styles.columns}>
				<SelectField
					label={<Trans>It is about</Trans>}
					value={word.kind}
					onChange={(event) => {
						const kind = wordSignalKind.options.find((one) => one === event.currentTarget.value)
						if (kind) onChange({ ...word, kind, who: kind.startsWith('conduct_') ? 'listener' : 'seeker' })
					}}
				>
					{wordSignalKind.options.map((kind) => (
						<option key={kind} value={kind}>
							{kinds.kind(kind)}
						</option>
					))}
				</SelectField>
				<SelectField
					label={<Trans>How soon a human is needed</Trans>}
					value={word.tier}
					onChange={(event) => {
						const tier = wordTier.options.find((one) => one === event.currentTarget.value)
						if (tier) onChange({ ...word, tier })
					}}
				>
					{wordTier.options.map((tier) => (
						<option key={tier} value={tier}>
							{kinds.tier(tier)}
						</option>
					))}
				</SelectField>
			</div>
			<TextArea
				label={<Trans>Words, one wording on each line</Trans>}
				hint={word.who === 'seeker' ? <Trans>Looked for in what the person writes.</Trans> : <Trans>Looked for in what staff write.</Trans>}
				error={
					wrong.length > 0 && (
						<Trans>
							This cannot be read: <bdi>{wrong.map((pattern) => `“${pattern}”`).join(', ')}</bdi>. See how words are written, below.
						</Trans>
					)
				}
				rows={Math.min(6, word.any.length + 1)}
				value={typed ?? word.any.join('\n')}
				onChange={(event) => {
					const text = event.currentTarget.value
					const any = text
						.split('\n')
						.map((line) => line.trim())
						.filter((line) => line !== '')
					setTyped(text)
					onChange({ ...word, any })
				}}
				onBlur={() => setTyped(null)}
			/>
		</li>
	)
}
