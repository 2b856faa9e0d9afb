import { expect, test } from 'vitest'
import { smallRolePlay } from '../../test/small-role-play.ts'
import { answer, begin, end } from './answer.ts'
import { type Feedback, feedbackOn } from './feedback.ts'

function after(...replies: readonly string[]): Feedback {
	let talk = begin(smallRolePlay)
	for (const text of replies) {
		const next = answer(smallRolePlay, talk, text)
		if (!next.ok) throw new Error('It is over.')
		talk = next.value.talk
	}
	const over = end(talk)
	if (over.kind !== 'over') throw new Error('It goes on.')
	return feedbackOn(smallRolePlay, over)
}
const tea = ['my tea is cold', 'my brother stopped calling']

test('[RL17] there is no number in it, whatever was said', () => {
	const seen: unknown[] = []
	const look = (part: unknown): void => {
		if (typeof part === 'object' && part !== null) for (const value of Object.values(part)) look(value)
		else seen.push(part)
	}
	look(after('Your brother stopped calling.', 'Why? How? You should rest.'))
	expect(seen.filter((part) => typeof part === 'number')).toEqual([])
	expect(seen.length).toBeGreaterThan(5)
})

test('[RL18] where they were heard, with both sides, and their words', () => {
	expect(after('The tea is cold, and the brother is gone.').heard).toEqual([
		{ said: tea, reply: 'The tea is cold, and the brother is gone.', by: 'reflects', words: ['tea', 'cold', 'brother'] },
	])
	expect(after('ok').heard).toEqual([])
})

test('[RL19] advice is early before somebody was heard twice, unless it was asked whether they want it', () => {
	const [early] = after('You should drink it.').early
	expect(early).toMatchObject({ move: 'advises', early: true, part: 'You should', reply: 'You should drink it.', said: tea })
	expect(after('Would it be okay if I said something? You should drink it.').early).toEqual([])
	const late = after(
		'I like tea.',
		'You say never mind. That sounds hard.',
		'He was the last one. That must be hard.',
		'You should ring him.',
	)
	expect([...late.early, ...late.otherwise]).toEqual([])
})

test('[RL20] a signal is asked about before, at once, later, or not at all; nobody is blamed for asking', () => {
	const ask = 'Are you having thoughts of suicide?'
	const asked = (...replies: readonly string[]) => after(...replies).safety.map((one) => one.asked?.when ?? null)
	expect(asked(ask, 'What happened?')).toEqual(['before'])
	expect(asked('What happened?', ask)).toEqual(['at_once'])
	expect(asked('What happened?', 'That sounds hard.', ask)).toEqual(['later'])
	expect(asked('What happened?', 'That sounds hard.')).toEqual([null])
	expect(asked('What happened?')).toEqual([null])
	const unneeded = after(ask)
	expect(unneeded.safety).toEqual([])
	expect([...unneeded.early, ...unneeded.otherwise, ...unneeded.unheard]).toEqual([])
})

test('[RL21] what could be done otherwise quotes the reply, and has another way of that turn', () => {
	const { otherwise } = after('Why did he do that? Everything will be fine.')
	expect(otherwise.map(({ move, part }) => [move, part])).toEqual([
		['asks_why', 'Why'],
		['false_comfort', 'Everything will be fine'],
	])
	expect(otherwise.every(({ ways }) => ways[0] === 'Your tea is cold, and your brother stopped calling.')).toBe(true)
	expect(after('I like tea.').unheard).toEqual([
		{
			said: tea,
			reply: 'I like tea.',
			hear: 'The brother weighs more than the tea.',
			ways: ['Your tea is cold, and your brother stopped calling.'],
		},
	])
})

test('[RL22] how it ended', () => {
	expect(after('You should drink it.').ended).toEqual({ kind: 'by_person', ends: 'left', after: 'She left.' })
	expect(after('What happened?').ended).toEqual({
		kind: 'by_listener',
		goodbye: false,
		said: ['he was the last one', 'i do not want to be here any more'],
	})
	expect(after('Do you like tea? Are you safe? Good night.').ended).toEqual({ kind: 'by_listener', goodbye: true, said: ['no'] })
})
