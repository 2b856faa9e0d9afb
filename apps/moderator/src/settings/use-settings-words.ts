import { type DayInterval, weekday } from '@akin/core/programme/hours'
import { hoursByDay } from '@akin/core/programme/hours-by-day'
import { dayNumber, weekdayOf } from '@akin/core/programme/wall-clock'
import type { SettingsProblem } from '@akin/core/settings/check-settings'
import type { ProgrammeSettings, SettingsField } from '@akin/core/settings/programme-settings'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import type { Line } from './diff-lines.ts'
import { useKindWords } from './use-kind-words.ts'
import { weekdayName } from './weekday-name.ts'

export type SettingsWords = {
	readonly field: (field: SettingsField) => string
	/** What a setting says, line by line: what differences are made of. */
	readonly lines: (field: SettingsField, settings: ProgrammeSettings) => readonly Line[]
	readonly problem: (problem: SettingsProblem) => string
	/** A day such as 2026-11-30. */
	readonly day: (day: string) => string
	/** The weekday of such a day. */
	readonly weekday: (day: string) => string
	readonly moment: (at: number) => string
}

/** Settings in words, in the reader's language. */
export function useSettingsWords(): SettingsWords {
	const { t, i18n } = useLingui()
	const kinds = useKindWords()
	const { locale } = i18n
	const field = useFieldWords()
	const problem = useProblemWords()
	const day = (text: string) =>
		new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${text}T12:00:00Z`))
	const language = (tag: string) => languageName(tag, locale)
	const one = (label: string, text: string): Line => ({ key: label, label, text })
	const times = (intervals: readonly DayInterval[]) => intervals.map(({ from, to }) => `${from}–${to}`).join(', ') || t`Closed`
	const groupWords = usePromptGroupWords()
	const questionWords = { name: t`What to call them`, about: t`What it is about`, danger: t`Whether their life is in danger` }

	const youngLines = (young: ProgrammeSettings['young']): readonly Line[] => {
		const inEach = (name: string, texts: readonly { readonly language: string; readonly text: string }[]) =>
			texts.map(({ language: tag, text }) => ({ key: `${name} ${tag}`, label: `${name} · ${language(tag)}`, text }))
		switch (young.kind) {
			case 'off':
				return [{ key: 'kind', label: field('young'), text: t`Nothing is said and nothing is asked` }]
			case 'say':
				return [{ key: 'kind', label: field('young'), text: t`Something is said` }, ...inEach(t`What is said`, young.texts)]
			case 'ask':
				return [
					{ key: 'kind', label: field('young'), text: t`Their age is asked` },
					{ key: 'from', label: t`Youngest age`, text: i18n.number(young.fromAge) },
					...inEach(t`What they agree to`, young.consent),
					...inEach(t`Where to turn instead`, young.elsewhere),
				]
		}
	}

	const lines = (of: SettingsField, settings: ProgrammeSettings): readonly Line[] => {
		switch (of) {
			case 'name':
			case 'description':
				return [one(field(of), settings[of])]
			case 'languages':
				return settings.languages.map((tag) => ({ key: tag, label: language(tag), text: t`Offered` }))
			case 'topics':
				return settings.topics.map(({ code, label }, at) => ({ key: code, label: code, text: `${i18n.number(at + 1)}. ${label}` }))
			case 'texts': {
				const { written, others } = settings.texts
				return [
					{ key: 'written', label: t`Written in`, text: language(written) },
					...others.flatMap((text) => [
						{ key: `${text.language} name`, label: `${language(text.language)} · ${t`Name`}`, text: text.name },
						{ key: `${text.language} description`, label: `${language(text.language)} · ${t`Description`}`, text: text.description },
						...text.topics.map(({ code, label }) => ({
							key: `${text.language} ${code}`,
							label: `${language(text.language)} · ${code}`,
							text: label,
						})),
					]),
				].filter(({ text }) => text !== '')
			}
			case 'readers':
				return [
					...(settings.readers.learners ? [one(t`Learners`, t`May read along`)] : []),
					...(settings.readers.mentors ? [one(t`Mentors`, t`May read along`)] : []),
				]
			case 'young':
				return youngLines(settings.young)
			case 'questions':
				return settings.questions.map((question) => ({ key: question, label: questionWords[question], text: t`Asked` }))
			case 'capacity': {
				const { default: usual, max, whileActNow } = settings.capacity
				return [
					one(t`At once, unless chosen otherwise`, i18n.number(usual)),
					one(t`At once, at most`, i18n.number(max)),
					one(t`At once while somebody is in danger`, i18n.number(whileActNow)),
				]
			}
			case 'limits': {
				const { maxMessageCharacters, messagesPerMinute, burst } = settings.limits
				return [
					one(t`Longest message, in characters`, i18n.number(maxMessageCharacters)),
					one(t`Messages a minute, at most`, i18n.number(messagesPerMinute)),
					one(t`Messages in a row before that counts`, i18n.number(burst)),
				]
			}
			case 'hours': {
				const { hours } = settings
				if (hours.kind === 'always') return [{ key: 'open', label: t`Open`, text: t`Always` }]
				const byDay = hoursByDay(hours.intervals)
				return [
					{ key: 'zone', label: t`Time zone`, text: hours.timeZone },
					...weekday.options.map((name) => ({
						key: name,
						label: weekdayName(name, locale),
						text: times(byDay[name]),
					})),
					...hours.exceptions.map(({ day: on, name, intervals }) => ({
						key: on,
						label: name === '' ? day(on) : `${day(on)} · ${name}`,
						text: times(intervals),
					})),
				]
			}
			case 'waitingTexts':
				return settings.waitingTexts.map(({ language: tag, text }) => ({ key: tag, label: language(tag), text }))
			case 'resources':
				return settings.resources.map(
					({ id, name, what, contact, call = '', text = '', web = '', hours = '', language: tag, checkedOn, crisis }) => ({
						key: id,
						label: name,
						text: [
							crisis ? t`For a crisis` : '',
							contact,
							call,
							text,
							web,
							hours,
							what,
							language(tag),
							t`checked on ${{ date: day(checkedOn) }}`,
						]
							.filter((part) => part !== '')
							.join(' · '),
					}),
				)
			case 'prompts':
				return settings.prompts.map(({ id, group, language: tag, text, why }) => ({
					key: id,
					label: `${groupWords(group)} · ${language(tag)}`,
					text: why === '' ? text : `${text} (${why})`,
				}))
			case 'emergencySteps':
				return settings.emergencySteps.map((step, at) => ({ key: String(at), label: t`Step ${at + 1}`, text: step }))
			case 'retentionDays':
				return [one(field(of), t`${{ days: i18n.number(settings.retentionDays) }} days`)]
			case 'training': {
				const { rolePlays, shadowed, refreshMonths } = settings.training
				return [
					one(t`Role plays to practise with`, i18n.number(rolePlays)),
					one(t`Conversations to read along with`, i18n.number(shadowed)),
					one(t`Months until lessons are refreshed`, i18n.number(refreshMonths)),
				]
			}
			case 'returnWords': {
				const { days, keepMinutes } = settings.returnWords
				return [
					one(t`Days that return words work`, i18n.number(days)),
					one(t`Minutes somebody is kept for their listener`, i18n.number(keepMinutes)),
				]
			}
			case 'embed':
				return settings.embed.origins.map(({ organisation, origin }) => ({
					key: `${organisation} ${origin}`,
					label: organisation,
					text: origin,
				}))
			case 'theme':
				return settings.theme === null
					? [one(field(of), t`The usual ones`)]
					: [one(t`On a light page`, settings.theme.light), one(t`On a dark page`, settings.theme.dark)]
			case 'attention':
				return settings.attention.words.map(({ id, kind, tier, who, any }) => ({
					key: id,
					label: id,
					text: [kinds.kind(kind), kinds.tier(tier), kinds.who(who), any.map((pattern) => `“${pattern}”`).join(', ')].join(' · '),
				}))
		}
	}

	const moment = (at: number) => new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
	return { field, lines, problem, day, weekday: (of) => weekdayName(weekdayOf(dayNumber(of)), locale), moment }
}

/** @returns a function that names a setting */
export function useFieldWords(): SettingsWords['field'] {
	const { t } = useLingui()
	return (field) => {
		switch (field) {
			case 'name':
				return t`Name`
			case 'description':
				return t`Description`
			case 'languages':
				return t`Languages`
			case 'topics':
				return t`Topics`
			case 'texts':
				return t`In other languages`
			case 'readers':
				return t`Who else may read along`
			case 'young':
				return t`People under 18`
			case 'questions':
				return t`Questions before a conversation`
			case 'capacity':
				return t`Conversations at once`
			case 'limits':
				return t`Messages`
			case 'hours':
				return t`Hours`
			case 'waitingTexts':
				return t`Text while waiting`
			case 'resources':
				return t`Resources`
			case 'prompts':
				return t`Prompts`
			case 'emergencySteps':
				return t`Steps in an emergency`
			case 'retentionDays':
				return t`How long words are kept`
			case 'training':
				return t`Before somebody listens`
			case 'returnWords':
				return t`Return words`
			case 'embed':
				return t`Other sites`
			case 'theme':
				return t`Colours`
			case 'attention':
				return t`Attention words`
		}
	}
}

function useProblemWords(): SettingsWords['problem'] {
	const { t } = useLingui()
	return ({ kind, text }) => {
		switch (kind) {
			case 'twice':
				return t`“${{ what: text }}” stands there twice.`
			case 'default_over_most':
				return t`Nobody can start with more conversations at once than the most.`
			case 'in_danger_over_most':
				return t`Nobody can have more conversations while somebody is in danger than the most.`
			case 'language_not_offered':
				return t`There is a text in “${{ language: text }}”, which is not one of the languages.`
			case 'leads_nowhere':
				return t`“${text}” is no number that can be called and no address of a web page.`
			case 'checked_in_future':
				return t`The day on which “${{ what: text }}” was checked is still to come.`
			case 'kept_too_long':
				return t`Words can be kept for at most 365 days.`
			case 'wrong_pattern':
				return t`“${{ pattern: text }}” cannot be read as a pattern.`
			case 'origin_not_exact':
				return t`“${{ what: text }}” is not the exact address of a site, such as https://www.example.org.`
			case 'stray_braces':
				return t`A brace stands alone in “${{ what: text }}”.`
			case 'placeholder_missing':
				return t`“${{ what: text }}” is to reflect and has no place for the person’s own words.`
			case 'text_missing':
				return t`There is no text yet that people under 18 would read.`
			case 'too_faint_light':
				return t`The colour ${{ colour: text }} is too faint on a light page.`
			case 'too_faint_dark':
				return t`The colour ${{ colour: text }} is too faint on a dark page.`
			case 'too_much':
				return t`All of it together is more than can be saved at once. Shorten some texts.`
		}
	}
}
