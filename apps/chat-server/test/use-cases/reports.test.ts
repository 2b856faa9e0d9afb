import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { exportReport, listReports, lookAhead, lookAtReport } from '../../src/use-cases/reports/look-at-report.ts'
import type { SettingsReader } from '../../src/use-cases/settings/settings-reader.ts'
import { type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'
import { nobodyCounted } from '../support/test-chat.ts'

const talk = asId<ProgrammeId>('talk')
const priya: SettingsReader = { actor: supervisorNamed('priya'), role: 'supervisor' }
const elsewhere: SettingsReader = { actor: supervisorNamed('replay-supervisor'), role: 'supervisor' }
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld(Date.UTC(2026, 10, 30, 12))
})

test('[RP1] reports are of months that are over, for who answers for the programme', async () => {
	expect((await listReports(world.chat, priya)).find(({ programmeId }) => programmeId === talk)?.months[0]).toBe('2026-10')
	expect((await listReports(world.chat, elsewhere)).map(({ programmeId }) => programmeId)).toEqual(['replay'])
	const asked = { programmeId: talk, month: '2026-10' }
	expect(await lookAtReport(world.chat, elsewhere, asked)).toEqual({ ok: false, error: 'programme_not_found' })
	expect(await lookAtReport(world.chat, priya, { ...asked, month: '2026-11' })).toEqual({ ok: false, error: 'month_not_over' })
	expect(await lookAtReport(world.chat, priya, asked)).toEqual({ ok: true, value: { kind: 'too_little' } })
})

test('[RP6] what is exported is written down with its reason, and is what is shown', async () => {
	const arrivals = nobodyCounted.arrivals.map((days, hour) => (hour === 18 ? [20, 3, 0, 0, 0, 0, 0] : days))
	Object.assign(world.chat.reports, { count: async () => ({ ...nobodyCounted, arrivals }) })
	const exported = await exportReport(world.chat, priya, { programmeId: talk, month: '2026-10', reason: 'funding' })
	expect(exported.ok && exported.value).toContain(
		'arrivals,hour_18,all,23\r\narrivals,hour_18,mon,held_back\r\narrivals,hour_18,tue,held_back',
	)
	expect(await world.chat.audit.latest(1)).toEqual([
		expect.objectContaining({ action: 'report_exported', detail: { programme: 'talk', month: '2026-10', reason: 'funding' } }),
	])
	await exportReport(world.chat, elsewhere, { programmeId: talk, month: '2026-10', reason: 'funding' })
	expect(await world.chat.audit.latest(5)).toHaveLength(1)
})

test('[RP7] what is to come is told to who answers for the programme, by the weeks before this one', async () => {
	const asked: unknown[] = []
	const lately = async (...args: unknown[]) => {
		asked.push(args)
		return { arrivals: Array.from({ length: 6 }, () => Array.from({ length: 168 }, () => 5)), shifts: [] }
	}
	Object.assign(world.chat.reports, { lately })
	const ahead = await lookAhead(world.chat, priya, talk)
	expect(ahead.ok && ahead.value.hours[0]).toMatchObject({ isOpen: true, came: { usually: 5 }, enough: 'usually_not' })
	expect(asked).toEqual([[talk, 6, 'UTC', world.chat.clock.now()]])
	expect(await lookAhead(world.chat, elsewhere, talk)).toEqual({ ok: false, error: 'programme_not_found' })
})
