import { expect, test } from 'vitest'
import {
	accept,
	acceptTransfer,
	after,
	amir,
	answeredByRuth,
	answerQuestion,
	endBy,
	ended,
	handedToLena,
	lena,
	lenaAsked,
	noon,
	offer,
	offered,
	offerTo,
	outcome,
	proposeTransfer,
	ruth,
	signalIdOf,
	signalOf,
	takenOver,
	takeOverBy,
	talking,
	transferIdOf,
	waiting,
	zoe,
} from '../../test/people.ts'
import type { ConversationCommand } from './command.ts'
import { handOverDue, handOversOf, listenerSince, transferOf } from './transfer.ts'

const change: ConversationCommand = { kind: 'change_listener', signalId: signalIdOf(1), since: null, now: noon + 40_000 }

const asked = after('active', talking, proposeTransfer(amir, lena))
const id = transferIdOf(1)
const decline = (listener: typeof lena): ConversationCommand => ({ kind: 'decline_transfer', id, listenerId: listener.id })
const expire = (now: number): ConversationCommand => ({ kind: 'expire_transfer', id, now })
const now = (to: typeof lena | null): ConversationCommand => ({
	...{ kind: 'transfer_now', supervisor: ruth, now: noon + 10_000 },
	to: to && { offer: offerTo(to, 7), name: to.name },
})
const outcomeOf = (conversation: Parameters<typeof transferOf>[0]) => {
	const transfer = transferOf(conversation)
	return transfer?.step === 'over' ? transfer.outcome : transfer?.step
}

test('[CL39] the person is asked, nobody loses anything by it, and the first transfer stands', () => {
	expect(asked).toStrictEqual({
		...talking,
		transfer: {
			...{ id, by: { ...amir, role: 'listener' }, to: lena, askedAt: noon + 10_000 },
			...{ step: 'asking_person', expiresAt: noon + 310_000 },
		},
	})
	expect(outcome(asked, proposeTransfer(amir, zoe, 2))).toBe('transfer_open')
	expect(outcome(waiting, proposeTransfer(ruth, lena))).toBe('not_answered_yet')
	expect(outcome(offered, proposeTransfer(ruth, lena))).toBe('not_answered_yet')
	expect(outcome(ended, proposeTransfer(amir, lena))).toBe('conversation_closed')
})

test('[CL40] it is not for who is in it, nor for who passed on it or handed it over', () => {
	expect(outcome(talking, proposeTransfer(ruth, amir))).toBe('already_in_it')
	expect(outcome(takenOver, proposeTransfer(ruth, amir))).toBe('already_in_it')
	const passed = after('active', lenaAsked, decline(lena))
	expect(outcome(passed, proposeTransfer(amir, lena, 2))).toBe('listener_passed')
	expect(outcome(handedToLena, proposeTransfer(lena, amir, 2))).toBe('listener_passed')
	expect(outcome(passed, now(lena))).toBe('listener_passed')
})

test.each([
	['stay', 'person_stays'],
	['not_now', 'person_not_now'],
] as const)('[CL41] the person says %s: nothing changes for them', (answer, failed) => {
	const after_ = after('active', asked, answerQuestion(answer))
	expect(outcomeOf(after_)).toBe(failed)
	expect({ ...after_, transfer: null }).toStrictEqual(talking)
	expect(outcome(after_, answerQuestion('yes'))).toBe('transfer_gone')
	expect(outcomeOf(after('active', after_, proposeTransfer(amir, lena, 2)))).toBe('asking_person')
})

test('[CL41] the question is answered before it ends, while it is the one that stands', () => {
	expect(outcome(asked, { ...answerQuestion('yes'), now: noon + 310_000 } as ConversationCommand)).toBe('transfer_gone')
	expect(outcome(asked, answerQuestion('yes', 2))).toBe('transfer_gone')
	expect(outcome(talking, answerQuestion('yes'))).toBe('transfer_gone')
	expect(outcome(ended, answerQuestion('yes'))).toBe('conversation_closed')
	expect(outcomeOf(after('active', asked, expire(noon + 310_000)))).toBe('person_silent')
	expect(outcome(asked, expire(noon + 309_999))).toEqual([])
})

