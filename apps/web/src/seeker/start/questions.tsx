import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { programmeInLanguage } from '@akin/core/programme/programme-in-language'
import { Button } from '@akin/ui/core/button'
import { ChooseOne, ChooseSome } from '@akin/ui/core/choice-group'
import { SelectField, TextArea, TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useState } from 'react'
import { ChooseReaders, type ExtraReader, readersOf } from '../readers/choose-readers.tsx'
import { Numbers } from '../urgent-help/numbers.tsx'
import { chatLanguage } from './chat-language.ts'
import { Facts } from './facts.tsx'
import { useOpeningWords } from './opening-words.ts'
import styles from './start.module.css'
import { OtherLanguage, WordsIn } from './words-in.tsx'
import { type AgeBand, type Young, YoungQuestion } from './young.tsx'

export interface StartAnswers {
	readonly language: string
	readonly name: string | null
	readonly topics: readonly string[]
	readonly about: string | null
	readonly inDanger: boolean
	/** Who may not read along; null: the programme has nobody, and they were not told of anybody. */
	readonly refusedReaders: readonly ExtraReader[] | null
}

export interface QuestionsProps {
	readonly programme: ProgrammeSummary
	readonly now: number
	readonly heading: RefObject<HTMLHeadingElement | null>
	readonly starting: boolean
	readonly problem: string | null
	readonly blocked: boolean
	readonly onStart: (answers: StartAnswers) => void
	readonly onBack: () => void
	readonly onHelp: () => void
	/** What else there is. */
	readonly beside: ReactNode
}

const nameMax = 40
const aboutMax = 500

