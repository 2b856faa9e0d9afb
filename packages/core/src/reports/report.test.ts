import { describe, expect, it, test } from 'vitest'
import { placesByHour } from './places-by-hour.ts'
import { reportOf } from './report.ts'
import type { ReportCounts } from './report-counts.ts'
import { reportCsv } from './report-csv.ts'
import { daysIn, monthIsOver, monthsOver } from './report-month.ts'

const none = [0, 0, 0, 0, 0, 0, 0]
/** So many people, all on a Monday at one hour. */
const at = (hours: Readonly<Record<number, number>>) => Array.from({ length: 24 }, (_, hour) => [hours[hour] ?? 0, ...none.slice(1)])
const counts: ReportCounts = {
	arrivals: at({ 18: 30, 19: 20, 20: 3, 21: 7 }),
	waits: [
		{ answered: 20, left: 0, other: 0 },
		{ answered: 25, left: 3, other: 2 },
		{ answered: 0, left: 6, other: 0 },
		...Array.from({ length: 3 }, () => ({ answered: 0, left: 0, other: 0 })),
	],
	languages: [
		{ language: 'en', count: 58 },
		{ language: 'es', count: 2 },
	],
	topics: [
		{ code: 'lonely', count: 58 },
		{ code: 'family', count: 30 },
		{ code: 'grief', count: 1 },
	],
	feedback: { asked: 43, heard: [9, 6, 1, 2, 0, 0], change: [8, 10, 0, 0, 0] },
	signals: [
		{ kind: 'suicidal_thoughts', tier: 'needs_eyes', rule: 'en.kill-self', onIt: 9, notNeeded: 1, open: 0 },
		{ kind: 'help_requested', tier: 'act_now', rule: null, onIt: 3, notNeeded: 0, open: 0 },
	],
	shifts: [{ from: Date.UTC(2026, 9, 5, 18), to: Date.UTC(2026, 9, 5, 20, 30), capacity: 2 }],
	acts: [{ action: 'reading_started', count: 2 }],
}
const report = (some: Partial<ReportCounts> = {}) => reportOf({ ...counts, ...some }, 'UTC', 31)
const told = (some: Partial<ReportCounts> = {}) => {
	const made = report(some)
	if (made.kind !== 'told') throw new Error('too little')
	return made
}

describe('[RP2] [RP3] a report', () => {
	it('holds back the small hour, and another, with all their days', () => {
		const { arrivals } = told()
		expect([18, 19, 20, 21, 22].map((hour) => arrivals[hour]?.total)).toEqual([30, 20, null, null, 0])
		expect(arrivals[20]?.days).toEqual(none.map(() => null))
		expect(arrivals[18]?.days).toEqual([30, ...none.slice(1)])
	})

	it('holds back what nearly everybody chose as it does what nearly nobody did', () => {
		expect(told().topics.map(({ count }) => count)).toEqual([null, 30, null])
		expect(told().languages.map(({ count }) => count)).toEqual([null, null])
	})

	it('holds back what became of few within a wait', () => {
		expect(told().waits.slice(0, 3)).toEqual([
			{ fromMinutes: 0, total: 20, answered: 20, left: 0, other: 0 },
			{ fromMinutes: 1, total: 30, answered: 25, left: null, other: null },
			{ fromMinutes: 2, total: 6, answered: 0, left: 6, other: 0 },
		])
	})

	it('says of rules with few alarms only that they are there', () => {
		expect(told().signals.map(({ total, onIt, notNeeded, open }) => [total, onIt, notNeeded, open])).toEqual([
			[10, null, null, 0],
			[null, null, null, null],
		])
	})
})

test('[RP4] feedback stands beside how many gave it, out of about how many', () => {
	const { feedback } = told()
	expect([feedback.askedAbout, feedback.given]).toEqual([45, 18])
	expect(feedback.heard.map(({ code, count }) => [code, count])).toEqual([
		['yes', 9],
		['mostly', 6],
		['a_little', null],
		['no', null],
		['rather_not_say', 0],
		['left_out', 0],
	])
	expect(told({ feedback: { asked: 43, heard: [3, 1, 0, 0, 0, 0], change: [4, 0, 0, 0, 0] } }).feedback).toMatchObject({
		given: null,
		change: [{ count: null }, { count: null }, { count: null }, { count: null }, { count: null }],
	})
})

test('[RP5] of too few nothing is told, nor where the total would give everybody away', () => {
	expect(report({ arrivals: at({ 18: 4 }) })).toEqual({ kind: 'too_little' })
	const oneEach = ['en', 'es', 'de', 'ar', 'so'].map((language) => ({ language, count: 1 }))
	expect(report({ arrivals: at({ 18: 5 }), languages: oneEach })).toEqual({ kind: 'too_little' })
})

test('[RP6] what is exported is what was shown', () => {
	const csv = reportCsv(report())
	expect(csv).toContain('arrivals,hour_20,all,held_back\r\n')
	expect(csv).toContain('topics,family,,30\r\n')
	expect(csv).toContain('feedback,asked,to_the_nearest_five,45\r\n')
	expect(csv.split('\r\n').filter((line) => /,[1-4]$/.test(line) && !/^(places|acts_of_staff),/.test(line))).toEqual([])
	expect(reportCsv({ kind: 'too_little' })).toBe('part,item,detail,count\r\nreport,too_little,,\r\n')
})

test('places are an average over the days, on the wall of the programme', () => {
	const byHour = placesByHour([{ from: Date.UTC(2026, 9, 5, 18), to: Date.UTC(2026, 9, 5, 20, 30), capacity: 2 }], 'UTC', 2)
	expect(byHour.map((places, hour) => (places === 0 ? null : [hour, places])).filter((one) => one !== null)).toEqual([
		[18, 1],
		[19, 1],
		[20, 0.5],
	])
})

test('[RP1] a month is over when it is on the wall of the programme', () => {
	const newYear = Date.parse('2027-01-01T02:00:00Z')
	expect(monthIsOver('2026-12', 'UTC', newYear)).toBe(true)
	expect(monthIsOver('2026-12', 'America/New_York', newYear)).toBe(false)
	expect(monthIsOver('2027-01', 'UTC', newYear)).toBe(false)
	expect(monthsOver('UTC', newYear, 3)).toEqual(['2026-12', '2026-11', '2026-10'])
	expect(['2026-02', '2028-02', '2100-02', '2026-04', '2026-07'].map(daysIn)).toEqual([28, 29, 28, 30, 31])
})