test('[CL42] having agreed, the listener it is for is asked; the former one goes on until they accept', () => {
	expect(outcomeOf(lenaAsked)).toBe('asking_listener')
	expect({ ...lenaAsked, transfer: null }).toStrictEqual(talking)
	expect(outcome(lenaAsked, acceptTransfer(zoe))).toBe('transfer_gone')
	expect(outcome(lenaAsked, acceptTransfer(lena, 2))).toBe('transfer_gone')
	expect(outcome(lenaAsked, { ...acceptTransfer(lena), now: noon + 140_000 })).toBe('transfer_gone')
	expect(outcome(asked, acceptTransfer(lena))).toBe('transfer_gone')
	expect(handedToLena).toMatchObject({
		...{ epoch: talking.epoch + 1, listenerSince: talking.epoch + 1, startedAt: talking.startedAt },
		handler: { ...lena, role: 'listener', connection: { kind: 'here' } },
		passedBy: [amir.id],
		handedOver: [{ listener: amir, to: lena, at: noon + 30_000, wrapUp: 'due' }],
	})
	expect(outcome(handedToLena, acceptTransfer(lena))).toBe('transfer_gone')
})

test('[CL43] declined, not answered, or away: the epoch rises since they could read, and the handler goes on', () => {
	const without = { ...talking, epoch: talking.epoch + 1 }
	const declined = after('active', lenaAsked, decline(lena))
	expect([outcomeOf(declined), { ...declined, transfer: null }]).toStrictEqual(['listener_declined', { ...without, passedBy: [lena.id] }])
	const silent = after('active', lenaAsked, expire(noon + 140_000))
	expect([outcomeOf(silent), { ...silent, transfer: null }]).toStrictEqual(['listener_silent', without])
	const gone = after('active', lenaAsked, { kind: 'release_transfer', id, listenerId: lena.id })
	expect([outcomeOf(gone), { ...gone, transfer: null }]).toStrictEqual(['listener_gone', without])
	const withdrawn = after('active', lenaAsked, { kind: 'withdraw_transfer', id })
	expect([outcomeOf(withdrawn), { ...withdrawn, transfer: null }]).toStrictEqual(['withdrawn', without])
	expect(outcome(withdrawn, { kind: 'withdraw_transfer', id })).toEqual([])
	expect(outcome(lenaAsked, decline(zoe))).toBe('transfer_gone')
	expect(outcome(asked, { kind: 'release_transfer', id, listenerId: lena.id })).toEqual([])
})

test('[CL44] to whoever is next it goes to the queue at the old place, as soon as the person agrees', () => {
	const next = after('waiting', talking, proposeTransfer(amir, null), answerQuestion('yes'))
	expect(next).toStrictEqual({
		...waiting,
		...{ epoch: talking.epoch + 1, passedBy: [amir.id], inQueueSince: noon + 20_000 },
		handedOver: [{ listener: amir, to: null, at: noon + 20_000, wrapUp: 'due' }],
	})
	expect(outcome(next, offer(amir, 3))).toBe('listener_passed')
})

test('[CL45] for safety a supervisor does it at once: an offer to that listener, or the queue', () => {
	const offeredToLena = after('offered', talking, now(lena))
	expect(offeredToLena).toMatchObject({ epoch: talking.epoch + 1, offer: { listenerId: lena.id }, passedBy: [amir.id] })
	const declined: ConversationCommand = { kind: 'decline_offer', offerId: offerTo(lena, 7).id, listenerId: lena.id }
	expect(after('waiting', offeredToLena, declined).passedBy).toEqual([amir.id, lena.id])
	expect(after('waiting', talking, now(null)).handedOver).toHaveLength(1)
	expect(outcome(talking, now(amir))).toBe('already_in_it')
	expect(outcome(waiting, now(lena))).toBe('not_answered_yet')
	expect(outcome(ended, now(lena))).toBe('conversation_closed')
})

