import { TextArea } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import type { AreaProps } from './area-props.ts'
import styles from './settings.module.css'

/** What the programme itself says to those who wait; nothing where it says nothing. */
export function WaitingArea({ settings: { languages, waitingTexts }, onChange }: AreaProps) {
	const { i18n } = useLingui()
	const textIn = (tag: string) => waitingTexts.find(({ language }) => language === tag)?.text ?? ''
	const orphans = waitingTexts.map(({ language }) => language).filter((tag) => !languages.includes(tag))
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					Stands on the page of everybody who waits, under what the service says of the wait. Short sentences, no promises, no countdowns.
				</Trans>
			</p>
			{[...languages, ...orphans].map((tag) => (
				<TextArea
					key={tag}
					label={languageName(tag, i18n.locale)}
					lang={tag}
					value={textIn(tag)}
					maxLength={400}
					rows={2}
					onChange={(event) => {
						const text = event.currentTarget.value
						const others = waitingTexts.filter(({ language }) => language !== tag)
						onChange({ waitingTexts: text === '' ? others : inOrder([...others, { language: tag, text }], languages) })
					}}
				/>
			))}
		</div>
	)
}

/** In the order of the languages, so that writing a text and taking it away again leaves everything as it was. */
const inOrder = <T extends { readonly language: string }>(texts: readonly T[], languages: readonly string[]): T[] =>
	[...texts].sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language))
