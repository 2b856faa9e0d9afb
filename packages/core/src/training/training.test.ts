import { describe, expect, it, test } from 'vitest'
import { after, amir, handedToLena, noon, talking, waiting } from '../../test/people.ts'
import { asId, type SignalId } from '../support/ids.ts'
import { beginsLight } from './begins-light.ts'
import { lessonIds } from './lesson-ids.ts'
import { openedRungs, type Rung, rungs, takesOf } from './rung.ts'
import { monthMs, standingOf, type Training, type TrainingRules, untrained } from './standing.ts'
import { takeStep } from './step.ts'
import { strictestRules } from './strictest-rules.ts'

const rules: TrainingRules = { rolePlays: 2, shadowed: 2, refreshMonths: 12 }
const passed = (at: number, count: number = lessonIds.length) => lessonIds.slice(0, count).map((lesson) => ({ lesson, passedAt: at }))
const finished = (...rolePlays: readonly string[]) => rolePlays.map((rolePlay) => ({ rolePlay, finishedAt: noon }))
const practised: Training = { ...untrained, lessons: passed(noon), rolePlays: finished('mo-exam', 'ines-new-city'), shadowed: [noon, noon] }
const standing = (training: Training, now = noon) => standingOf(training, rules, now)

describe('where somebody stands', () => {
	it('[LD1] whoever nothing is known of reads the lessons and is offered nobody', () => {
		expect(standing(untrained)).toMatchObject({ rung: 'lessons', takes: 'nobody', next: { kind: 'lessons' }, dueAt: null })
	})

	it('[LD2] a lesson is known for as many months as the programme says, or for good', () => {
		const known = { ...untrained, opened: 'all' as const, lessons: passed(noon) }
		expect(standing(known, noon + 12 * monthMs - 1).rung).toBe('all')
		expect(standing(known, noon + 12 * monthMs)).toMatchObject({ rung: 'lessons', opened: 'all', takes: 'nobody' })
		expect(standingOf(known, { ...rules, refreshMonths: 0 }, noon + 1_000 * monthMs)).toMatchObject({ rung: 'all', dueAt: null })
	})

	it('[LD2] whoever listened before there were lessons is taken to know them, and refreshes them as everybody', () => {
		const before = { ...untrained, opened: 'all' as const, knownSince: noon }
		expect(standing(before)).toMatchObject({ rung: 'all', takes: 'anybody', next: { kind: 'nothing' }, dueAt: noon + 12 * monthMs })
		expect(standing(before, noon + 12 * monthMs).rung).toBe('lessons')
		const refreshed = { ...before, lessons: passed(noon + 12 * monthMs) }
		expect(standing(refreshed, noon + 12 * monthMs).rung).toBe('all')
	})

	it('[LD3] one lesson that is not known keeps everything locked, and what was signed off stays', () => {
		const missing = { ...practised, opened: 'solo' as const, lessons: passed(noon, 6) }
		expect(standing(missing)).toMatchObject({ rung: 'lessons', opened: 'solo' })
		expect(standing({ ...missing, lessons: passed(noon) }).rung).toBe('solo')
	})

	it('[LD4] role plays are counted, and then a coordinator is waited for', () => {
		const one = { ...practised, rolePlays: finished('mo-exam') }
		expect(standing(one)).toMatchObject({ rung: 'practice', rolePlays: { finished: 1, needed: 2 }, next: { kind: 'practice' } })
		expect(standing(practised)).toMatchObject({ rung: 'practice', next: { kind: 'sign_off', rung: 'shadow' } })
	})

	it('[LD8] several programmes ask for the most role plays and the earliest refreshing', () => {
		expect(
			strictestRules([rules, { rolePlays: 5, shadowed: 0, refreshMonths: 0 }, { rolePlays: 0, shadowed: 4, refreshMonths: 6 }]),
		).toEqual({
			...{ rolePlays: 5, shadowed: 4, refreshMonths: 6 },
		})
		expect(strictestRules([{ rolePlays: 1, shadowed: 1, refreshMonths: 0 }])).toEqual({ rolePlays: 1, shadowed: 1, refreshMonths: 0 })
	})
})