test('[CL45] a supervisor who took over hands on for the listener who stayed, too; where there was none nobody wraps up', () => {
	expect(handOversOf(after('offered', takenOver, now(lena)))).toMatchObject([{ listener: amir, wrapUp: 'due' }])
	expect(handOversOf(after('waiting', answeredByRuth, now(null)))).toEqual([])
})

test('[CL46] a take-over, a return to the queue or the end ends a transfer that is under way', () => {
	const taken = after('active', lenaAsked, takeOverBy(ruth))
	expect([taken.transfer, taken.epoch]).toEqual([null, talking.epoch + 1])
	expect(outcome(taken, acceptTransfer(lena))).toBe('transfer_gone')
	const returned = after('waiting', lenaAsked, { kind: 'return_to_queue', handlerId: amir.id, now: noon + 20_000 })
	expect(outcome(returned, acceptTransfer(lena))).toBe('transfer_gone')
	expect(returned.handedOver).toEqual([])
	expect(outcome(after('closed', lenaAsked, endBy(null)), acceptTransfer(lena))).toBe('transfer_gone')
})

test('[CL47] whoever handed it over wraps up while it goes on, once, and when it has ended', () => {
	const wrapUp: ConversationCommand = { kind: 'wrap_up', listenerId: amir.id }
	const wrapped = after('active', handedToLena, wrapUp)
	expect(handOverDue(wrapped, amir.id)).toBeNull()
	expect({ ...wrapped, handedOver: [] }).toStrictEqual({ ...handedToLena, handedOver: [] })
	expect(outcome(wrapped, wrapUp)).toEqual([])
	expect(outcome(handedToLena, { kind: 'wrap_up', listenerId: lena.id })).toBe('conversation_not_closed')
	const closed = after('closed', handedToLena, endBy(null))
	expect(closed.talk).toMatchObject({ listener: lena, wrapUp: 'due', listenerSince: handedToLena.listenerSince })
	expect(handOverDue(after('closed', closed, wrapUp), amir.id)).toBeNull()
	expect(handOversOf(after('closed', closed, { kind: 'erase' }))).toMatchObject([{ wrapUp: 'none' }])
})

test('[CL49] the person changes their listener: out at once, never asked again, and the place is the old one', () => {
	const changed = after('waiting', talking, change)
	expect(changed).toStrictEqual({
		...waiting,
		...{ epoch: talking.epoch + 1, passedBy: [amir.id], inQueueSince: noon + 40_000 },
		handedOver: [{ listener: amir, to: null, at: noon + 40_000, changed: true, wrapUp: 'due' }],
		signals: [{ ...signalOf('changed_listener'), raisedAt: noon + 40_000 }],
	})
	expect(outcome(changed, offer(amir, 3))).toBe('listener_passed')
	expect(outcome(changed, change)).toBe('not_answered_yet')
	expect(handOverDue(changed, amir.id)).toMatchObject({ changed: true })
	expect(after('waiting', lenaAsked, change).handedOver).toHaveLength(1)
})

test('[CL49] not from a supervisor, not before somebody answers, not after the end; and supervisors are told once', () => {
	expect(outcome(takenOver, change)).toBe('handled_by_supervisor')
	expect(outcome(answeredByRuth, change)).toBe('handled_by_supervisor')
	expect(outcome(waiting, change)).toBe('not_answered_yet')
	expect(outcome(offered, change)).toBe('not_answered_yet')
	expect(outcome(ended, change)).toBe('conversation_closed')
	const again = after('waiting', after('active', after('waiting', talking, change), offer(lena, 2), accept(lena, 2)), change)
	expect(again.signals).toHaveLength(1)
	expect(again.handedOver.map(({ listener }) => listener)).toEqual([amir, lena])
})

test('[CL49] whom the person means is changed, and nobody who came meanwhile', () => {
	const meant: ConversationCommand = { kind: 'change_listener', signalId: signalIdOf(1), since: listenerSince(talking), now: noon + 40_000 }
	const next = after('active', after('waiting', talking, meant), offer(lena, 2), accept(lena, 2))
	expect(outcome(next, meant)).toBe('another_listener')
	expect(after('waiting', next, { ...meant, since: listenerSince(next) }).passedBy).toContain(lena.id)
})
