import { ChooseSome } from '@akin/ui/core/choice-group'
import { TextArea, TextField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import type { AreaProps } from './area-props.ts'
import { commonLanguages } from './common-languages.ts'
import styles from './settings.module.css'
import { TopicsEditor } from './topics-editor.tsx'

/** What people read when they choose, and what they are asked. */
export function ServiceArea({ settings, onChange }: AreaProps) {
	const { i18n } = useLingui()
	const { name, description, languages, topics, questions, readers } = settings
	const tags = [...new Set([...languages, ...commonLanguages])].sort((a, b) =>
		languageName(a, i18n.locale).localeCompare(languageName(b, i18n.locale), i18n.locale),
	)
	return (
		<div className={styles.area}>
			<TextField
				label={<Trans>Name</Trans>}
				value={name}
				maxLength={60}
				onChange={(event) => onChange({ name: event.currentTarget.value })}
			/>
			<TextArea
				label={<Trans>Description</Trans>}
				hint={<Trans>One or two short sentences that a person in distress can take in.</Trans>}
				value={description}
				maxLength={240}
				rows={2}
				onChange={(event) => onChange({ description: event.currentTarget.value })}
			/>
			<ChooseSome
				legend={<Trans>Languages</Trans>}
				hint={<Trans>Offer a language only while listeners who speak it come on duty.</Trans>}
				options={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.locale) }))}
				values={languages}
				onChange={(values) => {
					// Without a language nobody could ask for anybody.
					if (values.length > 0) onChange({ languages: [...values] })
				}}
			/>
			<TopicsEditor topics={topics} onChange={(changed) => onChange({ topics: [...changed] })} />
			<ChooseSome<'learners' | 'mentors'>
				legend={<Trans>Who else may read along</Trans>}
				hint={
					<Trans>Supervisors may always. People are told beforehand who else may, and can say no to each, at the start and later.</Trans>
				}
				options={[
					{ value: 'learners', label: <Trans>Learners, who learn to listen</Trans> },
					{ value: 'mentors', label: <Trans>Mentors, who look after learners</Trans> },
				]}
				values={(['learners', 'mentors'] as const).filter((who) => readers[who])}
				onChange={(values) => onChange({ readers: { learners: values.includes('learners'), mentors: values.includes('mentors') } })}
			/>
			<ChooseSome
				legend={<Trans>Questions before a conversation</Trans>}
				hint={<Trans>Every question can be left out by the person. Ask for almost nothing.</Trans>}
				options={[
					{ value: 'name', label: <Trans>What to call them</Trans> },
					{ value: 'about', label: <Trans>What it is about</Trans> },
					{ value: 'danger', label: <Trans>Whether their life is in danger</Trans> },
				]}
				values={questions}
				onChange={(values) => onChange({ questions: [...values] })}
			/>
		</div>
	)
}
