import { describe, expect, test } from 'vitest'
import { assess, found } from '../../../../test/packs.ts'
import { tierOfWords } from '../../word-signal.ts'

const answered = { unanswered: false }
const alarms = (text: string, context = {}) => ['needs_eyes', 'act_now'].includes(tierOfWords(assess(text, context)))
/** What of a product of sentences is not found, so that a failure names them. */
const quiet = (texts: readonly string[], context = {}) => texts.filter((text) => !alarms(text, context))
const loud = (texts: readonly string[], context = {}) => texts.filter((text) => alarms(text, context))
const product = (frames: readonly string[], fillings: readonly string[]) =>
	frames.flatMap((frame) => fillings.map((filling) => frame.replace('…', filling)))

/** To do it, doing it, done it: for sentences that want the one or the other. */
const acts = [
	['hang myself', 'hanging myself', 'hanged myself'],
	['jump off a bridge', 'jumping off a bridge', 'jumped off a bridge'],
	['shoot myself', 'shooting myself', 'shot myself'],
	['overdose', 'overdosing', 'overdosed'],
	['drown myself', 'drowning myself', 'drowned myself'],
	['jump in front of a train', 'jumping in front of a train', 'jumped in front of a train'],
	['take all my pills', 'taking all my pills', 'took all my pills'],
	['walk into traffic', 'walking into traffic', 'walked into traffic'],
	['bleed out', 'bleeding out', 'bled out'],
	['set myself on fire', 'setting myself on fire', 'set myself on fire'],
	['drive off a cliff', 'driving off a cliff', 'drove off a cliff'],
	['drink bleach', 'drinking bleach', 'drank bleach'],
	['kill myself', 'killing myself', 'killed myself'],
] as const
const toDo = acts.map(([act]) => act)
const doing = acts.map(([, act]) => act)
const done = acts.map(([, , act]) => act)

describe('[AT41] a frame reads every way of dying the same', () => {
	test.each([
		[
			'wanted, nearly done, feared',
			['i want to …', 'i am ready to …', 'i am scared i will …', 'i could … and nobody would know', 'tempted to … rn'],
			toDo,
		],
		['held back', ['give me one reason not to …', 'i have the urge to …', 'part of me just wants to …'], toDo],
		[
			'thought of',
			['i can not stop thinking about …', 'i keep imagining …', 'the idea of … keeps coming back to me', '… is always on my mind'],
			doing,
		],
		['close', ['i was so close to … last night', 'i have been seriously considering … lately'], doing],
		['only supposed', ['would anyone care if i …', 'who would miss me if i …?', 'how long until somebody notices if i …?'], done],
		['asked about', ['is it painful to …?', 'what should i prepare before i …?', 'will my parents forgive me if i …?'], toDo],
	])('%s', (_, frames, fillings) => {
		expect(quiet(product(frames, fillings), answered)).toEqual([])
	})

	test('and none where no act stands in it', () => {
		const ordinary = ['call my sister', 'leave the party', 'apply for the job', 'paint the kitchen', 'ask her out']
		expect(
			loud(product(['i want to …', 'i am ready to …', 'is it painful to …?', 'what should i prepare before i …?'], ordinary), answered),
		).toEqual([])
	})

	test('what is also an accident counts only as something wanted or thought of', () => {
		expect(alarms('i keep thinking about crashing my car', answered)).toBe(true)
		expect(alarms('i crashed my car yesterday and my dad is furious', answered)).toBe(false)
		expect(alarms('i almost overdosed on chocolate', answered)).toBe(false)
	})
})

