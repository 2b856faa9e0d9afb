import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { asId, type ClientId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { emergencySteps } from '../../src/use-cases/conversation/emergency-steps.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { listPrompts } from '../../src/use-cases/conversation/list-prompts.ts'
import { listResources } from '../../src/use-cases/conversation/list-resources.ts'
import { recordReferral } from '../../src/use-cases/conversation/record-referral.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { changeSettings } from '../../src/use-cases/settings/change-settings.ts'
import { proposeSettings } from '../../src/use-cases/settings/propose-settings.ts'
import { openSettings } from '../../src/use-cases/settings/read-settings.ts'
import type { SettingsReader } from '../../src/use-cases/settings/settings-reader.ts'
import { takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { recordEmergency } from '../../src/use-cases/supervision/record-emergency.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, priya, amir] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya'), supervisorNamed('amir')]
const lena: SettingsReader = { actor: supervisorNamed('lena'), role: 'coordinator' }
const talk = asId<ProgrammeId>('talk')
const start = { room: 0, backstage: 0, supervision: 0 }
const mark = asId<ClientId>('6b0c5f0e-55a0-4f5c-8c6e-3b1f6f4d9a03')
const offered = { referral: mark, resource: 'Night line', contact: '01632 960 101', step: 'offered', note: null } as const
const handOff = { kind: 'hand_off', to: 'The ambulance service', agreed: 'They ring at the side door.', handedAt: 1_000 } as const
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
})

const next = () => world.chat.ids.next<ClientId>()
async function readBy(actor: Parameters<typeof resumeConversation>[1], id: ConversationId): Promise<unknown[]> {
	const seen = await resumeConversation(world.chat, actor, id, start)
	return seen.ok ? seen.value.entries.filter(({ stream }) => stream !== 'room').map(({ content }) => content) : [seen.error]
}

test('[AC11] [RF1] listener and supervisor write the steps of a referral into one record; the person reads none of it', async () => {
	const { seeker, id } = await world.talking(sam)
	expect((await recordReferral(world.chat, sam, id, mark, offered)).ok).toBe(true)
	expect(await recordReferral(world.chat, sam, id, mark, offered)).toMatchObject({ ok: true, value: { isDuplicate: true } })
	expect((await recordReferral(world.chat, priya, id, next(), { ...offered, step: 'accepted', note: 'Calls tonight.' })).ok).toBe(true)
	expect(await readBy(sam, id)).toMatchObject([{ step: 'offered' }, { step: 'accepted', note: 'Calls tonight.' }])
	expect(await readBy(seeker, id)).toEqual([])
	expect(await recordReferral(world.chat, noor, id, next(), offered)).toEqual({ ok: false, error: 'conversation_not_found' })
	expect((await takeOver(world.chat, amir, id)).ok).toBe(true)
	expect(await recordReferral(world.chat, sam, id, next(), offered)).toEqual({ ok: false, error: 'not_a_writer' })
	expect((await world.audited(id)).filter((action) => action === 'referral_recorded')).toHaveLength(2)
})

test('[AC11] the record of an emergency is there for the next supervisor, grows only, and goes with the words', async () => {
	const { seeker, id } = await world.talking(sam)
	expect((await recordEmergency(world.chat, priya, id, next(), { kind: 'second_person', name: 'Amir' })).ok).toBe(true)
	expect((await recordEmergency(world.chat, priya, id, mark, handOff)).ok).toBe(true)
	expect(await recordEmergency(world.chat, priya, id, mark, { ...handOff, agreed: 'Something else.' })).toEqual({
		ok: false,
		error: 'client_id_conflict',
	})
	expect((await recordEmergency(world.chat, amir, id, next(), { ...handOff, agreed: 'They are there.' })).ok).toBe(true)
	expect(await readBy(amir, id)).toMatchObject([{ name: 'Amir' }, { agreed: 'They ring at the side door.' }, { agreed: 'They are there.' }])
	expect(await readBy(sam, id)).toEqual([])
	expect((await eraseConversation(world.chat, seeker, id)).ok).toBe(true)
	expect(await recordEmergency(world.chat, amir, id, next(), handOff)).toMatchObject({ ok: false })
	expect(await readBy(amir, id)).toEqual(['conversation_not_found'])
	expect(JSON.stringify(await world.chat.audit.ofConversation(id))).not.toContain('ambulance')
})

