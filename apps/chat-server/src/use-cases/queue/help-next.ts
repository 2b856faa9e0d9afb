import type { ListenerActor } from '@akin/core/access/actor'
import { whyNobodyNow } from '@akin/core/queue/may-be-offered'
import { askForNext, type Shift, type ShiftRefusal, stopAsking } from '@akin/core/shift/shift'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredShift } from '../../ports/shift-store.ts'
import type { Chat } from '../chat.ts'
import { knowListener } from './know-listeners.ts'
import { matchListeners } from './match-listeners.ts'

export type HelpNextRefusal = ShiftRefusal | 'not_on_shift' | 'not_unlocked'

/** "I am ready": the server picks the next person, at once if somebody waits, else as soon as somebody comes. */
export async function helpNext(chat: Chat, actor: ListenerActor): Promise<Result<StoredShift, HelpNextRefusal>> {
	const known = await knowListener(chat, actor.id)
	const why = known && whyNobodyNow(known, chat.clock.now())
	if (why === 'not_unlocked') return refused(why)
	let refusal: ShiftRefusal | null = null
	const changed = await chat.shifts.change(actor.id, ({ shift, conversations }): Shift | null => {
		const asked = askForNext(shift, conversations, chat.clock.now())
		refusal = typeof asked === 'string' ? asked : null
		return typeof asked === 'string' ? null : asked
	})
	if (!changed) return refused('not_on_shift')
	if (refusal) return refused(refusal)
	chat.announcer.shiftChanged(actor.id)
	await matchListeners(chat, [actor.id])
	return ok(changed)
}

/** Takes "I am ready" back. An offer that stands already is still to be answered. */
export async function notNow(chat: Chat, actor: ListenerActor): Promise<Result<StoredShift, 'not_on_shift'>> {
	const changed = await chat.shifts.change(actor.id, ({ shift }) => stopAsking(shift))
	if (!changed) return refused('not_on_shift')
	chat.announcer.shiftChanged(actor.id)
	return ok(changed)
}
