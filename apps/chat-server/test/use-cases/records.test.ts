import type { SupervisorActor } from '@akin/core/access/actor'
import { openingPolicy } from '@akin/core/record/opening'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { saveWrapUp } from '../../src/use-cases/conversation/save-wrap-up.ts'
import { endOpening } from '../../src/use-cases/record/end-opening.ts'
import { listRecords } from '../../src/use-cases/record/list-records.ts'
import { openRecord, renewOpening } from '../../src/use-cases/record/open-record.ts'
import { openingsOfListener } from '../../src/use-cases/record/openings-of-listener.ts'
import { readRecord } from '../../src/use-cases/record/read-record.ts'
import { lookAtAccess, markAccess } from '../../src/use-cases/record/review-access.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const sam = listenerNamed('sam')
const priya = supervisorNamed('priya')
const amir = supervisorNamed('amir')
const elsewhere: SupervisorActor = {
	...amir,
	id: asId<StaffId>('00000000-0000-4000-8000-0000000000ff'),
	programmeIds: [asId<ProgrammeId>('replay')],
}
const start = { room: 0, backstage: 0, supervision: 0 }
const complaint = { reason: 'complaint', text: null } as const
const whatever = {
	programmeId: null,
	endedFrom: null,
	endedBefore: null,
	handle: null,
	listenerId: null,
	tier: null,
	reason: null,
	after: null,
}

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.onShift(sam)
})

async function ended() {
	const { seeker, id } = await world.talking(sam)
	await world.write(seeker, id, 'said once')
	await world.write(sam, id, 'said backstage', { stream: 'backstage' })
	await endConversation(world.chat, seeker, id)
	return { seeker, id }
}
const read = async (actor: SupervisorActor, id: ConversationId) => {
	const answer = await readRecord(world.chat, actor, id, start)
	return answer.ok ? answer.value.entries.map(({ content }) => ('text' in content ? content.text : content.kind)) : answer.error
}

test('P7 a closed conversation is read by an opening only, and opening it leaves a trace in the audit log and in the conversation', async () => {
	const { id } = await ended()
	expect(await read(priya, id)).toBe('not_opened')
	expect(await openRecord(world.chat, priya, id, complaint)).toMatchObject({ ok: true, value: { reason: 'complaint', name: 'Priya' } })
	expect(await read(priya, id)).toEqual(['listener_joined', 'said once', 'ended', 'said backstage', 'record_opened'])
	expect(await read(amir, id)).toBe('not_opened')
	const audit = await world.chat.audit.ofConversation(id)
	expect(audit.at(-1)).toMatchObject({ action: 'record_opened', actorId: priya.id, detail: { reason: 'complaint', programme: 'talk' } })
	// Again: the same opening, and no second trace.
	await openRecord(world.chat, priya, id, { reason: 'safeguarding', text: null })
	expect(await world.log(id, 'supervision')).toEqual(['record_opened'])
	expect((await world.audited(id)).filter((action) => action === 'record_opened')).toHaveLength(1)
})

test('[RO1] “other” needs words; they are kept sealed in the conversation and nowhere else', async () => {
	const { id } = await ended()
	expect(await openRecord(world.chat, priya, id, { reason: 'other', text: 'curious' })).toEqual({ ok: false, error: 'reason_needs_words' })
	expect(await world.audited(id)).not.toContain('record_opened')
	const because = 'The ward asked us how it ended.'
	expect((await openRecord(world.chat, priya, id, { reason: 'other', text: because })).ok).toBe(true)
	const answer = await readRecord(world.chat, priya, id, start)
	expect(answer.ok && answer.value.entries.at(-1)?.content).toEqual({ kind: 'record_opened', name: 'Priya', reason: 'other', because })
	expect(JSON.stringify([await world.chat.audit.latest(100), await world.chat.openings.of([id])])).not.toContain('ward')
})

test('[RO2] it is over when its time is over or it is ended, and can be opened again', async () => {
	const { id } = await ended()
	await openRecord(world.chat, priya, id, complaint)
	world.turn(openingPolicy.lastsMs)
	expect(await read(priya, id)).toBe('not_opened')
	await openRecord(world.chat, priya, id, complaint)
	expect((await endOpening(world.chat, priya, id)).ok).toBe(true)
	expect(await read(priya, id)).toBe('not_opened')
	expect((await endOpening(world.chat, priya, id)).ok).toBe(true)
	expect((await world.audited(id)).filter((action) => action === 'record_ended')).toHaveLength(1)
	expect(world.toldOf('recordEnded')).toMatchObject([{ args: [priya.id, id] }])
})

test('[RO8] near its end whoever reads goes on for as long again, written down and shown like the first', async () => {
	const { id } = await ended()
	expect(await renewOpening(world.chat, priya, id)).toEqual({ ok: false, error: 'not_opened' })
	await openRecord(world.chat, priya, id, { reason: 'other', text: 'The ward asked us how it ended.' })
	expect(await renewOpening(world.chat, priya, id)).toEqual({ ok: false, error: 'too_early' })
	world.turn(openingPolicy.lastsMs - openingPolicy.renewWithinMs)
	expect(await renewOpening(world.chat, amir, id)).toEqual({ ok: false, error: 'not_opened' })
	expect(await renewOpening(world.chat, priya, id)).toMatchObject({ ok: true, value: { reason: 'other', name: 'Priya' } })
	world.turn(openingPolicy.lastsMs - 1)
	expect(await read(priya, id)).toContain('said once')
	world.turn(1)
	expect(await read(priya, id)).toBe('not_opened')
	expect(await renewOpening(world.chat, priya, id)).toEqual({ ok: false, error: 'not_opened' })
	expect((await world.audited(id)).filter((action) => action === 'record_opened')).toHaveLength(2)
	expect(await openingsOfListener(world.chat, sam.id)).toHaveLength(2)
})

