import { type Programme, programmeSchema } from '@akin/core/programme/programme'
import { settingsOf, withSettings } from '@akin/core/settings/programme-settings'
import { type ApprovalId, asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import type { ProgrammeDirectory } from '../../src/ports/programme-directory.ts'

const programme = (id: string): Programme =>
	programmeSchema.parse({
		id,
		kind: 'recovery',
		name: 'Steps',
		description: 'From people who were there.',
		languages: ['en'],
		topics: [{ code: 'craving', label: 'Craving' }],
		hours: { kind: 'weekly', timeZone: 'Europe/Berlin', intervals: [{ days: ['sun'], from: '08:00', to: '24:00' }], exceptions: [] },
		questions: ['about'],
		capacity: { default: 2, max: 3, whileActNow: 1 },
		limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
		careRules: true,
		retentionDays: 30,
		hidden: false,
		policy: { offerTtlMs: 40_000 },
	})

const somebody = asId<StaffId>('0c9b8a7f-6e5d-4c3b-a291-807f6e5d4c3b')
const change = (version: number, settings: ReturnType<typeof settingsOf>) => ({
	...{ programmeId: programme('steps').id, version, settings, changedBy: somebody },
	...{ changedAt: 1_800_000_000_000, note: 'Because.', undoes: null, approval: null, alone: false },
})

export function programmeDirectoryContract(name: string, open: () => Promise<ProgrammeDirectory>) {
	describe(`programme directory: ${name}`, () => {
		it('gives back what was saved, in the order of first saving', async () => {
			const directory = await open()
			expect(await directory.all()).toEqual([])
			await directory.save(programme('steps'))
			await directory.save(programme('after'))
			const changed = { ...programme('steps'), name: 'New steps', hidden: true }
			await directory.save(changed)
			expect(await directory.all()).toEqual([changed, programme('after')])
			expect(await directory.find(changed.id)).toEqual(changed)
			expect(await directory.find(asId<ProgrammeId>('none'))).toBeNull()
		})

		it('keeps every version of the settings, and lets nothing but a person change what a person saved', async () => {
			const directory = await open()
			const first = programme('steps')
			await directory.save(first)
			const renamed = { ...settingsOf(first), name: 'New steps' }
			expect(await directory.change(change(2, renamed))).toBe(true)
			await directory.save({ ...first, name: 'As it comes with the service', hidden: true })
			expect(await directory.find(first.id)).toEqual(withSettings(first, renamed))
			const longer = { ...renamed, retentionDays: 60 }
			expect(await directory.change({ ...change(3, longer), undoes: 2 })).toBe(true)
			const versions = await directory.versions(first.id, 10)
			expect(versions.map(({ version, settings, changedBy, note, undoes }) => ({ version, settings, changedBy, note, undoes }))).toEqual([
				{ version: 3, settings: longer, changedBy: somebody, note: 'Because.', undoes: 2 },
				{ version: 2, settings: renamed, changedBy: somebody, note: 'Because.', undoes: null },
				{ version: 1, settings: settingsOf(first), changedBy: null, note: '', undoes: null },
			])
			expect(versions[0]?.changedAt).toBe(1_800_000_000_000)
			expect((await directory.versions(first.id, 1)).map(({ version }) => version)).toEqual([3])
			expect(await directory.versions(asId<ProgrammeId>('none'), 10)).toEqual([])
		})

		it('[ST8] keeps what two people decided once, whoever carries it out again', async () => {
			const directory = await open()
			const first = programme('steps')
			await directory.save(first)
			const approval = { id: asId<ApprovalId>('11111111-2222-4333-8444-555555555555'), by: somebody }
			const longer = { ...settingsOf(first), retentionDays: 60 }
			expect(await directory.change({ ...change(2, longer), approval })).toBe(true)
			expect(await directory.change({ ...change(3, { ...longer, name: 'Again' }), approval })).toBe(false)
			expect(await directory.change({ ...change(3, { ...longer, retentionDays: 61 }), alone: true })).toBe(true)
			const versions = await directory.versions(first.id, 10)
			expect(versions.map((version) => [version.version, version.approval, version.alone])).toEqual([
				[3, null, true],
				[2, approval, false],
				[1, null, false],
			])
			expect((await directory.find(first.id))?.retentionDays).toBe(61)
		})

		it('[ST6] takes one of two changes of the same version, and nothing of the other', async () => {
			const directory = await open()
			const first = programme('steps')
			await directory.save(first)
			const names = ['One', 'Another']
			const done = await Promise.all(names.map((name) => directory.change(change(2, { ...settingsOf(first), name }))))
			expect(done.toSorted()).toEqual([false, true])
			const versions = await directory.versions(first.id, 10)
			expect(versions.map(({ version }) => version)).toEqual([2, 1])
			expect((await directory.find(first.id))?.name).toBe(names[done.indexOf(true)])
			expect(versions[0]?.settings.name).toBe(names[done.indexOf(true)])
			expect(await directory.change(change(4, settingsOf(first)))).toBe(false)
			expect(await directory.change({ ...change(2, settingsOf(first)), programmeId: asId<ProgrammeId>('none') })).toBe(false)
		})
	})
}
