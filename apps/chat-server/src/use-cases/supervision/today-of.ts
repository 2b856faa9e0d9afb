import type { SupervisorActor } from '@akin/core/access/actor'
import { startOfDay } from '@akin/core/programme/wall-clock'
import type { Instant } from '@akin/core/support/instant'
import type { Chat } from '../chat.ts'

/** When "today" began: a day on the wall of the first of their programmes that has one. */
export async function todayOf(chat: Pick<Chat, 'programmes'>, { programmeIds }: SupervisorActor, now: Instant): Promise<Instant> {
	for (const { id, hours } of await chat.programmes.all())
		if (programmeIds.includes(id) && hours.kind === 'weekly') return startOfDay(hours.timeZone, now)
	return startOfDay('UTC', now)
}
