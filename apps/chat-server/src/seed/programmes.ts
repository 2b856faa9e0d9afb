import { type Programme, programmeSchema } from '@akin/core/programme/programme'
import { usualPrompts } from '@akin/core/programme/usual-prompts'
import type * as z from 'zod/mini'
import { talkInOtherLanguages, toPeopleUnder18 } from './programme-texts.ts'

type Written = z.input<typeof programmeSchema>

/** Invented, but for the number of the emergency services: the others are kept free for drama, so that nobody is rung up by mistake. */
const resources = [
	{
		...{ id: 'emergency', name: 'Emergency services', what: 'If a life is in danger now. Any time, free.', contact: '112' },
		...{ call: '112', hours: 'Any time', language: 'en', checkedOn: '2026-11-20', crisis: true },
	},
	{
		...{ id: 'night-line', name: 'Night line (invented)', what: 'Somebody to talk to every night from eight to eight.' },
		...{ contact: '01632 960 101', call: '01632 960 101', text: '01632 960 103', hours: 'Every night, 8 pm to 8 am' },
		...{ web: 'https://example.org/night-line', language: 'en', checkedOn: '2026-11-20', crisis: true },
	},
	{
		...{ id: 'walk-in', name: 'Walk-in centre (invented)', what: 'Talk to a nurse without an appointment, on weekdays until six.' },
		...{ contact: '12 Market Street', hours: 'Monday to Friday, until 6 pm', language: 'en', checkedOn: '2026-07-14' },
	},
	{
		...{ id: 'linea-de-noche', name: 'Línea de noche (inventada)', what: 'Alguien con quien hablar, todas las noches.' },
		...{ contact: '01632 960 102', call: '01632 960 102', language: 'es', checkedOn: '2026-11-02', crisis: true },
	},
] satisfies Written['resources']

/** What the demo's services have in common; each says only where it differs. */
const usual = {
	languages: ['en', 'es', 'ar', 'so'],
	hours: { kind: 'always' },
	questions: ['name', 'about', 'danger'],
	capacity: { default: 2, max: 3, whileActNow: 1 },
	limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
	careRules: true,
	retentionDays: 30,
	returnWords: { days: 90, keepMinutes: 3 },
	hidden: false,
	policy: {},
	resources,
	prompts: [...usualPrompts],
} satisfies Partial<Written>

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

const written: readonly Written[] = [
	{
		...usual,
		id: 'talk',
		kind: 'mental_health',
		name: 'Someone to talk to',
		description: 'For when things are hard. You talk with a trained volunteer who has had a hard time too.',
		texts: { written: 'en', others: talkInOtherLanguages },
		young: { kind: 'say', texts: toPeopleUnder18 },
		topics: [
			{ code: 'lonely', label: 'Feeling alone' },
			{ code: 'anxiety', label: 'Worry or panic' },
			{ code: 'low_mood', label: 'Feeling low' },
			{ code: 'family', label: 'Family' },
			{ code: 'relationship', label: 'A relationship' },
			{ code: 'grief', label: 'Someone died' },
			{ code: 'self_harm', label: 'Hurting myself' },
			{ code: 'suicide', label: 'Thoughts of suicide' },
			{ code: 'abuse', label: 'Someone hurts me' },
			{ code: 'identity', label: 'Who I am' },
		],
	},
	{
		...usual,
		id: 'study',
		kind: 'academic',
		name: 'Study with a peer',
		description: 'A student who has been there helps you plan, start and keep going. No marks, no tests.',
		languages: ['en', 'es'],
		questions: ['name', 'about'],
		topics: [
			{ code: 'exams', label: 'Exams' },
			{ code: 'starting', label: 'I cannot get started' },
			{ code: 'writing', label: 'Writing' },
			{ code: 'maths', label: 'Maths' },
			{ code: 'time', label: 'Too little time' },
			{ code: 'stopping', label: 'Thinking of giving up' },
		],
	},
	{
		...usual,
		id: 'new-here',
		kind: 'social_integration',
		name: 'New here',
		description: 'New at a school, in a town or at work? Someone who was new too tells you how things go.',
		topics: [
			{ code: 'people', label: 'Getting to know people' },
			{ code: 'new_language', label: 'The language' },
			{ code: 'papers', label: 'Papers and offices' },
			{ code: 'homesick', label: 'Missing home' },
			{ code: 'unfair', label: 'Being treated unfairly' },
			{ code: 'faith', label: 'Faith and customs' },
		],
	},
	{
		...usual,
		id: 'recovery',
		kind: 'recovery',
		name: 'Recovery',
		description: 'Talk with someone who lives with addiction or illness, and has found a way on.',
		topics: [
			{ code: 'alcohol', label: 'Alcohol' },
			{ code: 'drugs', label: 'Drugs' },
			{ code: 'gambling', label: 'Gambling' },
			{ code: 'eating', label: 'Eating' },
			{ code: 'long_illness', label: 'A long illness' },
			{ code: 'slip', label: 'I slipped' },
			{ code: 'helping_somebody', label: 'Someone close to me' },
		],
	},
	{
		...usual,
		id: 'mentoring',
		kind: 'mentoring',
		name: 'A mentor',
		description: 'Someone a few steps ahead thinks with you about your next step.',
		languages: ['en', 'es'],
		hours: { kind: 'weekly', timeZone: 'Europe/London', intervals: [{ days: [...weekdays, 'sat', 'sun'], from: '07:00', to: '24:00' }] },
		questions: ['name', 'about'],
		topics: [
			{ code: 'next_step', label: 'My next step' },
			{ code: 'confidence', label: 'Trusting myself' },
			{ code: 'leading', label: 'Leading others' },
			{ code: 'job', label: 'Finding work' },
		],
	},
	{
		...usual,
		id: 'peers-at-work',
		kind: 'peers_at_work',
		name: 'Peers at work',
		description: 'For nurses, officers and others after a hard day. You talk with someone who does this work too.',
		emergencySteps: [
			'Ask directly whether they are safe now, and whether they are at work or at home.',
			'At work: ring the duty officer of their station. They know how to reach the team that is near.',
			'At home: ask whether somebody they trust can come, and stay until that person is there.',
			'If a life is in danger, help them call the emergency number, or ask whether you may call for them.',
			'Write down here to whom you handed on, when, and what was agreed.',
		],
		languages: ['en'],
		topics: [
			{ code: 'hard_event', label: 'Something I saw' },
			{ code: 'a_death', label: 'A death at work' },
			{ code: 'mistake', label: 'A mistake' },
			{ code: 'worn_out', label: 'Worn out' },
			{ code: 'team', label: 'The team' },
			{ code: 'violence', label: 'Threats or violence' },
		],
	},
	{
		...usual,
		id: 'replay',
		kind: 'practice',
		name: 'Replayed conversations',
		description: 'Recorded conversations are played through the running system here. Nobody is helped.',
		languages: ['en'],
		questions: [],
		topics: [],
		resources: [],
		// Everything is said as fast as it goes; the length of a message stays limited as everywhere.
		limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60_000, burst: 2_000 },
		careRules: false,
		hidden: true,
		// Played listeners accept as soon as they can, and nobody is sent away for being slow on a busy machine.
		policy: { offerTtlMs: 60_000, missedOffersUntilAway: 1_000, listenerLostRequeueMs: 600_000 },
	},
]

/** The services of the demo world: one of each one-to-one kind, and a hidden one for replayed conversations. */
export const demoProgrammes: readonly Programme[] = written.map((programme) => programmeSchema.parse(programme))
