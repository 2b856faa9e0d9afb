import type { Report } from '@akin/core/protocol/reports'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FakeSession, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ReportsScreen } from './reports-screen.tsx'

const programmeId = asId<ProgrammeId>('talk')
const report: Report = {
	kind: 'told',
	arrivals: Array.from({ length: 24 }, (_, hour) =>
		hour === 21
			? { total: 40, days: [20, 20, 0, 0, 0, null, null] }
			: hour === 3
				? { total: null, days: [null, null, null, null, null, null, null] }
				: { total: 0, days: [0, 0, 0, 0, 0, 0, 0] },
	),
	places: Array.from({ length: 24 }, (_, hour) => (hour === 20 ? 1.5 : 0)),
	waits: [0, 1, 2, 5, 10, 20].map((fromMinutes) => ({
		...{ fromMinutes, total: fromMinutes === 0 ? 40 : 0, answered: fromMinutes === 0 ? 30 : 0, left: fromMinutes === 0 ? 10 : 0, other: 0 },
	})),
	languages: [
		{ language: 'en', count: 40 },
		{ language: 'es', count: null },
	],
	topics: [{ code: 'lonely', count: 25 }],
	feedback: {
		...{ askedAbout: 30, given: 12 },
		heard: [
			{ code: 'yes', count: 12 },
			{ code: 'no', count: null },
		],
		change: [{ code: 'better', count: 12 }],
	},
	signals: [{ kind: 'suicidal_thoughts', tier: 'needs_eyes', rule: 'en.kill-self', total: 9, onIt: null, notNeeded: null, open: 0 }],
	acts: [{ action: 'record_opened', count: 2 }],
}
const ok = <T,>(data: T) => ({ ok: true as const, data })

function supervisorWith(shown: Report): FakeSession {
	const topics = [{ code: 'lonely', label: 'Feeling alone' }]
	return Object.assign(makeFakeSession(), {
		listReports: async () => ok({ programmes: [{ programmeId, name: 'Someone to talk to', months: ['2026-10', '2026-09'], topics }] }),
		lookAtReport: vi.fn(async () => ok({ report: shown })),
		exportReport: vi.fn(async () => ok({ csv: 'part,item,detail,count\r\n' })),
	})
}
const show = async (session: FakeSession, onGo = vi.fn()) => {
	await renderOnDuty(() => <ReportsScreen programmeId={null} month={null} onGo={onGo} />, session)
	await act(async () => undefined)
	return onGo
}
const figure = (name: string) => screen.getByRole('figure', { name })
const tableOf = (name: string) => {
	fireEvent.click(within(figure(name)).getByRole('button', { name: 'Table' }))
	return [...figure(name).querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))
}

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

test('[RP7] what is to come is said in words with its range, and what is held back is not shown', async () => {
	const hour = (of: number, came: object | null, enough: string, isOpen = true) => ({
		at: Date.UTC(2026, 10, 30, of),
		isOpen,
		places: 2,
		came,
		enough,
	})
	const hours = [
		hour(17, null, 'not_known'),
		hour(18, { usually: 3.5, least: 1, most: 6 }, 'usually_not'),
		hour(19, { usually: 1, least: 0, most: 2 }, 'usually'),
		hour(20, { usually: 9, least: 9, most: 9 }, 'usually_not', false),
	]
	await show(Object.assign(supervisorWith({ kind: 'too_little' }), { lookAhead: async () => ok({ weeks: 6, timeZone: 'UTC', hours }) }))
	const name = 'The next seven days, by the last 6 weeks'
	expect(figure(name).textContent).toContain('At 1 open hour of the next seven days places are usually too few.')
	expect(figure(name).querySelector('[data-outlook]')?.textContent).toContain(
		'usually 3.5 people come (1 to 6), and listeners have 2 places.',
	)
	const rows = tableOf(name).map(([, ...cells]) => cells)
	expect(rows).toHaveLength(4)
	expect(rows[1]).toEqual(['held back', 'held back', '2', 'Too little to tell'])
	expect(rows[2]).toEqual(['3.5', '1–6', '2', 'Usually too few'])
	cleanup()
	const nothing = [hour(18, null, 'not_known')]
	await show(
		Object.assign(supervisorWith({ kind: 'too_little' }), { lookAhead: async () => ok({ weeks: 6, timeZone: 'UTC', hours: nothing }) }),
	)
	expect(figure(name).textContent).toContain('Too few people came in the last 6 weeks to say what usually comes.')
	expect(figure(name).textContent).not.toContain('usually too few')
})

describe('a report', () => {
	test('says each picture in a sentence, and has every number of it in a table', async () => {
		const session = supervisorWith(report)
		await show(session)
		expect(session.lookAtReport).toHaveBeenCalledWith({ programmeId, month: '2026-10' })
		expect(figure('When people came').textContent).toContain('Most came between 21:00 and 22:00: 40 people.')
		const hours = tableOf('When people came')
		expect(hours[22]).toEqual(['21:00', '40', '20', '20', '0', '0', '0', 'held back', 'held back'])
		expect(hours[4]?.[1]).toBe('held back')
		expect(figure('How long people waited').textContent).toContain('Of 30 answered who can be told, 30 had waited less than five minutes.')
		expect(tableOf('How long people waited')[1]).toEqual(['0–1 min', '40', '30', '10', '0', '25%'])
		expect(figure('People and places, by hour').textContent).toContain('At 1 hour of the day people came and no listener was on duty')
		expect(tableOf('Languages')).toContainEqual(['Spanish', 'held back'])
		expect(tableOf('Topics')).toContainEqual(['Feeling alone', '25'])
		expect(tableOf('What became of alerts')[1]).toEqual([
			...['Thoughts of suicide (en.kill-self)', 'Needs eyes', '9', 'held back', 'held back', '0'],
		])
		expect(figure('What staff opened and did').textContent).toContain('Conversations that had ended were opened 2 times.')
	})

	test('[RP4] prints beside what people answered how many of them did', async () => {
		await show(supervisorWith(report))
		for (const name of ['“Did you feel listened to?”', '“Compared with before the chat, how do you feel?”'])
			expect(figure(name).textContent).toContain('12 answered, of about 30 who were asked (40%).')
	})

	test('[RP5] of too few says so, and can not be exported', async () => {
		await show(supervisorWith({ kind: 'too_little' }))
		expect(screen.getByText('Too little to tell yet')).toBeDefined()
		expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
	})

	test('[RP6] goes out only with a reason', async () => {
		vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: vi.fn(() => 'blob:one'), revokeObjectURL: vi.fn() }))
		const session = supervisorWith(report)
		await show(session)
		fireEvent.click(screen.getByRole('button', { name: 'Export' }))
		const save = screen.getByRole('button', { name: 'Save as a CSV file' })
		expect(save.getAttribute('aria-disabled')).toBe('true')
		fireEvent.click(screen.getByRole('radio', { name: 'To plan shifts and hours' }))
		await act(async () => fireEvent.click(save))
		expect(session.exportReport).toHaveBeenCalledWith({ programmeId, month: '2026-10', reason: 'planning' })
		expect(screen.queryByRole('dialog')).toBeNull()
	})

	test('of another month is a choice away', async () => {
		const onGo = await show(supervisorWith(report))
		fireEvent.change(screen.getByLabelText('Month'), { target: { value: '2026-09' } })
		expect(onGo).toHaveBeenCalledWith(programmeId, '2026-09')
	})
})
