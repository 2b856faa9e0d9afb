import type { Row } from './read-rows.ts'

/** A row of the evaluation data: what is assessed, and what people or machines said about it. */
export type LabelledRow = {
	readonly id: string
	readonly lang: string
	readonly text?: string
	readonly turns?: readonly { readonly role: string; readonly text: string }[]
	readonly labels: Readonly<Record<string, unknown>>
	readonly risk_tier?: number | null
}

/** `alarm`: somebody should look, so an alarm is right. `quiet`: an alarm is false. `unjudged`: nobody has said; it is only counted. */
export type Expected = 'alarm' | 'quiet' | 'unjudged'

/** A part of one data file with one expectation. `rows` gives what to assess, or nothing for rows that do not belong. */
export type EvaluationSet = {
	readonly name: string
	readonly file: string
	readonly expected: Expected
	readonly rows: (row: LabelledRow) => readonly Row[]
}

const message = (row: LabelledRow): readonly Row[] => (row.text === undefined ? [] : [{ id: row.id, lang: row.lang, text: row.text }])
const messageIf = (holds: (row: LabelledRow) => boolean) => (row: LabelledRow) => (holds(row) ? message(row) : [])
const roles: Readonly<Record<string, 'seeker' | 'listener'>> = { seeker: 'seeker', listener: 'listener', a: 'seeker', b: 'listener' }

const conversation = (row: LabelledRow): readonly Row[] => [
	{ id: row.id, lang: row.lang, turns: (row.turns ?? []).map(({ role, text }) => ({ role: roles[role] ?? 'seeker', text })) },
]
/** Each message by itself, as who wrote it. */
const eachMessage = (row: LabelledRow): readonly Row[] =>
	(row.turns ?? []).map(({ role, text }) => ({ id: row.id, lang: row.lang, turns: [{ role: roles[role] ?? 'seeker', text }] }))
const firstMessageIf = (holds: (row: LabelledRow) => boolean) => (row: LabelledRow) => (holds(row) ? eachMessage(row).slice(0, 1) : [])

/** A short question: in this set these ask how something is done. */
const isQuestion = ({ text = '' }: LabelledRow) =>
	text.length < 300 && /\?\s*$/.test(text) && /^(?:can|could|how|what|which|where|is|are|will|would|do|does|should|why|when)\b/i.test(text)
const isCrisis = ({ risk_tier }: LabelledRow) => risk_tier === 2
const label = (row: LabelledRow, name: string) => row.labels[name]
const abuse = (row: LabelledRow) => Number(label(row, 'abuse_mean'))
const onlyHardCase = (kind: string) => (row: LabelledRow) => String(label(row, 'candidate_types')) === kind

export const evaluationSets: readonly EvaluationSet[] = [
	{ name: 'crisis messages', file: 'crisisbench_llm', expected: 'alarm', rows: messageIf(isCrisis) },
	{ name: '· disclosures', file: 'crisisbench_llm', expected: 'alarm', rows: messageIf((row) => isCrisis(row) && !isQuestion(row)) },
	{
		name: '· questions about methods',
		file: 'crisisbench_llm',
		expected: 'alarm',
		rows: messageIf((row) => isCrisis(row) && isQuestion(row)),
	},
	{ name: 'no crisis, same source', file: 'crisisbench_llm', expected: 'quiet', rows: messageIf(({ risk_tier }) => risk_tier === 0) },
	{ name: 'distress, same source', file: 'crisisbench_llm', expected: 'unjudged', rows: messageIf(({ risk_tier }) => risk_tier === 1) },
	{
		name: 'forum posts, ideation and more',
		file: 'gaur_posts',
		expected: 'alarm',
		rows: messageIf(({ risk_tier }) => (risk_tier ?? 0) >= 2),
	},
	{ name: 'forum posts, supportive', file: 'gaur_posts', expected: 'quiet', rows: messageIf(({ risk_tier }) => risk_tier === 0) },
	{
		name: 'posts that listeners misread',
		file: 'diasafety',
		expected: 'unjudged',
		rows: firstMessageIf((row) => label(row, 'category') === 'Risk Ignorance'),
	},
	{ name: 'support messages', file: 'esconv', expected: 'quiet', rows: eachMessage },
	{ name: 'support conversations', file: 'esconv', expected: 'quiet', rows: conversation },
	{ name: 'everyday conversations', file: 'dailydialog', expected: 'quiet', rows: conversation },
	{ name: 'counselling conversations', file: 'annomi', expected: 'unjudged', rows: conversation },
	{ name: 'strong feelings, comments', file: 'goemotions', expected: 'quiet', rows: message },
	{ name: 'strong feelings, situations', file: 'empathetic', expected: 'quiet', rows: message },
	{ name: 'stress messages', file: 'sad', expected: 'quiet', rows: message },
	{ name: 'hard cases: idiom', file: 'natural_hard_cases', expected: 'unjudged', rows: messageIf(onlyHardCase('idiom')) },
	{ name: 'hard cases: third person', file: 'natural_hard_cases', expected: 'unjudged', rows: messageIf(onlyHardCase('third_person')) },
	{ name: 'hard cases: negation', file: 'natural_hard_cases', expected: 'unjudged', rows: messageIf(onlyHardCase('negation')) },
	{ name: 'hard cases: past', file: 'natural_hard_cases', expected: 'unjudged', rows: messageIf(onlyHardCase('past_history')) },
	{ name: 'abuse of the helper', file: 'convabuse', expected: 'alarm', rows: (row) => (abuse(row) <= -1 ? conversation(row) : []) },
	{ name: 'no abuse of the helper', file: 'convabuse', expected: 'quiet', rows: (row) => (abuse(row) >= 1 ? conversation(row) : []) },
	{ name: 'Chinese, ideation and more', file: 'psyguard_zh', expected: 'alarm', rows: messageIf(({ risk_tier }) => (risk_tier ?? 0) >= 2) },
	{ name: 'Chinese, passive wishes', file: 'psyguard_zh', expected: 'alarm', rows: messageIf(({ risk_tier }) => risk_tier === 1) },
	{ name: 'Chinese, none', file: 'psyguard_zh', expected: 'quiet', rows: messageIf(({ risk_tier }) => risk_tier === 0) },
	{
		name: 'Chinese posts, high',
		file: 'weibo_hl_zh',
		expected: 'alarm',
		rows: messageIf((row) => String(label(row, 'answer')).startsWith('高')),
	},
	// Both halves of this file are about suicide: "low" is how urgent somebody found it, not that there is nothing.
	{
		name: 'Chinese posts, low',
		file: 'weibo_hl_zh',
		expected: 'unjudged',
		rows: messageIf((row) => String(label(row, 'answer')).startsWith('低')),
	},
	{ name: 'Spanish, suicidal', file: 'suicide_es', expected: 'alarm', rows: messageIf((row) => label(row, 'suicidal') === 1) },
	{ name: 'Spanish, not', file: 'suicide_es', expected: 'quiet', rows: messageIf((row) => label(row, 'suicidal') === 0) },
	{ name: 'German, offensive and other', file: 'germeval18_de', expected: 'quiet', rows: message },
]