/** Three questions, none of them needed; the way past them is at the top. */
export function Questions({ programme, now, heading, starting, problem, blocked, onStart, onBack, onHelp, beside }: QuestionsProps) {
	const { t, i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const opening = useOpeningWords(now)
	const asks = new Set(programme.questions)
	const [language, setLanguage] = useState(() => chatLanguage(programme.languages, [locale, ...navigator.languages]))
	const [name, setName] = useState('')
	const [topics, setTopics] = useState<readonly string[]>([])
	const [about, setAbout] = useState('')
	const [danger, setDanger] = useState<'yes' | 'no' | 'rather_not' | null>(null)
	const young: Young = programme.young ?? { kind: 'off' }
	const readers = readersOf(programme)
	const [refused, setRefused] = useState<readonly ExtraReader[]>([])
	const [age, setAge] = useState<AgeBand | null>(null)
	// [YO2] Safety before the programme's age.
	const isTooYoung = young.kind === 'ask' && age === 'too_young' && danger !== 'yes'
	const tooLong = about.length > aboutMax
	/** Whoever came while it was open keeps what they have answered when it closes meanwhile. */
	const [cameWhileOpen] = useState(programme.opening.kind === 'open')
	const closed = programme.opening.kind === 'closed'
	const { name: title, topics: topicWords, otherThanAsked } = programmeInLanguage(programme, locale)
	const names = new Intl.DisplayNames(locale, { type: 'language' })

	const start = (answered: boolean) => {
		if (starting || isTooYoung || (answered && tooLong)) return
		onStart({
			language,
			name: answered && name.trim() ? name.trim() : null,
			topics: answered ? topics : [],
			about: answered && about.trim() ? about.trim() : null,
			inDanger: danger === 'yes',
			// Said or skipped, a no holds.
			refusedReaders: readers.length > 0 ? refused : null,
		})
	}

	if (closed && !cameWhileOpen)
		return (
			<div className="seeker-column">
				<h1 ref={heading} tabIndex={-1}>
					<WordsIn words={title} />
				</h1>
				<Notice title={opening(programme.opening)}>
					<Trans>Nobody is here to chat right now. These people are there:</Trans>
				</Notice>
				<Numbers />
				<div className={styles.actions}>
					<Button onClick={onBack}>
						<Trans>Back</Trans>
					</Button>
				</div>
			</div>
		)

	return (
		<form
			autoComplete="off"
			className="seeker-column"
			onSubmit={(event) => {
				event.preventDefault()
				start(true)
			}}
		>
			<div className={styles.lead}>
				<h1 ref={heading} tabIndex={-1}>
					<WordsIn words={title} />
				</h1>
				<OtherLanguage language={otherThanAsked} />
				<p>
					<Trans>You can answer these questions or leave them out. Your listener will see what you write here.</Trans>
				</p>
				{!closed && opening(programme.opening) && <p className={styles.hint}>{opening(programme.opening)}</p>}
				{closed && (
					<Notice title={opening(programme.opening)}>
						<p>
							<Trans>Nobody new is taken in right now. What you wrote here stays. These people are there:</Trans>
						</p>
						<Numbers />
					</Notice>
				)}
				<div className={styles.actions}>
					{!isTooYoung && (
						<Button onClick={() => start(false)} busy={starting}>
							<Trans>Skip, go straight to the queue</Trans>
						</Button>
					)}
					<Button variant="quiet" onClick={onBack}>
						<Trans>Back</Trans>
					</Button>
				</div>
				{beside}
			</div>
			{problem && (
				<Notice
					tone={blocked ? 'plain' : 'error'}
					actions={
						<Button onClick={onHelp}>
							<Trans>Urgent help</Trans>
						</Button>
					}
				>
					<p>{problem}</p>
					{blocked && <Numbers />}
				</Notice>
			)}
			{programme.languages.length > 1 && (
				<SelectField label={t`Language to chat in`} value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
					{programme.languages.map((tag) => (
						<option key={tag} value={tag}>
							{names.of(tag) ?? tag}
						</option>
					))}
				</SelectField>
			)}
			{asks.has('name') && (
				<TextField
					label={<Trans>A name to use</Trans>}
					hint={<Trans>Any name is fine. Please don't use your real one.</Trans>}
					value={name}
					maxLength={nameMax}
					autoComplete="off"
					onChange={(event) => setName(event.currentTarget.value)}
				/>
			)}
			{asks.has('about') && (
				<div className={styles.question}>
					{programme.topics.length > 0 && (
						<ChooseSome
							legend={<Trans>What is it about?</Trans>}
							hint={<Trans>Choose as many as you like.</Trans>}
							values={topics}
							onChange={setTopics}
							options={topicWords.map(({ code, label }) => ({ value: code, label: <WordsIn words={label} /> }))}
						/>
					)}
					<TextArea
						label={<Trans>In your own words</Trans>}
						hint={<Trans>A few words are enough.</Trans>}
						error={tooLong && <Trans>That is a bit long for this box. You can say the rest in the chat.</Trans>}
						value={about}
						rows={3}
						autoComplete="off"
						onChange={(event) => setAbout(event.currentTarget.value)}
					/>
				</div>
			)}
			{asks.has('danger') && (
				<ChooseOne<'yes' | 'no' | 'rather_not'>
					legend={<Trans>Is your life in danger right now?</Trans>}
					value={danger}
					onChange={setDanger}
					options={[
						{ value: 'yes', label: t`Yes` },
						{ value: 'no', label: t`No` },
						{ value: 'rather_not', label: t`Rather not say` },
					]}
				/>
			)}
			{danger === 'yes' && (
				<Notice tone="urgent" title={<Trans>Please call one of these now.</Trans>}>
					<p>
						<Trans>They can send someone to you, and we cannot. You can chat with us as well. We put you first.</Trans>
					</p>
					<Numbers />
				</Notice>
			)}
			{readers.length > 0 && <ChooseReaders readers={readers} refused={refused} onChange={setRefused} />}
			{young.kind === 'ask' && <YoungQuestion {...{ young, locale }} inDanger={danger === 'yes'} value={age} onChange={setAge} />}
			<div className={styles.actions}>
				<Button type="submit" variant="primary" busy={starting} unavailable={tooLong || isTooYoung}>
					{danger === 'yes' ? <Trans>I want to chat as well</Trans> : <Trans>Start the chat</Trans>}
				</Button>
				{starting && (
					<span className={styles.hint}>
						<Trans>One moment.</Trans>
					</span>
				)}
			</div>
			<Facts retentionDays={programme.retentionDays} young={young} locale={locale} />
		</form>
	)
}
