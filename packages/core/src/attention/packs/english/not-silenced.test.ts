import { expect, test } from 'vitest'
import { assess } from '../../../../test/packs.ts'
import { tierOfWords } from '../../word-signal.ts'

/** What else stands in the sentence must not silence an act under way, a rope, or somebody at home who hits. */
test.each([
	'i took all the pills the doctor gave me',
	'i swallowed all the pills my doctor prescribed',
	'i want to kill myself but not now',
	'i will kill myself but not today',
	'i am going to end it with these pills',
	'i am going to end it with a rope tonight',
	'i want to end everything with a knife',
	'i am going to end it before the holidays',
	'there is a rope around my neck and i lost my job',
	'the rope is around my neck the bank takes everything',
	'when i was younger i wanted to die and i still do',
	'i used to want to die and now i am going to do it',
	'i am scared to go home for christmas because my dad hits me',
	'once he finds out where i am he will kill me',
	'after the divorce i want to hurt my kids',
	'i tried to kill myself long ago and i think about it again',
	'i overdosed just now and i lost my job',
	'i took too many pills and now i feel dizzy and i lost my job',
	'i am standing on the bridge and i lost my job',
	'my stepdad beats me before the holidays',
])('needs a human: %s', (text) => {
	expect(['needs_eyes', 'act_now']).toContain(tierOfWords(assess(text, { unanswered: false })))
})
