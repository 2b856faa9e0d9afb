import { decideOnSettingsWithinMs } from '@akin/core/approval/approval'
import { programmeSchema } from '@akin/core/programme/programme'
import { settingsOf } from '@akin/core/settings/programme-settings'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import { approvalsFor } from '../../src/use-cases/approval/approvals-for.ts'
import { carryOutApproved } from '../../src/use-cases/approval/carry-out.ts'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { decidedFor } from '../../src/use-cases/approval/decided-for.ts'
import { changeSettings, undoSettings } from '../../src/use-cases/settings/change-settings.ts'
import { proposeSettings } from '../../src/use-cases/settings/propose-settings.ts'
import { openSettings } from '../../src/use-cases/settings/read-settings.ts'
import type { SettingsReader } from '../../src/use-cases/settings/settings-reader.ts'
import { type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const talk = asId<ProgrammeId>('talk')
const [priya, lena, mina] = [supervisorNamed('priya'), supervisorNamed('lena'), supervisorNamed('mina')]
const coordinator: SettingsReader = { actor: lena, role: 'coordinator' }
const other: SettingsReader = { actor: mina, role: 'coordinator' }
const supervisor: SettingsReader = { actor: priya, role: 'supervisor' }
const before = settingsOf(programmeSchema.parse(demoProgrammes.find(({ id }) => id === talk)))
const longer = { ...before, retentionDays: 60 }

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld(Date.UTC(2026, 10, 30, 12))
	await world.arrive(priya, lena)
})
const propose = (settings = longer, by = coordinator, basedOn = 1) =>
	proposeSettings(world.chat, by, { programmeId: talk, basedOn, change: { kind: 'settings', settings }, note: 'As the law asks.' })
const seenBy = async (reader: SettingsReader) => {
	const opened = await openSettings(world.chat, reader, talk)
	if (!opened.ok) throw new Error(opened.error)
	return opened.value
}
const proposed = async () => {
	const done = await propose()
	if (!done.ok || !done.value.proposal) throw new Error('nothing waits')
	return done.value.proposal.id
}
const kept = async () => (await world.chat.programmes.find(talk))?.retentionDays

test('[ST8] one proposes, all see what would change, and it holds once somebody else has approved it', async () => {
	const change = { programmeId: talk, basedOn: 1, settings: longer, note: '' }
	expect(await changeSettings(world.chat, coordinator, change)).toEqual({ ok: false, error: 'needs_two_people' })
	const id = await proposed()
	expect(await kept()).toBe(before.retentionDays)
	expect((await seenBy(supervisor)).proposal).toMatchObject({
		...{ requester: 'Lena', note: 'As the law asks.', isMine: false, mayDecide: true, overtaken: null },
		...{ before: { retentionDays: before.retentionDays }, after: { retentionDays: 60 } },
	})
	expect((await seenBy(coordinator)).proposal).toMatchObject({ isMine: true, mayDecide: false })
	expect((await seenBy(coordinator)).others).toMatchObject({ onDuty: ['Priya'] })
	expect((await approvalsFor(world.chat, priya))[0]?.act).toMatchObject({ kind: 'change_settings', fields: ['retentionDays'] })
	expect(await decideOnApproval(world.chat, lena, id, 'approve')).toEqual({ ok: false, error: 'own_request' })
	expect((await decideOnApproval(world.chat, priya, id, 'approve')).ok).toBe(true)
	expect(await kept()).toBe(60)
	expect(await seenBy(coordinator)).toMatchObject({
		...{ version: 2, proposal: null },
		changes: [{ changedBy: { name: 'Lena' }, approvedBy: { name: 'Priya' }, note: 'As the law asks.', alone: false }],
	})
	expect(world.toldOf('programmeChanged').map(({ args }) => args)).toEqual([[talk, 2]])
	const audited = (await world.chat.audit.latest(10)).toReversed()
	expect(audited.map(({ action }) => action)).toEqual(['approval_requested', 'approval_given', 'programme_changed'])
	expect(JSON.stringify(audited)).not.toContain('law')
})

