import { expect, test } from 'vitest'
import { startShift } from '../shift/shift.ts'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import { type KnownListener, mayBeOffered } from './may-be-offered.ts'
import { defaultQueuePolicy as policy } from './queue-policy.ts'
import type { QueueTicket } from './ticket.ts'

const now = 10_000_000
const lena = asId<StaffId>('lena')
const lane = { programmeId: asId<ProgrammeId>('listening'), language: 'en' }
const shift = { ...startShift(lena, 2, now - 60_000), mode: 'ready' as const, readySince: now }
const ready: KnownListener = {
	...{ id: lena, lanes: [lane], topics: ['grief'], takes: 'anybody', excludedConversationIds: [] },
	...{ isSuspended: false, shift, conversations: 1, held: [], hasOffer: false, isAskedToTakeOver: false, isHere: true },
}
const ticket: QueueTicket = {
	...{ conversationId: asId<ConversationId>('c1'), lane, enqueuedAt: now - 1_000, boostMs: 0, topics: [] },
	...{ excludedListenerIds: [], isLight: false, keptFor: null },
}
const decided = (listener: Partial<KnownListener> = {}, of: Partial<QueueTicket> = {}) =>
	mayBeOffered({ ...ready, ...listener }, { ...ticket, ...of }, policy, now)
const rest = { kind: 'rest', begunAt: now - 1_000, until: now + 1, by: { id: asId<StaffId>('ruth'), name: 'Ruth' } } as const

test('[QU11] a yes says why', () => {
	expect(decided()).toEqual({ ok: true, reason: 'may_help' })
	expect(decided({}, { topics: ['grief'] })).toEqual({ ok: true, reason: 'shared_experience' })
	expect(decided({}, { topics: ['grief'], keptFor: { listenerId: lena, until: now + 1 } })).toEqual({ ok: true, reason: 'came_back' })
})

test.each<[string, Partial<KnownListener>, Partial<QueueTicket>]>([
	['suspended', { isSuspended: true }, {}],
	['not_unlocked', { takes: 'nobody' }, {}],
	['not_on_shift', { shift: null }, {}],
	['resting', { shift: { ...shift, rest } }, {}],
	['paused', { shift: { ...shift, mode: 'paused' } }, {}],
	['away', { shift: { ...shift, mode: 'away' } }, {}],
	['gone', { isHere: false }, {}],
	['full', { conversations: 2 }, {}],
	['with_somebody_in_danger', { held: [{ tier: 'act_now', whileActNow: 1 }] }, {}],
	['being_asked', { hasOffer: true }, {}],
	['not_asking', { shift: { ...shift, mode: 'not_asking' } }, {}],
	['not_served', {}, { lane: { ...lane, language: 'ar' } }],
	['not_unlocked', { takes: 'light' }, {}],
	['excluded', { excludedConversationIds: [ticket.conversationId] }, {}],
	['excluded', {}, { excludedListenerIds: [lena] }],
	['kept_for_another', {}, { keptFor: { listenerId: asId<StaffId>('zoe'), until: now + 1 } }],
])('[QU11] a no says why: %s', (reason, listener, of) => {
	expect(decided(listener, of)).toEqual({ ok: false, reason })
})

test('[QU11] what is over keeps nobody away', () => {
	expect(decided({ shift: { ...shift, rest: { ...rest, until: now } } }).ok).toBe(true)
	expect(decided({ held: [{ tier: 'act_now', whileActNow: 2 }] }).ok).toBe(true)
	expect(decided({ takes: 'light' }, { isLight: true }).ok).toBe(true)
	expect(decided({ isAskedToTakeOver: true }).ok).toBe(true)
})
