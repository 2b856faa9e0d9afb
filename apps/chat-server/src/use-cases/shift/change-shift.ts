import type { ListenerActor } from '@akin/core/access/actor'
import { isResting, pause, resume, startShift } from '@akin/core/shift/shift'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredShift } from '../../ports/shift-store.ts'
import type { Chat } from '../chat.ts'
import { giveOfferBack } from '../queue/give-offer-back.ts'
import { standingOfListener } from '../training/standings-of.ts'

/** Starts a shift with a capacity the listener has the right to, where their rung unlocks anybody [LD9]; answers the running one if there is one. */
export async function beginShift(
	chat: Chat,
	actor: ListenerActor,
	capacity: number,
): Promise<Result<StoredShift, 'capacity_not_allowed' | 'not_unlocked'>> {
	const member = await chat.people.find(actor.id)
	if (!member || capacity > member.maxCapacity) return refused('capacity_not_allowed')
	if ((await standingOfListener(chat, member)).takes === 'nobody') return refused('not_unlocked')
	const started = await chat.shifts.start(startShift(actor.id, capacity, chat.clock.now()))
	await chat.audit.append([
		{ at: chat.clock.now(), actorId: actor.id, action: 'shift_started', conversationId: null, detail: { capacity } },
	])
	chat.announcer.shiftChanged(actor.id)
	return ok(started)
}

/** No more offers until resumed; one that stands is given back. */
export async function pauseShift(chat: Chat, actor: ListenerActor): Promise<Result<StoredShift, 'not_on_shift'>> {
	const changed = await chat.shifts.change(actor.id, ({ shift }) => pause(shift, chat.clock.now()))
	if (!changed) return refused('not_on_shift')
	await giveOfferBack(chat, actor)
	chat.announcer.shiftChanged(actor.id)
	return ok(changed)
}

export async function resumeShift(chat: Chat, actor: ListenerActor): Promise<Result<StoredShift, 'not_on_shift' | 'resting'>> {
	let resting = false
	const changed = await chat.shifts.change(actor.id, ({ shift }) => {
		const now = chat.clock.now()
		resting = isResting(shift, now)
		return resting ? null : resume(shift, now)
	})
	if (!changed) return refused('not_on_shift')
	if (resting) return refused('resting')
	chat.announcer.shiftChanged(actor.id)
	return ok(changed)
}

/** Refused while the listener holds a conversation: nobody is left without a word. */
export async function endShift(chat: Chat, actor: ListenerActor): Promise<Result<null, 'not_on_shift' | 'conversations_open'>> {
	if (!(await chat.shifts.load(actor.id))) return refused('not_on_shift')
	if (!(await chat.shifts.end(actor.id))) return refused('conversations_open')
	await giveOfferBack(chat, actor)
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'shift_ended', conversationId: null, detail: {} }])
	chat.announcer.shiftChanged(actor.id)
	return ok(null)
}
