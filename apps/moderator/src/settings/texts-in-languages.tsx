import { TextArea } from '@akin/ui/core/field'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { languageName } from '../board/language-name.ts'
import styles from './settings.module.css'

type Texts = readonly { readonly language: string; readonly text: string }[]

/** One text in each language; a language without one has none. */
export function TextsInLanguages(props: {
	readonly legend: ReactNode
	readonly hint: ReactNode
	readonly languages: readonly string[]
	readonly texts: Texts
	readonly onChange: (texts: { language: string; text: string }[]) => void
}) {
	const { i18n } = useLingui()
	const { languages, texts } = props
	const tags = [...new Set([...languages, ...texts.map(({ language }) => language)])]
	return (
		<fieldset className={styles.group}>
			<legend className={styles.legend}>{props.legend}</legend>
			<p className={styles.hint}>{props.hint}</p>
			{tags.map((tag) => (
				<TextArea
					key={tag}
					label={languageName(tag, i18n.locale)}
					lang={tag}
					value={texts.find(({ language }) => language === tag)?.text ?? ''}
					maxLength={400}
					rows={2}
					onChange={(event) => {
						const text = event.currentTarget.value
						const others = texts.filter(({ language }) => language !== tag)
						const next = text === '' ? others : [...others, { language: tag, text }]
						// In the order of the languages, so that writing a text and taking it away again leaves everything as it was.
						props.onChange([...next].sort((a, b) => tags.indexOf(a.language) - tags.indexOf(b.language)))
					}}
				/>
			))}
		</fieldset>
	)
}
