import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallRolePlay } from '../../test/small-role-play.ts'
import { answer, begin, end } from './answer.ts'
import { shippedRolePlays } from './shipped-role-plays.ts'
import type { Talk } from './talk.ts'

const say = (talk: Talk, ...replies: readonly string[]): Talk =>
	replies.reduce((before, text) => {
		const next = answer(smallRolePlay, before, text)
		if (!next.ok) throw new Error('It is over.')
		return next.value.talk
	}, talk)
const at = (talk: Talk) => (talk.kind === 'talking' ? talk.at : talk.how)
const opened = begin(smallRolePlay)

test('[RL14] the first lead that fits, its exceptions kept', () => {
	expect(at(say(opened, 'What happened?'))).toBe('brother')
	expect(at(say(opened, 'Your brother stopped calling you.'))).toBe('brother')
	expect(at(say(opened, 'You should drink it.'))).toEqual({ kind: 'by_person', turn: 'cross' })
	expect(at(say(opened, 'Would it be okay if I said something? You should drink it.'))).toBe('brother')
	expect(at(say(opened, 'I like tea.'))).toBe('shrug')
})

test('[RL14] an aside is said once and leads nowhere; after it the rest of the order counts', () => {
	const once = answer(smallRolePlay, opened, 'Are you having thoughts of suicide?')
	expect(once.ok && once.value.says).toEqual(['no. just tired'])
	expect(once.ok && at(once.value.talk)).toBe('tea')
	expect(at(say(opened, 'Are you having thoughts of suicide?', 'Are you having thoughts of suicide?'))).toBe('shrug')
	expect(at(say(opened, 'Can we meet somewhere?'))).toEqual({ kind: 'by_person', turn: 'cross' })
})

test('[RL14] a turn has the first word: a question with an answer of its own is no aside', () => {
	expect(at(say(opened, 'What happened?', 'Are you having thoughts of suicide?'))).toBe('asked')
})

test('[RL15] a talk that is over takes no reply', () => {
	const over = say(opened, 'You should drink it.')
	expect(answer(smallRolePlay, over, 'Wait.')).toEqual({ ok: false, error: 'over' })
	expect(end(over)).toBe(over)
})

test('[RL16] the listener may end it, with or without a goodbye', () => {
	expect(end(opened)).toMatchObject({ kind: 'over', how: { kind: 'by_listener', at: 'tea', goodbye: false } })
	const left = end(say(opened, 'Do you like tea? Are you safe? Good night.'))
	expect(left).toMatchObject({ how: { kind: 'by_listener', goodbye: true } })
})

test('[RL13] [RL15] whatever is answered, it ends, and the same again gives the same', () => {
	const replies = [
		'ok',
		'What is it like?',
		'You should rest.',
		'That sounds hard.',
		'Are you having thoughts of suicide?',
		'Have you hurt yourself?',
		'Are you safe right now?',
		'I lost my mum too.',
		'Why did you?',
		'I will never tell anybody.',
		'How? When?',
		'Take care.',
		'Would it help to call a doctor?',
		'I am here.',
	]
	fc.assert(
		fc.property(
			fc.constantFrom(...shippedRolePlays),
			fc.array(fc.constantFrom(...replies), { minLength: 60, maxLength: 60 }),
			(rolePlay, said) => {
				let [talk, again] = [begin(rolePlay), begin(rolePlay)]
				let taken = 0
				for (const text of said) {
					const [next, once] = [answer(rolePlay, talk, text), answer(rolePlay, again, text)]
					expect(once).toEqual(next)
					if (!next.ok || !once.ok) break
					taken += 1
					talk = next.value.talk
					again = once.value.talk
				}
				expect(talk.kind).toBe('over')
				expect(taken).toBeLessThanOrEqual(rolePlay.turns.length + rolePlay.asides.length)
			},
		),
	)
})
