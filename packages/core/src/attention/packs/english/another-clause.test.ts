import { describe, expect, test } from 'vitest'
import { assess, found } from '../../../../test/packs.ts'
import { tierOfWords } from '../../word-signal.ts'

const alarms = (text: string) => ['needs_eyes', 'act_now'].includes(tierOfWords(assess(text, { unanswered: false })))

describe('[AT46] a laugh, "but I am fine now" and what was long ago speak of the clause they stand in', () => {
	test.each([
		'i took the pills lol',
		'i took 30 pills haha',
		'i want to die tonight lol',
		'please let me die haha',
		'i have the rope ready lol',
		'i keep having urges to stab him lol',
		'i want to die but my cat is so funny lol',
		'i overdosed an hour ago but i am fine now',
		'i tried to overdose but i am fine now',
		'i cut myself this morning but i am ok now',
		'he choked me yesterday but i am better now',
		'i have the gun in my hand, my dad died two years ago',
		'i bought a rope to hang myself and i moved here two years ago',
		'my boyfriend hits me and when i was young nobody did',
		'i think about killing myself every day, i used to be so different',
		'i swallowed all the tablets my sister did the same years ago',
		'everyone would be better off without me and i grew up here',
	])('needs a human: %s', (text) => {
		expect(alarms(text)).toBe(true)
	})

	test.each([
		'i wanted to die when i was 15',
		'when i was 15 i wanted to die',
		'i wanted to die back then',
		'i wanted to kill myself, two years ago',
		'i tried to kill myself and it was two years ago',
		'i was suicidal but i am better now',
		'i felt suicidal but i feel okay now',
		'i wanted to die but not anymore',
		'i used to cut myself but i am fine now',
		'i used to cut myself when i was younger',
		'my uncle hit me when i was a kid',
		'my uncle touched me two years ago',
		'i want to die lol',
		'i could die of embarrassment lol',
	])('and stays quiet: %s', (text) => {
		expect(alarms(text)).toBe(false)
	})

	test('what held it back is named still', () => {
		expect(found('i wanted to kill myself, two years ago')).toContain('watch en.near-own-act~past')
		expect(found('i want to die lol')).toEqual(['watch en.wish-to-die~jest'])
	})
})

describe('what is needed and ready', () => {
	test.each([
		'i have the rope ready',
		'the rope is ready',
		'the noose is tied',
		'there is a rope hanging from the beam',
		'everything is ready, the rope and the letters',
		'i have the razor ready',
		'the gun is loaded and ready',
	])('cannot wait: %s', (text) => {
		expect(tierOfWords(assess(text, { unanswered: false }))).toBe('act_now')
	})

	test.each([
		'my rope is ready for climbing',
		'i have the rope ready for the boat',
		'i tied the rope to the swing',
		'the glue gun is loaded and ready',
		'my pills are ready at the pharmacy',
		'dinner is ready and i have the blender ready',
		'i took my pills this morning like always',
		'i took the pills the doctor gave me',
		'i took 2 pills for my back',
	])('and is quiet: %s', (text) => {
		expect(alarms(text)).toBe(false)
	})
})

describe('somebody else who says what they will do', () => {
	test.each([
		'my girlfriend is threatening to jump',
		'my boyfriend threatens to jump off the roof',
		'my ex threatened to overdose',
		'she says she will jump if i leave',
		'my brother texted that he is going to jump tonight',
		'my friend is on the roof and wants to jump',
		'my mate is on the edge of the bridge',
	])('is worried about: %s', (text) => {
		expect(assess(text, { unanswered: false }).some(({ kind, tier }) => kind === 'worried_about_other' && tier === 'needs_eyes')).toBe(true)
	})

	test.each([
		'my girlfriend is threatening to leave',
		'my cat is threatening to jump on the table',
		'my son wants to jump on the trampoline',
		'my sister threatens to tell mum',
		'he threatened to jump the queue',
		'my boss said he will jump on the call',
	])('and is not: %s', (text) => {
		expect(alarms(text)).toBe(false)
	})
})
