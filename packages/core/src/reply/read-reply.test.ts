import { expect, test } from 'vitest'
import { suggestedQuestions } from '../attention/suggested-questions.ts'
import { usualPrompts } from '../programme/usual-prompts.ts'
import { hindering, type Move } from './move.ts'
import { readReply } from './read-reply.ts'

const said = ['I failed my exam and everyone at home thinks I passed.', 'I sit in the library and look at the same page.']
const moves = (text: string): readonly Move[] => readReply(text, said).flatMap(({ move, sure }) => (sure ? [move] : []))

test.each<readonly [string, readonly Move[]]>([
	['What is it like to sit there?', ['asks_openly']],
	['how are you feeling about it', ['asks_openly']],
	['Tell me more about home.', ['asks_openly']],
	['I wonder what that page looks like by now.', ['asks_openly']],
	['Do you sleep?', ['asks_closed']],
	['It sounds like nobody at home knows you.', ['reflects']],
	['You are exhausted.', ['reflects']],
	['That must be so hard.', ['validates']],
	['It makes sense that you feel that.', ['validates']],
	['Thank you for telling me.', ['validates']],
	['I am here. Take your time.', ['stays', 'stays']],
	['You should talk to your tutor.', ['advises', 'points_on']],
	['Have you tried a different desk?', ['advises']],
	['What about going for a walk?', ['advises']],
	['Just tell your parents.', ['advises']],
	['Everything will be fine.', ['false_comfort']],
	['Don’t worry about it.', ['false_comfort']],
	['At least you have a family.', ['false_comfort']],
	['Others have it worse.', ['judges']],
	['You are overreacting.', ['judges']],
	['Why did you lie to them?', ['asks_why']],
	['I failed too, I know how that feels.', ['about_self']],
	['I will never tell anybody.', ['promises_secrecy']],
	['Can we meet for a coffee?', ['crosses_line']],
	['Would it be okay if we looked at Monday?', ['asks_first']],
	['Take care. You can come back any time.', ['closes', 'closes']],
	['You are not alone with that.', ['validates']],
	['Lots of people fail an exam at home.', []],
	['Nobody will find out.', ['promises_secrecy']],
	['ok', ['says_little']],
])('%s', (text, expected) => {
	expect(moves(text)).toEqual(expected)
})

test.each([
	'You do not have to tell them today.',
	'That is why it is so hard, no wonder.',
	'You feel that you should be stronger.',
	'It is not your fault that you failed.',
	'What would you need to have to get through tonight?',
	'I can not promise that nobody reads this.',
])('is nothing to do otherwise: %s', (text) => {
	expect(moves(text).filter((move) => hindering.has(move))).toEqual([])
})

test('[RL8] a move says where it was found and why, and is found there again', () => {
	const text = 'That sounds hard. You should tell them.'
	const found = readReply(text, said).filter(({ sure }) => sure)
	expect(found.map(({ move, span, because }) => [move, text.slice(...span), because])).toEqual([
		['validates', 'That sounds hard', { kind: 'pattern', id: 'feels-with' }],
		['advises', 'You should', { kind: 'pattern', id: 'advice' }],
	])
	expect(readReply(text, said)).toEqual(readReply(text, said))
})

test('[RL9] two questions are two, unless one only checks', () => {
	expect(moves('How are you? Where do you sit?')).toContain('two_questions')
	expect(moves('You sit in the library every day. Have I understood that?')).not.toContain('two_questions')
	expect(moves('What is it like at home? Is that right?')).not.toContain('two_questions')
	expect(moves('And? What did they say?')).not.toContain('two_questions')
})

test('[RL10] their words said back are a reflection, asked they are a question, and advice stays advice', () => {
	const [reflected] = readReply('The same page, in the library.', said)
	expect(reflected).toMatchObject({ move: 'reflects', because: { kind: 'their_words', words: ['page', 'library'] } })
	expect(moves('The ducks in the park are hungry.')).toEqual([])
	expect(moves('What is on the page in the library?')).toEqual(['asks_openly'])
	expect(moves('You should leave the library and the page.')).toEqual(['advises'])
	expect(moves('I looked at a page in a library as well.')).toEqual([])
})

test('[RL12] asking directly is what the attention engine takes for it; a hint is not', () => {
	const asks = { suicide: 'asks_suicide', plan: 'asks_plan', self_harm: 'asks_self_harm', danger: 'asks_danger' } as const
	for (const { about, text } of suggestedQuestions.filter(({ language }) => language === 'en')) expect(moves(text)).toContain(asks[about])
	expect(moves('Has he hurt you?')).toContain('asks_danger')
	expect(moves('Are you okay? You are not thinking of doing anything silly, are you?')).not.toContain('asks_suicide')
	expect(moves('Suicide is a big topic in our training.')).not.toContain('asks_suicide')
})

test('the prompts of the product are none of what feedback advises against', () => {
	for (const { text } of usualPrompts)
		expect(
			moves(text).filter((move) => hindering.has(move)),
			text,
		).toEqual([])
})
