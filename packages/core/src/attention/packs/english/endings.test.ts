import { describe, expect, test } from 'vitest'
import { assess } from '../../../../test/packs.ts'
import { exampleMessages } from '../../examples/example-messages.ts'
import { tierOfWords } from '../../word-signal.ts'

const alarms = (text: string, unanswered = false) => ['needs_eyes', 'act_now'].includes(tierOfWords(assess(text, { unanswered })))

/** What else people say in the same breath, and without a stop before it. */
const endings = [
	'and i lost my job',
	'before the holidays',
	'but not today',
	'and my mum is away',
	'but i am fine at work',
	'and the bank keeps calling me',
	'and my relationship is over',
	'after the divorce',
	'and christmas is next week',
	'because of my grades',
	'and my dad does not know',
	'and i told nobody',
	'and i have a meeting tomorrow',
	'when i was younger and i still do',
	'and the game is on tonight',
	'while the game is on',
	'after the game',
	'and my favourite song is playing',
	'listening to a sad song',
	'and the tv is on',
	'and i am watching a movie',
	'and my brother plays chess',
	'and we lost the match',
	'and i saw it in the news',
	'and my dog is next to me',
	'and my phone is at 5 percent',
	'and i have a headache from laughing',
	'and he is funny with everybody else',
	'and it is monday',
	'and i have homework',
	'since my boyfriend left',
	'and my grandpa died last year',
	'and the funeral is tomorrow',
	'and i am so grateful that you answered',
	'and i have a reason to live too',
	'and i was cooking',
	'and i fell off my bike',
	'and i am moving out soon',
	'and my nose is cold',
	'and my alarm is set',
	'and this is not a joke',
	'and my ex is online',
	'and i am in high school',
	'and they laugh',
	'and my heart is broken',
	'lol',
	'haha',
	'but i am fine now',
	"but i'm ok now",
	', my dad died two years ago',
	'my dad died two years ago',
	'and i moved here two years ago',
	'and i used to have a dog',
	'and i grew up here',
	'and when i was young i was happy',
	'my sister did it two years ago',
	'but when we were kids it was fine',
	', two years ago today she left',
	'but long ago i was happy',
]

/** These say so little that a sentence ends before them. */
const tails = ['lol', 'haha', 'but i am fine now', "but i'm ok now"]

/** What is not held to it, and why. */
const exceptions = [
	// "I'll be gone" is said of a journey too: only at the end of a sentence is it enough by itself.
	["don't bother replying, i'll be gone", endings],
	["i'm going away and i'm not coming back", endings],
	// Only "finally go through with it" and nothing after; with more it may be a wedding, and is worth a look.
	["it wouldn't take much for me to finally go through with it", endings.filter((ending) => !tails.includes(ending))],
	// "End it" and "end things" of a relationship that stands right behind.
	['i am just waiting for the right moment to end it', ['and my relationship is over']],
	['i keep having these urges to end things', ['and my relationship is over']],
	// Bad grades make people afraid of going home.
	['i am scared to go home', ['because of my grades']],
	// A bare "how deep", which may be about a hedge once more is said.
	['how deep do i have to cut', ['and my relationship is over', 'and my dad does not know', 'because of my grades']],
	// A bare wish, or a bare threat, with a laugh is how people talk of an exam and of a boss. It stays at `watch`; what stands with it says otherwise.
	...[
		'i just want to die',
		'i want to die because of my job',
		'i want to kill my boss',
		'i will kill them all',
		'i w4nt to d1e',
		'iwanttodie',
		'i wanna d i e',
		'i want to diieeee',
		'i want to die 😭😭',
		'i wаnt to dіe',
	].map((text) => [text, ['lol', 'haha']] as const),
] as const
const excepted = new Set(exceptions.flatMap(([text, some]) => some.map((ending) => `${text} ${ending}`)))

const danger = exampleMessages.filter(
	({ language, expected, writtenBy }) =>
		language === 'en' && writtenBy === 'seeker' && expected !== null && expected !== 'abuse_of_listener',
)
const withoutStop = (text: string) => text.replace(/[\s.?!]+$/, '')

describe('[AT46] what else stands in a sentence takes nothing from its danger', () => {
	test.each(endings)('… %s', (ending) => {
		const silenced = [true, false].flatMap((unanswered) =>
			danger
				.filter(({ text }) => alarms(text, unanswered))
				.map(({ text }) => `${withoutStop(text)} ${ending}`)
				.filter((text) => !excepted.has(text) && !alarms(text, unanswered)),
		)
		expect(silenced).toEqual([])
	})

	test('and every exception is still one', () => {
		expect([...excepted].filter((text) => alarms(text, true) && alarms(text))).toEqual([])
	})

	test.each([
		'my husband hits me since he can not pay the bills',
		'i took too many pills and my marriage is over',
		'she is not breathing and i lost my job',
		'i used to be so happy and i want to kill myself',
		'i am going to kill myself at the window and end it',
	])('%s', (text) => {
		expect(alarms(text)).toBe(true)
	})

	test.each([
		'this job is a noose around my neck',
		'the mortgage feels like a rope around my neck',
		'i took the pills the doctor gave me',
		'i used to want to die but not anymore',
		'when i was 15 i wanted to die',
		'i am going to end it with my boyfriend before the holidays',
		'should i end it before the wedding?',
		'i am scared to go home for christmas',
		'the divorce is going to hurt my kids',
		'my mum will kill me if she finds out about my grades',
		'the bills are killing me',
	])('and stays quiet: %s', (text) => {
		expect(alarms(text)).toBe(false)
	})
})