test('P1 nobody opens what is not theirs, or is not closed', async () => {
	const { id } = await ended()
	expect(await openRecord(world.chat, elsewhere, id, complaint)).toEqual({ ok: false, error: 'conversation_not_found' })
	expect(await read(elsewhere, id)).toBe('conversation_not_found')
	expect(await openRecord(world.chat, priya, world.chat.ids.next<ConversationId>(), complaint)).toMatchObject({ ok: false })
	const open = await world.waiting()
	expect(await openRecord(world.chat, priya, open.id, complaint)).toEqual({ ok: false, error: 'conversation_not_closed' })
	expect((await listRecords(world.chat, elsewhere, whatever)).records).toEqual([])
})

test('P4 what was erased is gone for whoever had opened it, and cannot be opened', async () => {
	const { seeker, id } = await ended()
	await openRecord(world.chat, priya, id, complaint)
	await eraseConversation(world.chat, seeker, id)
	expect(await read(priya, id)).toBe('nothing_left')
	expect(await openRecord(world.chat, amir, id, complaint)).toEqual({ ok: false, error: 'nothing_left' })
	const { records } = await listRecords(world.chat, priya, whatever)
	expect(records).toMatchObject([{ id, readableUntil: null, topics: [] }])
})

test('P2 whoever ends it while a page is read gets nothing of it', async () => {
	const { id } = await ended()
	await openRecord(world.chat, priya, id, complaint)
	const { conversations } = world.chat
	const chat = {
		...world.chat,
		conversations: {
			...conversations,
			entries: async (...given: Parameters<typeof conversations.entries>) => {
				await endOpening(world.chat, priya, id)
				return conversations.entries(...given)
			},
		},
	}
	expect(await readRecord(chat, priya, id, start)).toEqual({ ok: false, error: 'not_opened' })
})

test('principle 9: the listener is told who opened their conversation and why, and none of the words', async () => {
	const { id } = await ended()
	await openRecord(world.chat, priya, id, { reason: 'other', text: 'Because the ward asked us.' })
	expect(world.toldOf('openingsChanged')).toMatchObject([{ args: [sam.id] }])
	const own = await openingsOfListener(world.chat, sam.id)
	expect(own).toMatchObject([{ programmeName: 'Someone to talk to', opening: { name: 'Priya', reason: 'other', endedAt: null } }])
	expect(JSON.stringify(own)).not.toContain('ward')
	expect(await openingsOfListener(world.chat, listenerNamed('noor').id)).toEqual([])
})

test('the listener’s closing notes are part of the record; how they felt is not', async () => {
	const { id } = await ended()
	await saveWrapUp(world.chat, sam, id, { howItEnded: 'said_goodbye', topics: ['grief'], note: 'Talk with me about it.', andYou: 'heavy' })
	await openRecord(world.chat, priya, id, complaint)
	const answer = await readRecord(world.chat, priya, id, start)
	expect(answer.ok && answer.value.record.wrapUp).toEqual({ howItEnded: 'said_goodbye', topics: ['grief'], note: 'Talk with me about it.' })
	expect(JSON.stringify(answer)).not.toContain('heavy')
})

test('the list has a page at a time, and nobody’s words', async () => {
	const { id } = await ended()
	for (let count = 0; count < 31; count++) {
		world.turn(1)
		const { seeker, id: waiting } = await world.waiting()
		await endConversation(world.chat, seeker, waiting)
	}
	const first = await listRecords(world.chat, priya, whatever)
	expect(first.records).toHaveLength(30)
	const second = await listRecords(world.chat, priya, { ...whatever, after: first.next })
	expect(second.records.map((row) => row.id).at(-1)).toBe(id)
	expect([second.records.length, second.next]).toEqual([2, null])
	expect(JSON.stringify([first, second])).not.toContain('said once')
	expect(
		(await listRecords(world.chat, priya, { ...whatever, programmeId: talk, listenerId: sam.id })).records.map((row) => row.id),
	).toEqual([id])
})

test('[RO4] P7 who opened what is looked at by somebody else of the programme, and that is written down once', async () => {
	const { id } = await ended()
	await openRecord(world.chat, priya, id, complaint)
	const month = new Date(world.chat.clock.now()).toISOString().slice(0, 7)
	const [access] = await lookAtAccess(world.chat, amir, month)
	if (!access) throw new Error('it is not on the list')
	expect(access).toMatchObject({ conversationId: id, opening: { name: 'Priya', reason: 'complaint' }, lookedAt: null, isMine: false })
	expect(await lookAtAccess(world.chat, amir, '2025-12')).toEqual([])
	expect(await lookAtAccess(world.chat, elsewhere, month)).toEqual([])
	expect(await markAccess(world.chat, priya, access.id)).toEqual({ ok: false, error: 'own_opening' })
	expect(await markAccess(world.chat, elsewhere, access.id)).toEqual({ ok: false, error: 'no_such_opening' })
	expect(await markAccess(world.chat, amir, access.id)).toMatchObject({ ok: true, value: { name: 'Amir' } })
	world.turn(1_000)
	expect(await markAccess(world.chat, amir, access.id)).toMatchObject({ ok: true, value: { name: 'Amir' } })
	expect(await lookAtAccess(world.chat, priya, month)).toMatchObject([{ lookedAt: { name: 'Amir' }, isMine: true }])
	expect((await world.audited(id)).filter((action) => action === 'access_looked_at')).toHaveLength(1)
})
