import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { englishMoves } from './english/english-words.ts'
import { readReply } from './read-reply.ts'

const words = [
	'you',
	'should',
	'what',
	'why',
	'tired',
	'suicide',
	'sounds',
	'like',
	'library',
	'?',
	'.',
	',',
	'\n',
	'not',
	'to',
	'“',
	'ok',
	'😶',
	'do',
	'n’t',
]
const text = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join(' ')),
)

test('[RL8] [RL11] any text is read without a fault, and every move lies within it', () => {
	fc.assert(
		fc.property(text, text, (reply, before) => {
			const found = readReply(reply, [before])
			for (const { span } of found) expect(0 <= span[0] && span[0] < span[1] && span[1] <= reply.length).toBe(true)
			expect(readReply(reply, [before])).toEqual(found)
		}),
	)
})

test('[RL11] twice the text is about twice the work, whatever it says', () => {
	const steps = (reply: string) => {
		const work = { steps: 0 }
		readReply(reply, [], work)
		return work.steps
	}
	for (const line of [
		'you should not try to ',
		'why did you do that? ',
		'it sounds like you are tired. ',
		...englishMoves.map(({ any }) => `${any.join(' ').replace(/[^a-z ]/g, ' ')} `),
	]) {
		const [once, twice] = [steps(line.repeat(40)), steps(line.repeat(80))]
		expect(twice, line).toBeLessThan(once * 2.6 + 1_000)
	}
})
