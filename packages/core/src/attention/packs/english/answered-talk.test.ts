import { describe, expect, test } from 'vitest'
import { assess, englishPacks } from '../../../../test/packs.ts'
import { assessConversation, type Turn } from '../../assess-conversation.ts'
import { tierOfWords } from '../../word-signal.ts'

/** What somebody says in the middle of a talk, when a listener has answered. */
const alarms = (text: string, more = {}) => ['needs_eyes', 'act_now'].includes(tierOfWords(assess(text, { unanswered: false, ...more })))

describe('[AT42] ordinary talk that stands close to a signal', () => {
	test.each([
		[
			'a call, a form or a marriage is ended',
			[
				'how do i end this?',
				'do you want me to end it or will you',
				'i would like to end it on a good note',
				'should i end it before the wedding?',
				'i am trying to end it but there is no button',
				'i am going to end it with him tonight',
			],
		],
		[
			'questions that could be about anything',
			[
				'how do i get over this pain by myself?',
				'should i cut him off to protect myself?',
				'what should i prepare before i leave for college?',
				'could this stress kill me?',
				'how long does it take to get over a death?',
				'is it toxic to think about myself for once?',
				'how do i stop the pain without losing myself?',
			],
		],
		[
			'what somebody came for, and where somebody is',
			[
				"the reason i'm here today is stress at work",
				'i hate being here',
				'i had to disappear from the group chat',
				'there is no place for me in this company',
				'i am tired of living with my roommates',
				'why would i stay?',
				'the only thing keeping me here is my job',
			],
		],
		[
			'break-ups',
			[
				'he seems happier without me',
				'she will move on without me',
				'he will never see me again',
				'our marriage can not be saved',
				'i am scared i will hurt him if i leave',
				'the divorce is going to hurt my kids',
			],
		],
		[
			'hopelessness, which is what people come for',
			[
				'my life feels meaningless since i retired',
				'i have no motivation to continue',
				'i gave up on myself when i got fat',
				'i have achieved nothing in life',
				'i feel worthless and so empty',
				'life is too much to handle right now',
			],
		],
		[
			'plans, places and things',
			[
				'here is my plan: i will talk to him on sunday',
				'i found a place to go',
				'i have a plan to do better this year',
				'everything is set to go for the wedding',
				'i keep my pills next to my bed',
				'i already took my pills today',
				'i was sitting on the edge of my bed all night',
				'let us set a date, i am looking forward to it',
			],
		],
		[
			'danger that is none',
			[
				"i'm in danger of losing my job",
				'i am hiding from my boss',
				'it just hit me that he is gone',
				'he is going to kill me when he sees the car',
				'my dad is going to get me a car',
				'he is not responding to me anymore',
				'my nose was bleeding a lot',
				'she hit on me last night',
				'they are going to find me a new place',
			],
		],
		[
			'grief',
			[
				'his death was peaceful',
				'i know i will see her in heaven',
				'all i can think about is my mom dying',
				'i never got to say goodbye to her',
			],
		],
		[
			'small words that look like large ones',
			[
				'the kids are fine',
				'i wish i had not been so stupid',
				'i drink a glass of wine every night',
				'i need to cut myself some slack',
				'life would be easier if i had a job',
				'i keep myself safe with a mask',
				'i was hit by a car last week but i am okay',
				'my son hates school and does not want to be here',
			],
		],
		[
			'pain that is felt, and by others',
			[
				'i feel like the pain will never go away',
				'the only thing that helps with the pain is sleep',
				'this pain makes me feel weak',
				'she deliberately hurt me',
				'it takes time to heal my wounds',
				'he is cutting me out of his life',
				'i go to bed and take a sleeping pill',
				'i need to talk to my husband about ending things',
				'my kids say life is better without him',
				'it would be career suicide',
			],
		],
		[
			'denials and what is long over',
			[
				'there are no suicidal thoughts',
				'suicide is not an option for me',
				'it does not make me want to kill myself',
				'i tried to kill myself in college',
				'i was suicidal once, long ago',
				'i overdosed once',
			],
		],
	] as const)('%s', (_, texts) => {
		expect(texts.filter((text) => alarms(text))).toEqual([])
	})

	test.each([
		[
			'what is meant stays as loud',
			[
				'i want to end it',
				'i hurt myself on purpose',
				'i love the feeling of cutting',
				'i like to feel pain',
				'he says we are better off without him',
				'i am going to end it tonight',
				'goodbye and thanks for the chat, i am going to end it tonight',
				'i have a plan to kill myself',
				'i have a plan how to end it',
				'i know how i will do it',
				'the world would be better without me',
				'they would be better off without me',
				'i wish i had never been born',
				'why should i live?',
				'i am standing on the bridge',
				'i took the whole bottle of pills an hour ago',
				'how many pills would kill me?',
				'what is the easiest way to die?',
			],
		],
		[
			'and what others do',
			[
				'he hit me hard last night',
				'my dad hit me that night and again today',
				'he will kill me if he finds me',
				'he is going to kill me with a knife',
				'he is coming to get me',
				'my stepdad said he will kill me if i tell anyone',
				'i am hiding in the bathroom with my kids from my husband',
				'i am in danger of being killed by him',
				'he is not breathing anymore',
				'my husband is hurting our son when i am at work',
				'i am afraid i will hurt my baby',
			],
		],
	] as const)('%s', (_, texts) => {
		expect(texts.filter((text) => !alarms(text))).toEqual([])
	})

	test('while nobody has answered, words that may mean it need eyes', () => {
		const texts = [
			'how do i end this?',
			'i just want to disappear',
			'here is my plan',
			'life is too much to handle right now',
			'why am i still here?',
			'i deserve to suffer',
		]
		expect(texts.filter((text) => !alarms(text, { unanswered: true }))).toEqual([])
		expect(texts.filter((text) => alarms(text))).toEqual([])
	})

	test.each([
		'you can text me here whenever you want',
		'what are you wearing to the interview?',
		'take off your shoes and feel the ground',
		'you do not need a therapist, you need a lawyer',
		'my number one rule is to breathe',
		'my friend said she can loan me 70 dollars',
		'sometimes you just have to suck it up and apologise',
		'what you say stays between us',
	])('[AT15] a listener may say: %s', (text) => {
		expect(alarms(text, { writtenBy: 'listener' })).toBe(false)
	})

	test.each([
		"let's talk on whatsapp",
		'take off your shirt for me',
		'can you lend me some money?',
		'my email is sam at gmail',
		'this stays just between us',
	])('[AT15] and not: %s', (text) => {
		expect(alarms(text, { writtenBy: 'listener' })).toBe(true)
	})
})