test('[ST8] refused with a reason, which whoever proposed it reads; taken back; or run out: nothing changes', async () => {
	const id = await proposed()
	expect(await decideOnApproval(world.chat, priya, id, 'decline', '  ')).toEqual({ ok: false, error: 'reason_missing' })
	expect((await decideOnApproval(world.chat, priya, id, 'decline', 'Thirty days is what we promise.')).ok).toBe(true)
	expect(await seenBy(coordinator)).toMatchObject({
		...{ proposal: null, refused: { by: 'Priya', because: 'Thirty days is what we promise.', fields: ['retentionDays'] } },
	})
	const second = await proposed()
	expect((await seenBy(coordinator)).refused).toBeNull()
	expect((await decideOnApproval(world.chat, lena, second, 'withdraw')).ok).toBe(true)
	expect((await seenBy(supervisor)).proposal).toBeNull()
	const third = await proposed()
	world.turn(decideOnSettingsWithinMs)
	expect((await seenBy(supervisor)).proposal).toBeNull()
	expect(await decideOnApproval(world.chat, priya, third, 'approve')).toEqual({ ok: false, error: 'request_over' })
	expect(await kept()).toBe(before.retentionDays)
})

test('[ST8] one waits at a time, of two at once as well, and nothing else is held up by it', async () => {
	const both = await Promise.all([propose(), propose({ ...before, retentionDays: 10 }, other)])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both).toContainEqual({ ok: false, error: 'proposal_waits' })
	const renamed = { programmeId: talk, basedOn: 1, settings: { ...before, name: 'Renamed' }, note: '' }
	expect((await changeSettings(world.chat, other, renamed)).ok).toBe(true)
})

test('[ST9] what was saved since about something else stays; about the same it can no longer be approved, and says by whom', async () => {
	const id = await proposed()
	await changeSettings(world.chat, other, { programmeId: talk, basedOn: 1, settings: { ...before, name: 'Renamed' }, note: '' })
	expect((await seenBy(supervisor)).proposal?.overtaken).toBeNull()
	expect((await decideOnApproval(world.chat, priya, id, 'approve')).ok).toBe(true)
	expect(await world.chat.programmes.find(talk)).toMatchObject({ name: 'Renamed', retentionDays: 60 })

	const renaming = await propose({ ...longer, name: 'Again', retentionDays: 20 }, coordinator, 2).then(() => seenBy(supervisor))
	expect(renaming.proposal).toBeNull()
	const next = await propose({ ...longer, name: 'Again', retentionDays: 20 }, coordinator, 3)
	if (!next.ok || !next.value.proposal) throw new Error('nothing waits')
	await changeSettings(world.chat, other, { programmeId: talk, basedOn: 3, settings: { ...longer, name: 'Quicker' }, note: '' })
	expect((await seenBy(supervisor)).proposal?.overtaken).toMatchObject({ fields: ['name'], by: 'Mina' })
	expect(await decideOnApproval(world.chat, priya, next.value.proposal.id, 'approve')).toEqual({ ok: false, error: 'overtaken' })
	expect(await world.chat.programmes.find(talk)).toMatchObject({ name: 'Quicker', retentionDays: 60 })
	expect((await decideOnApproval(world.chat, priya, next.value.proposal.id, 'decline', 'Overtaken.')).ok).toBe(true)
})

