import type { SupervisorActor } from '@akin/core/access/actor'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { approvalsFor } from '../../src/use-cases/approval/approvals-for.ts'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { requestApproval } from '../../src/use-cases/approval/request-approval.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { endHold, endHoldsThatAreOver } from '../../src/use-cases/record/end-holds.ts'
import { findRecord } from '../../src/use-cases/record/find-record.ts'
import { openRecord } from '../../src/use-cases/record/open-record.ts'
import { readRecord } from '../../src/use-cases/record/read-record.ts'
import { recordRowOf } from '../../src/use-cases/record/record-row-of.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const sam = listenerNamed('sam')
const [priya, amir] = [supervisorNamed('priya'), supervisorNamed('amir')]
const elsewhere: SupervisorActor = {
	...amir,
	id: asId<StaffId>('00000000-0000-4000-8000-0000000000ff'),
	programmeIds: [asId<ProgrammeId>('replay')],
}
const dayMs = 86_400_000
const start = { room: 0, backstage: 0, supervision: 0 }

let world: SmallWorld
beforeEach(async () => {
	// 14 January 2026; kept for 30 days.
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
})
async function ended() {
	const { seeker, id } = await world.talking(sam)
	await world.write(seeker, id, 'said once')
	await endConversation(world.chat, seeker, id)
	return { seeker, id }
}
const ask = (id: ConversationId, until = '2026-04-01', by = priya) =>
	requestApproval(world.chat, by, { kind: 'hold_record', conversationId: id, reason: 'complaint', until })
async function held(id: ConversationId, until?: string) {
	expect(await ask(id, until)).toEqual({ ok: true, value: null })
	const [one] = await approvalsFor(world.chat, amir)
	if (!one) throw new Error('nothing waits')
	expect(await decideOnApproval(world.chat, amir, one.id, 'approve')).toEqual({ ok: true, value: null })
}
const row = async (id: ConversationId) => {
	const found = await findRecord(world.chat, priya, id)
	if (!found.ok) throw new Error(found.error)
	return recordRowOf(world.chat, found.value)
}
/** Every key whose time is over is destroyed, and no node remembers any. */
const nightly = async () => {
	await endHoldsThatAreOver(world.chat)
	await world.vault.destroyExpired(world.chat.clock.now())
	world.chat.keys.forgetAll()
}
const read = async (id: ConversationId) => {
	const opened = await openRecord(world.chat, priya, id, { reason: 'complaint', text: null })
	if (!opened.ok) return opened.error
	const answer = await readRecord(world.chat, priya, id, start)
	return answer.ok ? answer.value.entries.flatMap(({ content }) => (content.kind === 'message' ? [content.text] : [])) : answer.error
}

test('[RO5] [RO6] what two people hold is read after its day; what began on the same day is not; and the hold’s own day ends it', async () => {
	const [kept, other] = [await ended(), await ended()]
	const promised = (await row(kept.id)).readableUntil
	await held(kept.id)
	const { readableUntil, holds } = await row(kept.id)
	expect(holds).toMatchObject([{ reason: 'complaint', askedBy: 'Priya', approvedBy: 'Amir', ended: null }])
	expect([promised, readableUntil]).toEqual([Date.UTC(2026, 1, 14), Date.UTC(2026, 3, 2)])
	world.turn(40 * dayMs)
	await nightly()
	expect(await read(kept.id)).toEqual(['said once'])
	expect(await read(other.id)).toBe('nothing_left')
	world.turn(60 * dayMs)
	await nightly()
	expect(await read(kept.id)).toBe('nothing_left')
	expect((await row(kept.id)).holds).toMatchObject([{ ended: { by: null, reason: 'over' } }])
	expect(await world.audited(kept.id)).toEqual(
		expect.arrayContaining(['approval_requested', 'approval_given', 'record_held', 'record_hold_ended']),
	)
})

test('[RO5] let go of early by one person: within its own time it stays readable, after it it is gone from every screen', async () => {
	const { id } = await ended()
	await held(id)
	expect((await endHold(world.chat, amir, id, 'mistake')).ok).toBe(true)
	expect(await endHold(world.chat, amir, id, 'mistake')).toEqual({ ok: false, error: 'not_held' })
	expect(await read(id)).toEqual(['said once'])
	expect(world.toldOf('erased')).toEqual([])
	world.turn(1_000)
	await held(id)
	world.turn(40 * dayMs)
	await nightly()
	expect(await read(id)).toEqual(['said once'])
	expect(await endHold(world.chat, elsewhere, id, 'mistake')).toEqual({ ok: false, error: 'conversation_not_found' })
	expect((await endHold(world.chat, priya, id, 'no_longer_needed')).ok).toBe(true)
	expect(world.toldOf('erased').map(({ args }) => args)).toEqual([[id]])
	expect(await read(id)).toBe('nothing_left')
	expect((await row(id)).holds[0]).toMatchObject({ ended: { by: 'Priya', reason: 'no_longer_needed' } })
})

test('[RO5] a hold is made longer by another, also when only the first keeps it', async () => {
	const { id } = await ended()
	await held(id, '2026-03-10')
	world.turn(40 * dayMs)
	await nightly()
	await held(id, '2026-06-01')
	world.turn(60 * dayMs)
	await nightly()
	expect(await read(id)).toEqual(['said once'])
})

test('[RO7] the person erases what is held, and nothing of it is left, for either key', async () => {
	const { seeker, id } = await ended()
	await held(id)
	expect((await eraseConversation(world.chat, seeker, id)).ok).toBe(true)
	expect(await read(id)).toBe('nothing_left')
	expect(await world.chat.holds.wrappedKey(id)).toBeNull()
	expect(await world.vault.destroyExpired(Date.UTC(2027, 0, 1))).toEqual([expect.objectContaining({ retentionClass: 'd30' })])
	expect((await row(id)).holds).toMatchObject([{ ended: { reason: 'erased' } }])
	expect(await ask(id)).toEqual({ ok: false, error: 'nothing_left' })
})

test('[RO5] asked for only where it makes a difference, within a year, and of what is theirs', async () => {
	const { id } = await ended()
	expect(await ask(id, '2026-02-13')).toEqual({ ok: false, error: 'is_so_already' })
	expect(await ask(id, '2026-01-14')).toEqual({ ok: false, error: 'date_not_possible' })
	expect(await ask(id, '2027-02-01')).toEqual({ ok: false, error: 'date_not_possible' })
	expect(await ask(id, '2026-04-01', elsewhere)).toEqual({ ok: false, error: 'conversation_not_found' })
	await held(id)
	expect(await ask(id, '2026-03-01')).toEqual({ ok: false, error: 'is_so_already' })
})

test('[AP1] whose conversation it was neither asks for it alone nor approves it', async () => {
	const { id } = await ended()
	await ask(id)
	const [one] = await approvalsFor(world.chat, amir)
	if (!one) throw new Error('nothing waits')
	const listenerAsSupervisor: SupervisorActor = { ...amir, id: sam.id, name: sam.name }
	expect(await decideOnApproval(world.chat, listenerAsSupervisor, one.id, 'approve')).toEqual({ ok: false, error: 'involved' })
	expect(await decideOnApproval(world.chat, priya, one.id, 'approve')).toEqual({ ok: false, error: 'own_request' })
})