describe('what a coordinator decides', () => {
	it('[LD17] opens buddy only once as many conversations were read along with as are asked for, and those from before being sent back do not count', () => {
		const shadow = { ...practised, opened: 'shadow' as const, shadowed: [noon] }
		expect(standing(shadow)).toMatchObject({ rung: 'shadow', next: { kind: 'shadow' }, shadowed: { finished: 1, needed: 2 } })
		const buddy = { kind: 'sign_off', rung: 'buddy' } as const
		expect(takeStep(shadow, standing(shadow), buddy, noon)).toEqual({ ok: false, error: 'not_ready' })
		const read = { ...shadow, shadowed: [noon, noon + 1] }
		expect(takeStep(read, standing(read), buddy, noon)).toMatchObject({ ok: true })
		const above = { ...read, opened: 'solo' as const }
		const back = takeStep(above, standing(above), { kind: 'send_back', rung: 'shadow' }, noon + 2)
		if (!back.ok) throw new Error(back.error)
		expect(standing({ ...above, ...back.value }, noon + 2)).toMatchObject({ next: { kind: 'shadow' }, shadowed: { finished: 0 } })
	})

	it('[LD5] opens one rung after the other, and no other', () => {
		let training = practised
		for (const rung of openedRungs) {
			const now = standing(training)
			for (const other of openedRungs.filter((one) => one !== rung))
				expect(takeStep(training, now, { kind: 'sign_off', rung: other }, noon)).toEqual({ ok: false, error: 'not_ready' })
			const taken = takeStep(training, now, { kind: 'sign_off', rung }, noon)
			if (!taken.ok) throw new Error(taken.error)
			training = { ...training, ...taken.value }
			expect(standing(training).rung).toBe(rung)
		}
	})

	it('[LD5] opens nothing before lessons and role plays are done', () => {
		for (const training of [untrained, { ...practised, rolePlays: [] }, { ...practised, lessons: passed(noon, 6) }])
			expect(takeStep(training, standing(training), { kind: 'sign_off', rung: 'shadow' }, noon)).toMatchObject({ ok: false })
	})

	it('[LD6] sends back to any rung below and to no other, and what was learned before then does not count there', () => {
		const all = { ...practised, opened: 'all' as const }
		for (const rung of rungs) {
			const taken = takeStep(all, standing(all), { kind: 'send_back', rung }, noon + 1)
			expect(taken.ok).toBe(rung !== 'all')
			if (taken.ok) expect(standing({ ...all, ...taken.value }, noon + 1).rung).toBe(rung)
		}
		const back = takeStep(all, standing(all), { kind: 'send_back', rung: 'lessons' }, noon + 1)
		if (!back.ok) throw new Error(back.error)
		const again = { ...all, ...back.value, lessons: passed(noon + 2) }
		expect(standing(again, noon + 2)).toMatchObject({ rung: 'practice', rolePlays: { finished: 0 }, opened: null })
	})

	it('[LD6] sends back also whoever has lessons to refresh', () => {
		const due = { ...untrained, opened: 'all' as const, knownSince: noon - 12 * monthMs }
		expect(takeStep(due, standing(due), { kind: 'send_back', rung: 'solo' }, noon)).toMatchObject({ ok: true, value: { opened: 'solo' } })
	})
})

test.each<[Rung, string]>([
	['lessons', 'nobody'],
	['practice', 'nobody'],
	['shadow', 'nobody'],
	['buddy', 'nobody'],
	['solo', 'light'],
	['all', 'anybody'],
])('[LD9] [LD10] %s is offered %s', (rung, takes) => expect(takesOf(rung)).toBe(takes))

describe('[LD10] a talk that begins light', () => {
	const raise = (signal: 'danger_declared' | 'waiting_long', boostMs = 0) =>
		after('waiting', waiting, { kind: 'raise_signal', id: asId<SignalId>('s1'), signal, now: noon, boostMs })

	it('has no signal but that they wait long, no danger, and nobody who handed it over', () => {
		expect(beginsLight(waiting)).toBe(true)
		expect(beginsLight(raise('waiting_long'))).toBe(true)
		expect(beginsLight(raise('danger_declared'))).toBe(false)
		expect(beginsLight({ ...waiting, boostMs: 1 })).toBe(false)
		expect(beginsLight(handedToLena)).toBe(false)
		expect(talking.handler.id).toBe(amir.id)
	})
})
