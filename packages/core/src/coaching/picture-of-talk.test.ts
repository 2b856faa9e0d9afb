import { expect, test } from 'vitest'
import { fewestMessages, pictureOfTalk, type TalkTurn } from './picture-of-talk.ts'

const me = (text: string): TalkTurn => ({ from: 'me', text })
const person = (text: string): TalkTurn => ({ from: 'person', text })

const talk: readonly TalkTurn[] = [
	person('hi'),
	me('Hello. What brings you here tonight?'),
	person('my flatmate eats my food and laughs about it'),
	me('It sounds like you feel laughed at in your own home.'),
	person('yes exactly'),
	me('What have you wanted to say to them?'),
	person('that it hurts'),
	me('That makes sense. It would hurt most people.'),
	person('should I move out'),
	me('It might help to write down what you need first.'),
	person('ok'),
	me('Take care of yourself tonight.'),
]

test('[CH3] three parts in order, each with its counts, and nothing that rates', () => {
	const picture = pictureOfTalk(talk)
	expect(picture?.phases.map(({ phase, messages }) => [phase, messages])).toEqual([
		['beginning', 2],
		['middle', 2],
		['end', 2],
	])
	const [beginning, middle, end] = picture?.phases ?? []
	expect(beginning?.counts).toMatchObject({ open_question: 1, reflection: 1, suggestion: 0 })
	expect(middle?.counts).toMatchObject({ open_question: 1, support: 1, suggestion: 0 })
	expect(end?.counts).toMatchObject({ suggestion: 1, about_self: 0 })
	expect(Object.keys(picture ?? {}).toSorted()).toEqual(['firstSuggestion', 'phases'])
})

test('[CH2] a long message counts once for each thing it does', () => {
	const long = me('What happened? And what did you do then? What would you have liked? It sounds hard. It sounds lonely.')
	const picture = pictureOfTalk(Array.from({ length: fewestMessages }, () => long))
	expect(picture?.phases.every(({ messages, counts }) => counts.open_question === messages && counts.reflection === messages)).toBe(true)
})

test('[CH4] a short talk has no picture', () => {
	expect(pictureOfTalk(talk.slice(0, 2 * (fewestMessages - 1)))).toBeNull()
	expect(pictureOfTalk([])).toBeNull()
})

test('[CH5] the first suggestion comes before or after something was said back, or there is none', () => {
	const quiet = me('Mhm.')
	const early = [me('You should call them.'), me('It sounds like a hard week.'), quiet, quiet, quiet, quiet]
	expect(pictureOfTalk(talk)?.firstSuggestion).toBe('after_heard')
	expect(pictureOfTalk(early)?.firstSuggestion).toBe('before_heard')
	expect(pictureOfTalk([quiet, quiet, quiet, quiet, quiet, quiet])?.firstSuggestion).toBe('none')
})
