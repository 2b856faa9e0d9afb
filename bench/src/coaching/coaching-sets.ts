import type { FoundKind } from '@akin/core/coaching/read-turn'
import type { TalkKind } from '@akin/core/coaching/talk-kind'

export type LabelledTurn = {
	readonly role: string
	readonly text: string
	readonly behaviour?: readonly string[]
	readonly strategy?: string
}
export type LabelledTalk = {
	readonly id: string
	readonly turns: readonly LabelledTurn[]
	readonly labels?: Readonly<Record<string, unknown>>
}

/** One way to label what listeners write, and how our kinds stand for its classes. */
export type CoachingSet = {
	readonly name: string
	readonly file: string
	/** The label of a listener's turn; null where it has none. */
	readonly labelOf: (turn: LabelledTurn, talk: LabelledTalk) => string | null
	/** What our kinds come to. */
	readonly readAs: (kinds: ReadonlySet<TalkKind>) => string
	/** What a plain list of words comes to. */
	readonly plain: (text: string) => string
}

const asks = (kinds: ReadonlySet<TalkKind>) => kinds.has('open_question') || kinds.has('closed_question')
const saysBack = /\b(?:sounds like|seems like|you feel|you are feeling|so you)\b/i
const advice = /\b(?:should|try|could|maybe|suggest|recommend)\b/i
const praise = /\b(?:great|good|sorry|glad|understand)\b/i
const own = /\b(?:i have|i had|i was|my)\b/i
const level = (talk: LabelledTalk, name: string) => (Number(talk.labels?.[name] ?? 0) > 0 ? 'yes' : 'no')

export const kindsOf = (found: readonly FoundKind[]): ReadonlySet<TalkKind> => new Set(found.map(({ kind }) => kind))

export const coachingSets: readonly CoachingSet[] = [
	{
		name: 'behaviours of counsellors (four)',
		file: 'annomi',
		labelOf: ({ behaviour }) => behaviour?.[0] ?? null,
		readAs: (kinds) =>
			asks(kinds)
				? 'question'
				: kinds.has('reflection')
					? 'reflection'
					: kinds.has('suggestion') || kinds.has('about_self')
						? 'therapist_input'
						: 'other',
		plain: (text) =>
			text.includes('?') ? 'question' : saysBack.test(text) ? 'reflection' : advice.test(text) ? 'therapist_input' : 'other',
	},
	{
		name: 'strategies of supporters (eight)',
		file: 'esconv',
		labelOf: ({ strategy }) => strategy ?? null,
		readAs: (kinds) =>
			kinds.has('about_self')
				? 'Self-disclosure'
				: kinds.has('suggestion')
					? 'Providing Suggestions'
					: asks(kinds)
						? 'Question'
						: kinds.has('reflection')
							? 'Reflection of feelings'
							: kinds.has('support')
								? 'Affirmation and Reassurance'
								: 'Others',
		plain: (text) =>
			text.includes('?')
				? 'Question'
				: saysBack.test(text)
					? 'Reflection of feelings'
					: advice.test(text)
						? 'Providing Suggestions'
						: own.test(text)
							? 'Self-disclosure'
							: praise.test(text)
								? 'Affirmation and Reassurance'
								: 'Others',
	},
	{
		name: 'peers explore (yes or no)',
		file: 'epitome',
		labelOf: (turn, talk) => (turn.role === 'listener' ? level(talk, 'explorations') : null),
		readAs: (kinds) => (asks(kinds) ? 'yes' : 'no'),
		plain: (text) => (text.includes('?') ? 'yes' : 'no'),
	},
	{
		name: 'peers interpret (yes or no)',
		file: 'epitome',
		labelOf: (turn, talk) => (turn.role === 'listener' ? level(talk, 'interpretations') : null),
		readAs: (kinds) => (kinds.has('reflection') || kinds.has('about_self') ? 'yes' : 'no'),
		plain: (text) => (saysBack.test(text) || own.test(text) ? 'yes' : 'no'),
	},
]
