import { withProgrammeWords } from '../attention/programme-words.ts'
import { isExactOrigin } from '../embed/embed-origin.ts'
import { hasStrayBraces, placeholdersIn } from '../programme/placeholders.ts'
import { unreachable } from '../programme/ways-to-reach.ts'
import { type Scheme, tooFaint } from '../theme/accent.ts'
import type { ProgrammeSettings, SettingsField } from './programme-settings.ts'

/** What of settings that have the right form still cannot be. `text` is the part it is about, as it was written. */
export type SettingsProblem = {
	readonly field: SettingsField
	readonly kind:
		| 'twice'
		| 'default_over_most'
		| 'in_danger_over_most'
		| 'language_not_offered'
		| 'checked_in_future'
		| 'leads_nowhere'
		| 'kept_too_long'
		| 'wrong_pattern'
		| 'origin_not_exact'
		| 'stray_braces'
		| 'placeholder_missing'
		| 'text_missing'
		| 'too_faint_light'
		| 'too_faint_dark'
		| 'too_much'
	readonly text: string
}

/** What people wrote is kept for at most so many days. */
export const longestRetentionDays = 365
/** All settings of a programme together, as they are sent to be saved: they have to fit into one frame (`maxFrameBytes`). */
const mostBytes = 60_000

/** [ST2] Everything that does not fit together; empty when these settings can be saved. `today` as YYYY-MM-DD. */
export function checkSettings(settings: ProgrammeSettings, today: string): readonly SettingsProblem[] {
	const { languages, topics, texts, young, hours, capacity, waitingTexts, resources, prompts, retentionDays, embed, theme, attention } =
		settings
	return [
		...twice('languages', languages),
		...twice(
			'topics',
			topics.map(({ code }) => code),
		),
		...twice('texts', [texts.written, ...texts.others.map(({ language }) => language)]),
		...youngProblems(young),
		...twice('hours', hours.kind === 'weekly' ? hours.exceptions.map(({ day }) => day) : []),
		...problemIf(capacity.default > capacity.max, 'capacity', 'default_over_most', `${capacity.default}`),
		...problemIf(capacity.whileActNow > capacity.max, 'capacity', 'in_danger_over_most', `${capacity.whileActNow}`),
		...twice(
			'waitingTexts',
			waitingTexts.map(({ language }) => language),
		),
		...waitingTexts.flatMap(({ language }) => problemIf(!languages.includes(language), 'waitingTexts', 'language_not_offered', language)),
		...twice(
			'resources',
			resources.map(({ id }) => id),
		),
		...resources.flatMap(({ name, checkedOn }) => problemIf(checkedOn > today, 'resources', 'checked_in_future', name)),
		...resources.flatMap((resource) => unreachable(resource).flatMap((text) => problemIf(true, 'resources', 'leads_nowhere', text))),
		...twice(
			'prompts',
			prompts.map(({ id }) => id),
		),
		...prompts.flatMap(({ group, text }) => [
			...problemIf(hasStrayBraces(text), 'prompts', 'stray_braces', text),
			...problemIf(group === 'reflect' && placeholdersIn(text).length === 0, 'prompts', 'placeholder_missing', text),
		]),
		...problemIf(retentionDays > longestRetentionDays, 'retentionDays', 'kept_too_long', `${retentionDays}`),
		...twice(
			'embed',
			embed.origins.map(({ organisation, origin }) => `${organisation} ${origin}`),
		),
		...embed.origins.flatMap(({ origin }) => problemIf(!isExactOrigin(origin), 'embed', 'origin_not_exact', origin)),
		...(theme ? [...faintProblem('light', theme.light), ...faintProblem('dark', theme.dark)] : []),
		...wordProblems(attention.words),
		...problemIf(utf8Bytes(JSON.stringify(settings)) > mostBytes, 'resources', 'too_much', ''),
	]
}

const problemIf = (is: boolean, field: SettingsField, kind: SettingsProblem['kind'], text: string): readonly SettingsProblem[] =>
	is ? [{ field, kind, text }] : []

/** [TH2] A colour in which something could not be read. */
const faintProblem = (scheme: Scheme, accent: string): readonly SettingsProblem[] =>
	problemIf(tooFaint(scheme, accent).length > 0, 'theme', `too_faint_${scheme}`, accent)

function twice(field: SettingsField, keys: readonly string[]): readonly SettingsProblem[] {
	const repeated = new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
	return [...repeated].map((text) => ({ field, kind: 'twice', text }))
}

/** Each text once in a language, and none where people would read an empty one. */
function youngProblems(young: ProgrammeSettings['young']): readonly SettingsProblem[] {
	if (young.kind === 'off') return []
	const [needed, others] = young.kind === 'say' ? [young.texts, []] : [young.consent, young.elsewhere]
	// With 18 as the youngest nobody under 18 agrees to anything.
	const isNeeded = young.kind === 'say' || young.fromAge < 18
	return [
		...twice(
			'young',
			needed.map(({ language }) => language),
		),
		...twice(
			'young',
			others.map(({ language }) => language),
		),
		...problemIf(isNeeded && needed.length === 0, 'young', 'text_missing', ''),
	]
}

/** Each word by itself, so that one wrong pattern does not hide the next. */
function wordProblems(words: ProgrammeSettings['attention']['words']): readonly SettingsProblem[] {
	const wrong = words.flatMap((word) =>
		word.any.flatMap((pattern) =>
			problemIf(!withProgrammeWords([], [{ ...word, any: [pattern] }]).ok, 'attention', 'wrong_pattern', pattern),
		),
	)
	return [
		...wrong,
		...twice(
			'attention',
			words.map(({ id }) => id),
		),
	]
}

function utf8Bytes(text: string): number {
	let bytes = 0
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
	}
	return bytes
}
