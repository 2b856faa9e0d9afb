import { programmeKind } from '@akin/core/programme/programme'
import { publicProgrammes } from '@akin/core/programme/programme-summary'
import type { StaffId } from '@akin/core/support/ids'
import { rungs } from '@akin/core/training/rung'
import { standingOf } from '@akin/core/training/standing'
import { usualTraining } from '@akin/core/training/strictest-rules'
import { beforeEach, describe, expect, it } from 'vitest'
import { staffMember } from '../../test/support/people.ts'
import { quickHasher } from '../../test/support/sign-ins.ts'
import { createMemoryInvitationStore } from '../adapters/memory/memory-invitation-store.ts'
import { createMemoryPracticeStore } from '../adapters/memory/memory-practice-store.ts'
import { createMemoryProgrammeDirectory } from '../adapters/memory/memory-programme-directory.ts'
import { createMemoryStaffDirectory } from '../adapters/memory/memory-staff-directory.ts'
import { createMemoryTrainingStore } from '../adapters/memory/memory-training-store.ts'
import { systemSecrets } from '../adapters/system/system-secrets.ts'
import type { InvitationStore } from '../ports/invitation-store.ts'
import type { TrainingStore } from '../ports/training-store.ts'
import { demoLearners, demoListeners, demoPassword, demoPeople, demoSupervisors, replayListeners } from './people.ts'
import { demoProgrammes } from './programmes.ts'
import { DemoDatabase, describeDemoSignIns, NotADemoDatabase, refuseDemoWorld, type SeededStores, seedDemoWorld } from './world.ts'

const noon = Date.UTC(2026, 0, 14, 12)

describe('the demo world', () => {
	let stores: SeededStores & { readonly training: TrainingStore; readonly invitations: InvitationStore }
	beforeEach(() => {
		const practice = createMemoryPracticeStore()
		const training = createMemoryTrainingStore(practice)
		const staff = createMemoryStaffDirectory()
		stores = {
			...{ programmes: createMemoryProgrammeDirectory(), staff, invitations: createMemoryInvitationStore(staff), practice, training },
			...{ hasher: quickHasher, secrets: systemSecrets },
		}
	})

	it('has one public service of every kind, and replayed conversations aside', () => {
		const shown = demoProgrammes.filter(({ hidden }) => !hidden)
		expect(shown.map(({ kind }) => kind).toSorted()).toEqual(programmeKind.options.filter((kind) => kind !== 'practice').toSorted())
		expect(publicProgrammes(demoProgrammes, 0).map(({ id }) => id)).not.toContain('replay')
		expect(demoProgrammes.find(({ id }) => id === 'replay')).toMatchObject({ hidden: true, careRules: false })
	})

	it('has somebody for every service, and nobody for a language that is offered on purpose', () => {
		for (const { id, hidden } of demoProgrammes) {
			const serving = demoPeople.filter(({ role, programmeIds }) => role === 'listener' && programmeIds.includes(id))
			expect(serving.length, id).toBeGreaterThan(hidden ? 20 : 2)
		}
		expect(demoProgrammes.some(({ languages }) => languages.includes('so'))).toBe(true)
		expect(demoPeople.some(({ languages }) => languages.includes('so'))).toBe(false)
	})

	it('only has people whose topics exist in their services, all marked demo', () => {
		for (const { signInName, topics, programmeIds, demo } of demoPeople) {
			const codes = demoProgrammes
				.filter(({ id }) => programmeIds.includes(id))
				.flatMap((programme) => programme.topics.map(({ code }) => code))
			expect(
				topics.filter((topic) => !codes.includes(topic)),
				signInName,
			).toEqual([])
			expect(demo).toBe(true)
		}
	})

	it('keeps replayed conversations away from everybody else', () => {
		for (const { programmeIds } of [...demoListeners, ...demoSupervisors]) expect(programmeIds).not.toContain('replay')
	})

	it('is seeded once, however often and by however many nodes', async () => {
		await Promise.all([seedDemoWorld(stores, noon), seedDemoWorld(stores, noon)])
		const before = await stores.staff.all()
		await seedDemoWorld(stores, noon)
		expect(await stores.staff.all()).toEqual(before)
		expect(before).toHaveLength(demoPeople.length)
		expect(await stores.programmes.all()).toEqual(demoProgrammes)
		expect(await stores.invitations.list(noon, 0)).toMatchObject([{ role: 'listener', end: null }])
	})

	it('has one person on each rung of the ladder of trust, and everybody else on the last', async () => {
		await seedDemoWorld(stores, noon)
		const standing = async ({ id }: { readonly id: StaffId }) =>
			standingOf((await stores.training.load(id)).training, usualTraining, noon).rung
		expect(await Promise.all(demoLearners.map(standing))).toEqual(rungs.filter((rung) => rung !== 'all'))
		expect(new Set(await Promise.all([...demoListeners, ...replayListeners].map(standing)))).toEqual(new Set(['all']))
	})

	it('lets everybody in with the printed password', async () => {
		await seedDemoWorld(stores, noon)
		const printed = describeDemoSignIns().join('\n')
		for (const { signInName } of [...demoListeners, ...demoSupervisors]) {
			expect(printed).toContain(signInName)
			const found = await stores.staff.findBySignInName(signInName)
			expect(await quickHasher.verify(demoPassword, found?.passwordHash ?? null)).toBe(true)
		}
		expect(printed).toContain(demoPassword)
	})

	it('is refused by a server that is not a demo', async () => {
		await stores.staff.add(staffMember({ demo: false }), 'x')
		await refuseDemoWorld(stores.staff)
		await stores.staff.add(staffMember({ demo: true }), 'x')
		await expect(refuseDemoWorld(stores.staff)).rejects.toThrow(DemoDatabase)
	})

	it('leaves a database with real people or services alone', async () => {
		await stores.staff.add(staffMember({ demo: false }), 'x')
		await expect(seedDemoWorld(stores, noon)).rejects.toThrow(NotADemoDatabase)
		expect(await stores.programmes.all()).toEqual([])

		const others: SeededStores = { ...stores, staff: createMemoryStaffDirectory(), programmes: createMemoryProgrammeDirectory() }
		const [first] = demoProgrammes
		if (first === undefined) throw new Error('no demo programme')
		await others.programmes.save({ ...first, id: 'our-own' as typeof first.id })
		await expect(seedDemoWorld(others, noon)).rejects.toThrow(NotADemoDatabase)
		expect(await others.staff.all()).toEqual([])
	})
})