describe('[AT41] being alive is refused in any words', () => {
	const living = ['live', 'exist', 'be alive', 'stay alive', 'keep living', 'carry on living', 'be in this world']
	const being = ['existing', 'being alive', 'staying alive', 'being in this world']
	test.each([
		[
			'not wanted',
			['i do not want to … anymore', 'i no longer want to …', 'i would rather not …', 'i never wanted to …', 'i do not deserve to …'],
			living,
		],
		['without a reason', ['i see no reason to …', 'i have lost the desire to …', 'i do not know why i …', 'why should i …?'], living],
		['too much', ['it is too painful to …', 'i am not strong enough to …', 'i have no energy left to …', 'i am forced to …'], living],
		['in itself', ['i am so tired of …', '… feels like a punishment', '… hurts too much', 'what is the point of …?'], being],
	])('%s', (_, frames, fillings) => {
		expect(quiet(product(frames, fillings), answered)).toEqual([])
	})

	test.each([
		'i am tired of living with roommates',
		'not sure where you live, but is there a library?',
		'i can not keep going to work like this',
		'i can not live without my phone',
	])('and none where it is about how or where: %s', (text) => {
		expect(loud([text], answered)).toEqual([])
	})
})

describe('[AT41] what is said of being dead', () => {
	test('wished, or only supposed', () => {
		const frames = [
			'i wish i was …',
			'i would be better off …',
			'nobody would care if i was …',
			'i can not wait to be …',
			'when i am … you will understand',
		]
		expect(quiet(product(frames, ['dead', 'gone forever', 'six feet under', 'out of this world']), answered)).toEqual([])
	})

	test('somebody else is not meant', () => {
		expect(
			loud(
				['i wish my ex would drop dead', 'my phone is dead', 'it hurts to think that she is dead', 'i will be dead if my dad finds out'],
				answered,
			),
		).toEqual([])
	})
})

describe('[AT42] weak words are worth a look once somebody answers, and need eyes before', () => {
	test.each([
		['wants-an-end', 'please make it stop'],
		['ends-things', 'i think i might end all'],
		['against-going-on', 'i am sick of waking up'],
		['suicide-named', 'we spoke about suicide in the group today'],
		['was-hurt', 'he hit me'],
		['wants-them-to-pay', 'i am going to make him pay'],
		['veiled', 'i will not be here tomorrow'],
	])('%s: "%s"', (rule, text) => {
		expect(found(text, { unanswered: true })).toContain(`needs_eyes en.${rule}`)
		expect(found(text, answered).filter((one) => one.endsWith(`.${rule}`))).toEqual([`watch en.${rule}`])
	})
})

test.each([
	['self_harm', 'put your hand on the hot stove and hold it there', 'put the cake in the oven for ten minutes'],
	['self_harm', 'swallow rat poison', 'take two tablets after each meal'],
	['method_question', 'is there a way to hang myself that looks like an accident?', 'it looks like an accident on the motorway'],
	['in_danger_from_other', 'my stepfather beats me', 'he never beats me, he just shouts'],
	['in_danger_from_other', 'she threw me against the wall', 'they threw me under the bus at work'],
	['in_danger_from_other', 'he hit me again last night', 'reality hit me hard last night'],
	['in_danger_from_other', 'my husband will not let me leave the house', 'my boss will not let me leave early'],
	['harm_to_other', 'i almost stabbed my boss yesterday', 'i need to shoot an email to him'],
	['worried_about_other', 'my sister is cutting again', 'my friend cut herself off from us'],
	['worried_about_other', 'my son took a bunch of pills', 'my son takes a pill for his allergy'],
	['self_harm', 'i keep slamming my head against the wall until it stops', 'i keep banging my head against the wall with this printer'],
	['self_harm', 'i have started cutting', 'i have started cutting out sugar'],
	['self_harm', 'i hurt myself on purpose', 'i keep hurting myself by going back to him'],
	['suicidal_thoughts', 'i will kill myself', 'i am killing myself to pay the bills'],
	['suicide_plan', 'i just took all of my pills', 'i just took all of my pills as prescribed'],
] as const)('[AT13] %s: "%s" and not "%s"', (kind, signal, ordinary) => {
	expect(
		assess(signal, answered)
			.filter(({ tier }) => tier !== 'watch')
			.map((one) => one.kind),
	).toContain(kind)
	expect(loud([ordinary], answered)).toEqual([])
})
