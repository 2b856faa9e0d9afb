import type { ProgrammeWords } from '@akin/core/attention/programme-words'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { newCode } from '../new-code.ts'
import styles from '../settings.module.css'
import { WordEditor } from './word-editor.tsx'

const mostWords = 100

/** Words of the programme's own: what people there call a place, a pill, a person. They add signals and never take one away. */
export function WordsEditor({ words, onChange }: { readonly words: ProgrammeWords; readonly onChange: (words: ProgrammeWords) => void }) {
	const [name, setName] = useState('')
	const list = useRef<HTMLUListElement>(null)
	const add = () => {
		const ids = words.map(({ id }) => id)
		const id = newCode(name, ids, '-', 'words')
		onChange([...words, { id, kind: 'suicidal_thoughts', tier: 'needs_eyes', who: 'seeker', any: [name.trim() || '…'] }])
		setName('')
		requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-word="${id}"] textarea`)?.focus())
	}
	return (
		<section aria-labelledby="words-title" className={styles.group}>
			<h2 id="words-title" className={styles.readingTitle}>
				<Trans>Words of this programme</Trans>
			</h2>
			<p className={styles.hint}>
				<Trans>What people here call a place or a thing, and no rule can know. Try every word below before you save it.</Trans>
			</p>
			<ul className={styles.cards} ref={list}>
				{words.map((word) => (
					<WordEditor
						key={word.id}
						word={word}
						onChange={(changed) => onChange(words.map((one) => (one.id === word.id ? changed : one)))}
						onRemove={() => onChange(words.filter(({ id }) => id !== word.id))}
					/>
				))}
			</ul>
			{words.length < mostWords && (
				<form
					className={styles.row}
					onSubmit={(event) => {
						event.preventDefault()
						if (name.trim().length > 1) add()
					}}
				>
					<div className={styles.grow}>
						<TextField
							label={<Trans>Words to look for</Trans>}
							value={name}
							maxLength={200}
							onChange={(event) => setName(event.currentTarget.value)}
						/>
					</div>
					<Button size="small" type="submit" unavailable={name.trim().length < 2}>
						<Trans>Add</Trans>
					</Button>
				</form>
			)}
			<details>
				<summary>
					<Trans>How words are written</Trans>
				</summary>
				<ul className={styles.help}>
					<li>
						<Trans>
							<code>on the old bridge</code> finds these words in this order, however they are spelled large or small.
						</Trans>
					</li>
					<li>
						<Trans>
							<code>at/on the [old] bridge</code>: either of two words; a word that may be missing.
						</Trans>
					</li>
					<li>
						<Trans>
							<code>go ..3 bridge</code>: up to three other words between; twelve at most.
						</Trans>
					</li>
					<li>
						<Trans>
							<code>^ bridge tonight $</code>: only at the beginning of a clause; only at the end of a sentence. <code>?</code> at the end:
							only in a question.
						</Trans>
					</li>
				</ul>
			</details>
		</section>
	)
}
