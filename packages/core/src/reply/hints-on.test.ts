import { expect, test } from 'vitest'
import { hintLanguages, hintsOn, timesHeardIn } from './hints-on.ts'
import { hindering, type Move } from './move.ts'
import { readReply } from './read-reply.ts'

const said = ['I failed my exam and everyone at home thinks I passed.']
const hints = (draft: string, timesHeard = 0) => hintsOn(draft, { said, timesHeard })
const moves = (draft: string, timesHeard = 0): readonly Move[] => hints(draft, timesHeard).map(({ move }) => move)

test.each<readonly [string, readonly Move[]]>([
	['How did that feel? Who else knows?', ['two_questions']],
	['You should tell your parents.', ['advises']],
	['Why did you lie to them?', ['asks_why']],
	['Everything will be fine.', ['false_comfort']],
	['Others have it worse.', ['judges']],
	['I will never tell anybody.', ['promises_secrecy']],
	['What is your real name?', ['crosses_line']],
	['Don’t worry. Why did you do that? Everything will be okay.', ['false_comfort', 'asks_why']],
	['It sounds as if home has no room for a failed exam.', []],
	['What was that evening like?', []],
	['', []],
])('[RL28] %s', (draft, expected) => {
	expect(moves(draft)).toEqual(expected)
})

test('[RL28] a hint quotes the words it means, and offers others that are nothing to do otherwise', () => {
	const every = hints(
		'Why did you do that? Why not? You should go home. Don’t worry. You are overreacting. I will never tell. What is your real name?',
	)
	expect(new Set(every.map(({ move }) => move))).toEqual(new Set(hindering))
	for (const { part, way } of every) {
		expect(part).not.toBe('')
		expect(
			readReply(way, []).filter(({ move, sure }) => sure && hindering.has(move)),
			way,
		).toEqual([])
		expect(hints(way), way).toEqual([])
	}
})

test('[RL28] advice is early until the person was heard twice, or when nobody asked whether they want any', () => {
	const advice = 'You could talk to your tutor.'
	expect(moves(advice, 1)).toEqual(['advises'])
	expect(moves(advice, 2)).toEqual([])
	expect(moves(`Would it help if I say what helped others? ${advice}`, 0)).toEqual([])
	const replies = ['It sounds like you carry it alone.', 'ok', 'That must be so hard.'].map((text) => ({ text, said }))
	expect(timesHeardIn(replies)).toBe(2)
})

test('[RL27] what is only likely is no hint', () => {
	const likely = 'Ask the night porter for the spare key.'
	expect(readReply(likely, said).map(({ move, sure }) => [move, sure])).toContainEqual(['advises', false])
	expect(moves(likely)).toEqual([])
})

test('[RL30] hints say which languages they read', () => {
	expect(hintLanguages).toEqual(['en'])
})