test('[AP9] approved in the moment in which somebody saves the same, it is not said to be done', async () => {
	const id = await proposed()
	// Between the look that finds nothing in the way and the yes that is kept.
	const { decide } = world.chat.approvals
	Object.assign(world.chat.approvals, {
		decide: async (...given: Parameters<typeof decide>) => {
			await world.chat.programmes.change({
				...{ programmeId: talk, version: 2, settings: { ...before, retentionDays: 10 }, changedBy: mina.id },
				...{ changedAt: world.chat.clock.now(), note: '', undoes: null, approval: null, alone: true },
			})
			return decide(...given)
		},
	})
	expect(await decideOnApproval(world.chat, priya, id, 'approve')).toEqual({ ok: false, error: 'overtaken' })
	expect(await kept()).toBe(10)
	expect(await decidedFor(world.chat, lena)).toMatchObject([{ id, outcome: 'came_to_nothing', by: 'Priya', isMine: true }])
	expect(await world.chat.approvals.toCarryOut()).toEqual([])
	const audited = (await world.chat.audit.latest(10)).map(({ action }) => action)
	expect(audited).toContain('proposal_overtaken')
	expect(audited).not.toContain('programme_changed')
})

test('[AP10] of two who approve at once, the second reads that it is decided, not that it was overtaken', async () => {
	const id = await proposed()
	// The first one's yes is kept and put in place after the second one has looked what waits.
	const { waiting } = world.chat.approvals
	let isFirst = true
	Object.assign(world.chat.approvals, {
		waiting: async (...given: Parameters<typeof waiting>) => {
			const seen = await waiting(...given)
			if (isFirst) {
				isFirst = false
				expect((await decideOnApproval(world.chat, mina, id, 'approve')).ok).toBe(true)
			}
			return seen
		},
	})
	expect(await decideOnApproval(world.chat, priya, id, 'approve')).toEqual({ ok: false, error: 'already_decided' })
	expect(await kept()).toBe(60)
	expect(await decidedFor(world.chat, lena)).toMatchObject([{ id, outcome: 'approved', by: 'Mina' }])
})

test('[AP7] carried out again after a fault it is one version', async () => {
	const id = await proposed()
	const { carriedOut } = world.chat.approvals
	let failing = true
	Object.assign(world.chat.approvals, {
		carriedOut: async (...done: Parameters<typeof carriedOut>) => {
			if (failing) throw new Error('the node dies')
			return carriedOut(...done)
		},
	})
	await expect(decideOnApproval(world.chat, priya, id, 'approve')).rejects.toThrow('the node dies')
	failing = false
	await Promise.all([carryOutApproved(world.chat), carryOutApproved(world.chat)])
	expect((await world.chat.programmes.versions(talk, 10)).map(({ version }) => version)).toEqual([2, 1])
	expect(await world.chat.approvals.toCarryOut()).toEqual([])
})

test('[ST8] undoing such a change takes two as well', async () => {
	await decideOnApproval(world.chat, priya, await proposed(), 'approve')
	const undo = { programmeId: talk, version: 2, basedOn: 2, note: '' }
	expect(await undoSettings(world.chat, coordinator, undo)).toEqual({ ok: false, error: 'needs_two_people' })
	const asked = await proposeSettings(world.chat, coordinator, {
		programmeId: talk,
		basedOn: 2,
		change: { kind: 'undo', version: 2 },
		note: '',
	})
	if (!asked.ok || !asked.value.proposal) throw new Error('nothing waits')
	expect(asked.value.proposal).toMatchObject({ undoes: 2, after: { retentionDays: before.retentionDays } })
	expect((await decideOnApproval(world.chat, priya, asked.value.proposal.id, 'approve')).ok).toBe(true)
	expect(await kept()).toBe(before.retentionDays)
})

test('[ST8] where nobody else could approve it one saves it alone, and the change says so for good', async () => {
	for (const { id, role } of await world.chat.people.all()) if (role !== 'listener' && id !== lena.id) await world.chat.staff.suspend(id, 1)
	world.turn(6_000)
	expect((await seenBy(coordinator)).others).toEqual({ onDuty: [], all: 0 })
	const saved = await changeSettings(world.chat, coordinator, { programmeId: talk, basedOn: 1, settings: longer, note: '' })
	expect(saved).toMatchObject({ ok: true, value: { version: 2, changes: [{ alone: true, approvedBy: null }] } })
	expect(await world.chat.audit.latest(1)).toMatchObject([{ action: 'programme_changed', detail: { alone: true, retentionDays: true } }])
})