test('what can be offered comes from the programme, for a crisis first, and is told to those who may offer it', async () => {
	const { id } = await world.talking(sam)
	const listed = await listResources(world.chat, sam, id)
	if (!listed.ok) throw new Error(listed.error)
	expect(listed.value.length).toBeGreaterThan(1)
	expect(listed.value.map(({ crisis }) => crisis)).toEqual(
		listed.value.map(({ crisis }) => crisis).toSorted((a, b) => Number(b) - Number(a)),
	)
	expect(await listResources(world.chat, noor, id)).toEqual({ ok: false, error: 'conversation_not_found' })
})

/** The same programme with other prompts and steps, as a coordinator saves them. */
async function withChanges(some: Partial<ProgrammeSettings>) {
	const opened = await openSettings(world.chat, lena, talk)
	if (!opened.ok) throw new Error(opened.error)
	const { version, settings } = opened.value
	// Of the seeded ones some were checked after the day of this world; that day is the one thing of them that one person changes.
	const resources = settings.resources.map((resource) => ({ ...resource, checkedOn: '2026-01-02' }))
	return { programmeId: talk, basedOn: version, settings: { ...settings, resources, ...some }, note: '' }
}

async function changed(some: Partial<ProgrammeSettings>): Promise<void> {
	expect((await changeSettings(world.chat, lena, await withChanges(some))).ok).toBe(true)
}

/** What takes two: Lena proposes it and Priya says yes. */
async function agreed(some: Partial<ProgrammeSettings>): Promise<void> {
	const { settings, ...about } = await withChanges(some)
	const proposed = await proposeSettings(world.chat, lena, { ...about, change: { kind: 'settings', settings } })
	if (!proposed.ok || !proposed.value.proposal) throw new Error('nothing waits')
	expect((await decideOnApproval(world.chat, priya, proposed.value.proposal.id, 'approve')).ok).toBe(true)
}

test('[PT3] prompts come from the programme in the language of the conversation, else in English; not to somebody who does not answer', async () => {
	const english = { id: 'hardest', group: 'ask', language: 'en', text: 'What was hardest?', why: '' } as const
	const spanish = { ...english, id: 'dificil', language: 'es', text: '¿Qué fue lo más difícil?' }
	await changed({ prompts: [english, spanish] })
	const alex = listenerNamed('alex')
	await world.onShift(alex)
	await world.onShift(noor)
	const [first, second] = [await world.talking(alex, { language: 'es' }), await world.talking(noor, { language: 'ar' })]
	expect(await listPrompts(world.chat, alex, first.id)).toEqual({ ok: true, value: [spanish] })
	expect(await listPrompts(world.chat, noor, second.id)).toEqual({ ok: true, value: [english] })
	expect(await listPrompts(world.chat, noor, first.id)).toEqual({ ok: false, error: 'conversation_not_found' })
	await changed({ prompts: [] })
	expect(await listPrompts(world.chat, alex, first.id)).toEqual({ ok: true, value: [] })
})

test('[ES1] the steps of an emergency are the programme’s own, for its supervisors', async () => {
	const { id } = await world.talking(sam)
	expect(await emergencySteps(world.chat, priya, id)).toEqual({ ok: true, value: [] })
	await agreed({ emergencySteps: ['Ring the duty doctor.'] })
	expect(await emergencySteps(world.chat, amir, id)).toEqual({ ok: true, value: ['Ring the duty doctor.'] })
	expect(await emergencySteps(world.chat, supervisorNamed('replay-supervisor'), id)).toEqual({ ok: false, error: 'conversation_not_found' })
})
