import type { ProgrammeText } from '@akin/core/programme/programme-texts'
import { SelectField, TextArea, TextField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import type { AreaProps } from './area-props.ts'
import { pageLanguages } from './page-languages.ts'
import styles from './settings.module.css'

/** The name, the description and the topics in every language people may read the page in. */
export function TextsArea({ settings: { languages, name, description, topics, texts }, onChange }: AreaProps) {
	const { t, i18n } = useLingui()
	const { written, others } = texts
	const tags = [...new Set<string>([...pageLanguages, ...languages, ...others.map(({ language }) => language)])]
	const language = (tag: string) => languageName(tag, i18n.locale)
	const save = (changed: ProgrammeText) => {
		const next = [...others.filter((one) => one.language !== changed.language), ...(isEmpty(changed) ? [] : [changed])]
		onChange({ texts: { written, others: next.sort((a, b) => tags.indexOf(a.language) - tags.indexOf(b.language)) } })
	}
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					People read the page in their language. What you leave empty here is shown to them as it was written first, with the name of that
					language.
				</Trans>
			</p>
			<SelectField
				label={<Trans>Name, description and topics were written in</Trans>}
				value={written}
				onChange={(event) =>
					onChange({
						texts: { written: event.currentTarget.value, others: others.filter((one) => one.language !== event.currentTarget.value) },
					})
				}
			>
				{[...new Set([written, ...tags])].map((tag) => (
					<option key={tag} value={tag}>
						{language(tag)}
					</option>
				))}
			</SelectField>
			{tags
				.filter((tag) => tag !== written)
				.map((tag) => {
					const text = others.find((one) => one.language === tag) ?? { language: tag, name: '', description: '', topics: [] }
					const label = (code: string) => text.topics.find((one) => one.code === code)?.label ?? ''
					return (
						<details key={tag} className={styles.group} open={others.length > 0 && others[0]?.language === tag}>
							<summary className={styles.legend}>{isEmpty(text) ? t`${{ language: language(tag) }}: nothing yet` : language(tag)}</summary>
							<div className={styles.area}>
								<TextField
									label={<Trans>Name</Trans>}
									hint={name}
									lang={tag}
									value={text.name}
									maxLength={60}
									onChange={(event) => save({ ...text, name: event.currentTarget.value })}
								/>
								<TextArea
									label={<Trans>Description</Trans>}
									hint={description}
									lang={tag}
									value={text.description}
									maxLength={240}
									rows={2}
									onChange={(event) => save({ ...text, description: event.currentTarget.value })}
								/>
								{topics.map(({ code, label: first }) => (
									<TextField
										key={code}
										label={<Trans>Topic “{first}”</Trans>}
										lang={tag}
										value={label(code)}
										maxLength={60}
										onChange={(event) => {
											const changed = event.currentTarget.value
											const kept = topics.flatMap((one) => {
												const words = one.code === code ? changed : label(one.code)
												return words === '' ? [] : [{ code: one.code, label: words }]
											})
											save({ ...text, topics: kept })
										}}
									/>
								))}
							</div>
						</details>
					)
				})}
		</div>
	)
}

const isEmpty = ({ name, description, topics }: ProgrammeText): boolean => name === '' && description === '' && topics.length === 0
