import { type Programme, programmeSchema } from '@akin/core/programme/programme'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
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
		hours: { kind: 'weekly', timeZone: 'Europe/Berlin', intervals: [{ days: ['sun'], from: '08:00', to: '24:00' }] },
		questions: ['about'],
		capacity: { default: 2, max: 3, whileActNow: 1 },
		limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
		careRules: true,
		retentionDays: 30,
		hidden: false,
		policy: { offerTtlMs: 40_000 },
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
	})
}
