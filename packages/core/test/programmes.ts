import { programmeSchema } from '../src/programme/programme.ts'

/** A programme that has some of everything. */
export const someProgramme = programmeSchema.parse({
	...{ id: 'evening-line', kind: 'mental_health', name: 'Evening line', description: 'Somebody to talk to.', languages: ['en', 'es'] },
	topics: [{ code: 'lonely', label: 'Feeling alone' }],
	hours: { kind: 'weekly', timeZone: 'Europe/London', intervals: [{ days: ['mon'], from: '18:00', to: '24:00' }], exceptions: [] },
	questions: ['name', 'danger'],
	capacity: { default: 2, max: 3, whileActNow: 1 },
	limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
	...{ careRules: true, retentionDays: 30, returnWords: { days: 90, keepMinutes: 3 }, hidden: false, policy: {} },
	texts: { written: 'en', others: [] },
	readers: { learners: false, mentors: false },
	young: { kind: 'off' },
	waitingTexts: [{ language: 'en', text: 'We are a small line. It can take a while.' }],
	resources: [
		{
			...{ id: 'night-line', name: 'Night line', what: 'Every night until six.', contact: '01632 960 101' },
			...{ language: 'en', checkedOn: '2026-11-01', crisis: true },
		},
	],
	theme: null,
	attention: { words: [] },
})
