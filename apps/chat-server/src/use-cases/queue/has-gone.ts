import type { ReadyListener } from '@akin/core/queue/choose-ticket'
import { isResting } from '@akin/core/shift/shift'
import type { Chat } from '../chat.ts'
import { standingOfListener } from '../training/standings-of.ts'

/**
 * Whoever pauses, rests, is set away, is sent back to another rung or ends their shift does that first and then looks for an offer to give back;
 * an offer is stored first and then looks here. So one of the two sees the other, and nobody is left waiting for somebody who is not there (Q3) or
 * whose rung does not unlock them [LD9].
 */
export async function hasGone(chat: Chat, { id, takes }: Pick<ReadyListener, 'id' | 'takes'>): Promise<boolean> {
	const [stored, person] = await Promise.all([chat.shifts.load(id), chat.people.find(id)])
	if (stored === null || person === null) return true
	const { shift } = stored
	if (shift.mode === 'paused' || shift.mode === 'away' || isResting(shift, chat.clock.now())) return true
	return (await standingOfListener(chat, person)).takes !== takes
}
