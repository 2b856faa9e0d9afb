import { suggestedQuestions } from '@akin/core/attention/suggested-questions'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { SelectField, TextArea } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useMemo, useState } from 'react'
import { languageName } from '../../board/language-name.ts'
import styles from '../settings.module.css'
import type { Reading, Trial } from './bench-engine.ts'
import { TrialWords } from './trial-words.tsx'
import type { BenchEngine } from './use-bench-engine.ts'

const longest = 10_000

/** Paste words and see what fires, where and why. Nothing of it leaves the page. */
export function TestBench({ engine, reading }: { readonly engine: BenchEngine; readonly reading: Reading }) {
	const { t, i18n } = useLingui()
	const [trial, setTrial] = useState<Trial>({ text: '', writtenBy: 'seeker', language: 'en', answers: null, unanswered: true })
	// Reading takes a moment with long texts: typing goes before.
	const tried = useDeferredValue(trial)
	const result = useMemo(() => engine.tryText(tried, reading), [engine, tried, reading])
	const questions = suggestedQuestions.filter(({ language }) => language === trial.language)
	const change = (some: Partial<Trial>) => setTrial((now) => ({ ...now, ...some }))
	return (
		<section aria-labelledby="bench-title" className={styles.group}>
			<h2 id="bench-title" className={styles.readingTitle}>
				<Trans>Test bench</Trans>
			</h2>
			<TextArea
				label={<Trans>Words to try</Trans>}
				hint={<Trans>Read on this page only: never sent, never stored. Do not paste what a real person wrote.</Trans>}
				rows={3}
				maxLength={longest}
				lang={trial.language}
				spellCheck={false}
				value={trial.text}
				onChange={(event) => change({ text: event.currentTarget.value })}
			/>
			<ChooseOne
				legend={<Trans>Who wrote it</Trans>}
				options={[
					{ value: 'seeker', label: <Trans>The person</Trans> },
					{ value: 'listener', label: <Trans>The listener</Trans> },
				]}
				value={trial.writtenBy}
				onChange={(writtenBy) => change({ writtenBy })}
			/>
			<div className={styles.columns}>
				<SelectField
					label={<Trans>Language of the conversation</Trans>}
					value={trial.language}
					onChange={(event) => change({ language: event.currentTarget.value, answers: null })}
				>
					{engine.packs.map(({ language }) => (
						<option key={language} value={language}>
							{languageName(language, i18n.locale)}
						</option>
					))}
				</SelectField>
				<SelectField
					label={<Trans>It answers the question</Trans>}
					value={trial.answers ?? ''}
					onChange={(event) => change({ answers: event.currentTarget.value === '' ? null : event.currentTarget.value })}
				>
					<option value="">–</option>
					{questions.map(({ text }) => (
						<option key={text} value={text}>
							{text}
						</option>
					))}
				</SelectField>
				<SelectField
					label={<Trans>Have staff written yet?</Trans>}
					value={trial.unanswered ? 'no' : 'yes'}
					onChange={(event) => change({ unanswered: event.currentTarget.value === 'no' })}
				>
					<option value="no">{t`Not yet`}</option>
					<option value="yes">{t`Yes`}</option>
				</SelectField>
			</div>
			{tried.text.trim() !== '' && <TrialWords text={tried.text} language={tried.language} result={result} />}
		</section>
	)
}
