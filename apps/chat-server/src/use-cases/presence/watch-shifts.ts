import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { Shift } from '@akin/core/shift/shift'
import type { Chat } from '../chat.ts'

/** Not seen for longer than a conversation would wait for its listener: they are not at their desk. */
const goneAfterMs = defaultQueuePolicy.listenerGraceMs + defaultQueuePolicy.listenerLostRequeueMs

/** Nobody is offered to somebody who is not there; whoever paused stays paused. */
export const away = (shift: Shift): Shift | null => (shift.mode === 'paused' ? null : { ...shift, mode: 'away', readySince: null })

/**
 * Sets away whoever left without ending their shift, so that an "I am ready" of last night finds nobody an offer in the morning. Repeating
 * it is harmless.
 */
export async function watchShifts(chat: Chat): Promise<void> {
	const working = (await chat.shifts.all()).filter(({ shift: { mode } }) => mode === 'ready' || mode === 'not_asking')
	if (working.length === 0) return
	const ids = working.map(({ shift }) => shift.listenerId)
	const [seen, presenceNow] = await Promise.all([chat.presence.lastSeen(ids), chat.presence.now()])
	for (const id of ids) {
		if (presenceNow - (seen.get(id) ?? presenceNow) <= goneAfterMs) continue
		await chat.shifts.change(id, ({ shift }) => away(shift))
		chat.announcer.shiftChanged(id)
	}
}
