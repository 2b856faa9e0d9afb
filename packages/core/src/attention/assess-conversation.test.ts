import { expect, test } from 'vitest'
import { englishPacks } from '../../test/packs.ts'
import { assessConversation, type Turn } from './assess-conversation.ts'
import { tierOfWords } from './word-signal.ts'

const seeker = (text: string): Turn => ({ role: 'seeker', text })
const listener = (text: string): Turn => ({ role: 'listener', text })
const told = (turns: readonly Turn[], more = {}) =>
	assessConversation(turns, { packs: englishPacks, ...more }).map(({ turn, tier, rule }) => `${turn} ${tier} ${rule}`)

test('[AT16] an answer in a conversation, also when something else was said in between', () => {
	const asked = [seeker('hi'), listener('Are you thinking about suicide?')]
	expect(told([...asked, seeker('yes')])).toEqual(['2 needs_eyes en.says-yes'])
	expect(told([...asked, seeker('hm'), seeker('yes, tonight')])).toContain('3 act_now en.says-when')
	expect(told([...asked, listener('or something like it?'), seeker('yes')])).toContain('3 needs_eyes en.says-yes')
})

test('[AT17] a plan after thoughts, with other talk between', () => {
	const turns = [
		seeker('i think about suicide a lot'),
		listener('thank you for telling me'),
		seeker('how many of these pills would be lethal?'),
	]
	expect(told(turns)).toContain('2 act_now context.plan-after-thoughts')
})

test('[AT17] intake answers count as words that came first', () => {
	expect(told([seeker('how many of these pills would be lethal?')], { intake: ['i want to kill myself'] })).toContain(
		'0 act_now context.plan-after-thoughts',
	)
})

test('[AT15] each side is read as itself', () => {
	const turns = [listener('do not tell anyone about this'), seeker('do not tell anyone about this')]
	expect(assessConversation(turns, { packs: englishPacks }).map(({ turn, kind }) => [turn, kind])).toEqual([[0, 'conduct_secrecy']])
})

test('[AT7] a conversation without signals is not reviewed', () => {
	expect(tierOfWords(assessConversation([seeker('hello'), listener('hello')], { packs: englishPacks }))).toBe('not_reviewed')
})

test('[AT28] veiled words need eyes while nobody has answered', () => {
	const veiled = seeker('it is too late for me')
	expect(told([veiled])).toEqual(['0 needs_eyes en.veiled'])
	expect(told([listener('hello, I am here'), veiled])).toEqual(['1 watch en.veiled'])
	expect(told([veiled, listener('I am here'), seeker('thanks')])).toEqual(['0 needs_eyes en.veiled'])
})