describe('[AT16] a question about a plan', () => {
	const answered = (question: string) => {
		const turns: Turn[] = [
			{ role: 'seeker', text: 'i think about suicide a lot' },
			{ role: 'listener', text: question },
			{ role: 'seeker', text: 'yes, tomorrow' },
		]
		return assessConversation(turns, { packs: englishPacks }).some(({ turn, tier }) => turn === 2 && tier === 'act_now')
	}

	test.each([
		'Do you have a plan?',
		'have you thought about how you would do it?',
		'Do you have a plan to end your life?',
		'when are you planning to do it?',
	])('is %s', (question) => {
		expect(answered(question)).toBe(true)
	})

	test.each([
		'Do you have plans for the holidays?',
		'have you thought about how you might tell your boss?',
		'Where are you going?',
		'did you do anything to relax?',
		'do you plan on video chatting with them?',
	])('is not %s', (question) => {
		expect(answered(question)).toBe(false)
	})
})

describe('[AT16] a question about safety', () => {
	const alarmsAfter = (question: string, answer = 'yes') => {
		const turns: Turn[] = [
			{ role: 'seeker', text: 'hi' },
			{ role: 'listener', text: question },
			{ role: 'seeker', text: answer },
		]
		return assessConversation(turns, { packs: englishPacks }).some(({ turn, tier }) => turn === 2 && tier !== 'watch')
	}

	test.each([
		'are you suicidal',
		'I want to ask you directly if you are thinking about suicide.',
		'You are not thinking of killing yourself, are you?',
		'any suicidal thoughts?',
		'Do you wish you would not wake up?',
		'so you want to die?',
		'have you been cutting yourself?',
		'Is he hurting you?',
		'Are you in danger?',
	])('is %s', (question) => {
		expect(alarmsAfter(question)).toBe(true)
	})

	test.each([
		'If you ever feel suicidal, please call the hotline.',
		'I hope you never think about suicide.',
		'If you are having thoughts of suicide you can always call 988.',
		"You shouldn't hurt yourself like that, call a friend.",
		'have you lost someone to suicide?',
		'do you feel like your relationship is dead?',
		'would you rather die than speak in public?',
		'are you scared of someone finding out?',
		'Are you in danger of losing your house?',
		'Does she threaten you with divorce?',
	])('is not %s', (question) => {
		expect(alarmsAfter(question)).toBe(false)
	})

	test('[AT16] and being safe from a virus is not asked about', () => {
		expect(alarmsAfter('Do you feel safe with the vaccine?', 'no')).toBe(false)
		expect(alarmsAfter('do you feel safe at home?', 'no')).toBe(true)
	})
})
