import { programmeSchema } from '@akin/core/programme/programme'
import { settingsOf } from '@akin/core/settings/programme-settings'
import { asId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { changeSettings, undoSettings } from '../../src/use-cases/settings/change-settings.ts'
import { proposeSettings } from '../../src/use-cases/settings/propose-settings.ts'
import { listSettings, openSettings, peopleOf } from '../../src/use-cases/settings/read-settings.ts'
import type { SettingsReader } from '../../src/use-cases/settings/settings-reader.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const talk = asId<ProgrammeId>('talk')
const priya: SettingsReader = { actor: supervisorNamed('priya'), role: 'supervisor' }
const lena: SettingsReader = { actor: supervisorNamed('lena'), role: 'coordinator' }
const before = settingsOf(programmeSchema.parse(demoProgrammes.find(({ id }) => id === talk)))
const renamed = { ...before, name: 'Renamed' }
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld(Date.UTC(2026, 10, 30, 12))
})

describe('[ST1] settings', () => {
	it('are read by who answers for the programme, and changed by coordinators only', async () => {
		const elsewhere: SettingsReader = { actor: supervisorNamed('replay-supervisor'), role: 'supervisor' }
		expect(await openSettings(world.chat, priya, talk)).toMatchObject({ ok: true, value: { mayChange: false, version: 1 } })
		expect(await openSettings(world.chat, elsewhere, talk)).toEqual({ ok: false, error: 'programme_not_found' })
		expect((await listSettings(world.chat, elsewhere)).map(({ programmeId }) => programmeId)).toEqual(['replay'])
		expect((await listSettings(world.chat, lena)).length).toBe(demoProgrammes.length)
		const change = { programmeId: talk, basedOn: 1, settings: renamed, note: '' }
		expect(await changeSettings(world.chat, priya, change)).toEqual({ ok: false, error: 'coordinators_only' })
		expect(await changeSettings(world.chat, elsewhere, change)).toEqual({ ok: false, error: 'programme_not_found' })
		expect(await undoSettings(world.chat, priya, { ...change, version: 1 })).toEqual({ ok: false, error: 'coordinators_only' })
		expect((await world.chat.programmes.find(talk))?.name).toBe(before.name)
	})
})

test('[ST3] a change is a version that says what it was about, is written down without words, and is told', async () => {
	const done = await changeSettings(world.chat, lena, { programmeId: talk, basedOn: 1, settings: renamed, note: 'As everybody calls it' })
	expect(done).toMatchObject({
		ok: true,
		value: {
			...{ version: 2, settings: renamed, mayChange: true },
			changes: [
				{
					...{ version: 2, changedBy: { id: lena.actor.id, name: lena.actor.name }, note: 'As everybody calls it', undoes: null },
					...{ before: { name: before.name }, after: { name: 'Renamed' } },
				},
			],
		},
	})
	expect((await world.chat.programmes.find(talk))?.name).toBe('Renamed')
	expect(await world.chat.audit.latest(1)).toEqual([
		expect.objectContaining({
			...{ actorId: lena.actor.id, action: 'programme_changed', conversationId: null },
			detail: { programme: 'talk', version: 2, undoes: null, name: true },
		}),
	])
	expect(world.told.filter(({ kind }) => kind === 'programmeChanged').map(({ args }) => args)).toEqual([[talk, 2]])
})

test.each([
	['nothing_changed', before],
	['settings_not_valid', { ...before, retentionDays: 500 }],
] as const)('[ST2] refused: %s', async (error, settings) => {
	expect(await changeSettings(world.chat, lena, { programmeId: talk, basedOn: 1, settings, note: '' })).toEqual({ ok: false, error })
	expect((await world.chat.programmes.versions(talk, 5)).length).toBe(1)
	expect(world.told.map(({ kind }) => kind)).not.toContain('programmeChanged')
})

test('[ST6] of two who change the same version one is told, and reads who was quicker', async () => {
	const mine = { programmeId: talk, basedOn: 1, settings: renamed, note: '' }
	const theirs = { ...mine, settings: { ...before, description: 'Other words' } }
	const done = await Promise.all([changeSettings(world.chat, lena, mine), changeSettings(world.chat, lena, theirs)])
	expect(done.filter(({ ok }) => ok)).toHaveLength(1)
	expect(done).toContainEqual({ ok: false, error: 'changed_meanwhile' })
	expect(await changeSettings(world.chat, lena, mine)).toEqual({ ok: false, error: 'changed_meanwhile' })
	expect(await openSettings(world.chat, lena, talk)).toMatchObject({ value: { version: 2, changes: [{ changedBy: { name: 'Lena' } }] } })
})

