import { describe, expect, it } from 'vitest'
import { defaultQueuePolicy } from '../queue/queue-policy.ts'
import { type Programme, programmeSchema } from './programme.ts'
import { policyOf } from './programme-policy.ts'
import { programmeSummaryOf, publicProgrammes } from './programme-summary.ts'

const data = {
	id: 'evening-line',
	kind: 'mental_health',
	name: 'Evening line',
	description: 'Somebody to talk to.',
	languages: ['en', 'pt-BR'],
	topics: [{ code: 'lonely', label: 'Feeling alone' }],
	hours: { kind: 'weekly', timeZone: 'Europe/London', intervals: [{ days: ['mon'], from: '18:00', to: '24:00' }] },
	questions: ['name', 'danger'],
	capacity: { default: 2, max: 3, whileActNow: 1 },
	limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
	careRules: true,
	retentionDays: 30,
	hidden: false,
	policy: {},
}
const line = {
	...{ id: 'night-line', name: 'Night line', what: 'Every night until six.', contact: '01632 960 101' },
	...{ language: 'en', checkedOn: '2026-11-01' },
}
const programme: Programme = programmeSchema.parse(data)

describe('a programme as data', () => {
	it('survives being stored as JSON', () => {
		expect(programmeSchema.parse(JSON.parse(JSON.stringify(programme)))).toEqual(programme)
	})

	it('that was stored before it could have texts, resources and words of its own has none', () => {
		expect(programme).toMatchObject({ waitingTexts: [], resources: [], theme: null, attention: { words: [] } })
	})

	it('[ES1] has steps in an emergency of its own, or none and goes by those of the service', () => {
		expect(programme.emergencySteps).toEqual([])
		expect(programmeSchema.parse({ ...data, emergencySteps: ['Ring the duty doctor.'] }).emergencySteps).toEqual(['Ring the duty doctor.'])
		expect(programmeSchema.safeParse({ ...data, emergencySteps: [''] }).success).toBe(false)
	})

	it.each([
		['a resource whose day of checking is not a day', { ...data, resources: [{ ...line, checkedOn: 'in spring' }] }],
		['a resource that cannot be reached', { ...data, resources: [{ ...line, contact: '' }] }],
		['an unknown field', { ...data, colour: 'blue' }],
		['a time zone that is not one', { ...data, hours: { ...data.hours, timeZone: 'Europe/Atlantis' } }],
		['a time of day that is not one', { ...data, hours: { ...data.hours, intervals: [{ days: ['mon'], from: '9', to: '25:00' }] } }],
		['no language', { ...data, languages: [] }],
		['four conversations at once', { ...data, capacity: { ...data.capacity, max: 4 } }],
		['a number the whole server shares', { ...data, policy: { sweepMs: 5_000 } }],
	])('refuses %s', (_, wrong) => {
		expect(programmeSchema.safeParse(wrong).success).toBe(false)
	})

	it('runs by the usual numbers except where it says otherwise', () => {
		expect(policyOf(programme)).toEqual(defaultQueuePolicy)
		const patient = policyOf({ ...programme, policy: { offerTtlMs: 40_000 }, limits: { ...programme.limits, maxMessageCharacters: 500 } })
		expect(patient).toEqual({ ...defaultQueuePolicy, offerTtlMs: 40_000, maxMessageCharacters: 500 })
	})

	it('tells seekers nothing of how it is run', () => {
		const summary = programmeSummaryOf(programme, 0)
		expect(Object.keys(summary).sort()).toEqual(
			[
				'description',
				'id',
				'languages',
				'maxMessageCharacters',
				'name',
				'opening',
				'questions',
				'retentionDays',
				'returnWordsDays',
				'readAlong',
				'texts',
				'topics',
				'waitingTexts',
				'young',
			].sort(),
		)
	})

	it('[YO1] does nothing about people under 18 unless it is set, and tells seekers what it does', () => {
		const { young: _, ...older } = programme
		expect(programmeSchema.parse(older).young).toEqual({ kind: 'off' })
		const young = { kind: 'ask' as const, fromAge: 13, consent: [{ language: 'en', text: 'We may have to tell somebody.' }], elsewhere: [] }
		expect(programmeSummaryOf({ ...programme, young }, 0).young).toEqual(young)
		expect(programmeSchema.safeParse({ ...programme, young: { ...young, fromAge: 19 } }).success).toBe(false)
	})

	it('stays out of the public list when hidden', () => {
		expect(publicProgrammes([{ ...programme, hidden: true }], 0)).toEqual([])
		expect(publicProgrammes([programme], 0).map(({ id }) => id)).toEqual(['evening-line'])
	})
})
