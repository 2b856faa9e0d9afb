import { isResting } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'

/**
 * Whoever pauses, rests, is set away or ends their shift does that first and then looks for an offer to give back; an offer is stored first and
 * then looks here. So one of the two sees the other, and nobody is left waiting for somebody who is not there (Q3).
 */
export async function hasGone(chat: Chat, listenerId: StaffId): Promise<boolean> {
	const stored = await chat.shifts.load(listenerId)
	return stored === null || stored.shift.mode === 'paused' || stored.shift.mode === 'away' || isResting(stored.shift, chat.clock.now())
}
