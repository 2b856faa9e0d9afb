import * as z from 'zod/mini'
import { programmeWords } from '../attention/programme-words.ts'
import { embedOrigin } from '../embed/embed-origin.ts'
import { language, programmeId, topicCode } from '../protocol/shapes.ts'
import { theme } from '../theme/theme.ts'
import { trainingSetting, usualTraining } from '../training/strictest-rules.ts'
import { programmeHours } from './hours.ts'
import { policyOverrides } from './programme-policy.ts'
import { programmeTexts } from './programme-texts.ts'
import { emergencyStep, prompt } from './prompt.ts'
import { resource } from './resource.ts'
import { waitingText } from './waiting-text.ts'
import { youngSetting } from './young-setting.ts'

/** What kinds of one-to-one support there are. The kind changes nothing by itself; it says which texts and defaults fit. */
export const programmeKind = z.enum([
	'mental_health',
	'academic',
	'social_integration',
	'recovery',
	'mentoring',
	'peers_at_work',
	'practice',
])
export type ProgrammeKind = z.output<typeof programmeKind>

const label = z.string().check(z.minLength(1), z.maxLength(60))
const limit = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))

/** What a seeker may say it is about. */
export const topic = z.strictObject({ code: topicCode, label })

export const readersSetting = z.strictObject({ learners: z.boolean(), mentors: z.boolean() })

export const returnWordsSetting = z.strictObject({ days: limit(0, 365), keepMinutes: limit(0, 15) })

/** A service with its own people and rules. All of it is data: two programmes differ in nothing but this. */
export const programmeSchema = z.strictObject({
	id: programmeId,
	kind: programmeKind,
	name: label,
	/** One or two short sentences that a person in distress can take in. */
	description: z.string().check(z.maxLength(240)),
	languages: z.array(language).check(z.minLength(1), z.maxLength(40)),
	topics: z.array(topic).check(z.maxLength(12)),
	hours: programmeHours,
	/** Which of the optional questions are asked before a conversation. */
	questions: z.array(z.enum(['name', 'about', 'danger'])),
	/** Conversations at once for one listener: unless chosen otherwise, at most, and while somebody is in danger. */
	capacity: z.strictObject({ default: limit(1, 3), max: limit(1, 3), whileActNow: limit(1, 3) }),
	limits: z.strictObject({
		maxMessageCharacters: limit(100, 12_000),
		messagesPerMinute: limit(1, 100_000),
		/** How many may come at once before the rate counts. */
		burst: limit(1, 10_000),
	}),
	/** Whether rest, breaks and caps protect the listeners. Off only where nobody real is helped, such as replayed conversations. */
	careRules: z.boolean(),
	retentionDays: limit(1, 3_650),
	/** What it asks of whoever listens in it, before they are put to people. */
	training: z._default(trainingSetting, usualTraining),
	/** For how many days return words stand (0: none are given), and for how many minutes somebody is kept for their listener. */
	returnWords: z._default(returnWordsSetting, { days: 90, keepMinutes: 3 }),
	/** What it says itself to those who wait, at most once in each language. */
	waitingTexts: z._default(z.array(waitingText).check(z.maxLength(40)), []),
	/** In which language it is written, and in which else. */
	texts: z._default(programmeTexts, { written: 'en', others: [] }),
	/** Who may read along besides supervisors; the person is told beforehand and may refuse each. */
	readers: z._default(readersSetting, { learners: false, mentors: false }),
	/** What it does for people under 18. */
	young: z._default(youngSetting, { kind: 'off' }),
	/** Where else people can turn. Those for a crisis come first wherever they are shown. */
	resources: z._default(z.array(resource).check(z.maxLength(60)), []),
	/** What listeners may put into the message box, change and send. */
	prompts: z._default(z.array(prompt).check(z.maxLength(60)), []),
	/** [ES1] What supervisors do when somebody is in danger; those of the service where there are none. */
	emergencySteps: z._default(z.array(emergencyStep).check(z.maxLength(12)), []),
	/** Where other organisations may show it in a frame. */
	embed: z._default(z.strictObject({ origins: z.array(embedOrigin).check(z.maxLength(60)) }), { origins: [] }),
	/** Its own colours on the page where people seek support. */
	theme: z._default(theme, null),
	/** Words of its own that the attention engine reads beside the shipped packs. */
	attention: z._default(z.strictObject({ words: programmeWords }), { words: [] }),
	/** Not in the public list; reachable by who knows its id. */
	hidden: z.boolean(),
	/** Where this programme differs from the queue's usual numbers. */
	policy: policyOverrides,
})
export type Programme = z.output<typeof programmeSchema>