test('[ST4] a change is taken back by a new version, once, and not over the head of a later one', async () => {
	const change = { programmeId: talk, note: '' }
	await changeSettings(world.chat, lena, { ...change, basedOn: 1, settings: renamed })
	await changeSettings(world.chat, lena, { ...change, basedOn: 2, settings: { ...renamed, description: 'Seven' } })
	expect(await undoSettings(world.chat, lena, { ...change, basedOn: 2, version: 2 })).toEqual({ ok: false, error: 'changed_meanwhile' })
	expect(await undoSettings(world.chat, lena, { ...change, basedOn: 3, version: 2 })).toMatchObject({
		ok: true,
		value: { version: 4, settings: { ...before, description: 'Seven' }, changes: [{ version: 4, undoes: 2 }, {}, {}] },
	})
	expect(await undoSettings(world.chat, lena, { ...change, basedOn: 4, version: 2 })).toEqual({ ok: false, error: 'nothing_to_undo' })
	await changeSettings(world.chat, lena, { ...change, basedOn: 4, settings: { ...before, description: 'Nine' } })
	expect(await undoSettings(world.chat, lena, { ...change, basedOn: 5, version: 3 })).toEqual({ ok: false, error: 'changed_since' })
	world.turn(31 * 86_400_000)
	expect(await undoSettings(world.chat, lena, { ...change, basedOn: 5, version: 5 })).toEqual({ ok: false, error: 'too_late' })
})

test('[AT22] words of a programme are read in what is written from then on, in its conversations and in no others', async () => {
	const sam = listenerNamed('sam')
	await world.onShift(sam)
	const [here, elsewhere] = [await world.talking(sam), await world.talking(sam, { programmeId: asId<ProgrammeId>('recovery') })]
	const raised = async (id: ConversationId) => (await world.conversation(id)).signals.map(({ words }) => words?.rule)
	await world.write(here.seeker, here.id, 'I am on the old bridge')
	expect(await raised(here.id)).toEqual([])
	const words = [
		{ id: 'old-bridge', kind: 'suicide_plan' as const, tier: 'act_now' as const, who: 'seeker' as const, any: ['on the old bridge'] },
	]
	const settings = { ...before, attention: { words } }
	const change = { kind: 'settings', settings } as const
	const proposed = await proposeSettings(world.chat, lena, { programmeId: talk, basedOn: 1, change, note: '' })
	if (!proposed.ok || !proposed.value.proposal) throw new Error('nothing was proposed')
	expect((await decideOnApproval(world.chat, priya.actor, proposed.value.proposal.id, 'approve')).ok).toBe(true)
	await world.write(here.seeker, here.id, 'I am still on the old bridge')
	await world.write(elsewhere.seeker, elsewhere.id, 'I am on the old bridge')
	expect(await raised(here.id)).toEqual(['programme.old-bridge'])
	expect(await raised(elsewhere.id)).toEqual([])
})

test('[ST7] who works in a programme is told to those who may read its settings, with coordinators, and without those of other programmes', async () => {
	const people = await peopleOf(world.chat, priya, talk)
	if (!people.ok) throw new Error(people.error)
	const roles = new Map(people.value.map(({ name, role }) => [name, role]))
	expect([roles.get('Sam'), roles.get('Priya'), roles.get('Lena')]).toEqual(['listener', 'supervisor', 'coordinator'])
	expect(roles.has('Wren')).toBe(false)
	expect(JSON.stringify(people.value)).not.toContain('signInName')
	const elsewhere: SettingsReader = { actor: supervisorNamed('replay-supervisor'), role: 'supervisor' }
	expect(await peopleOf(world.chat, elsewhere, talk)).toEqual({ ok: false, error: 'programme_not_found' })
	expect(await peopleOf(world.chat, lena, asId<ProgrammeId>('nowhere'))).toEqual({ ok: false, error: 'programme_not_found' })
})
