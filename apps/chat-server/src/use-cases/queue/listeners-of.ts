import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { availabilityOf } from '@akin/core/shift/shift'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { standingsOf } from '../training/standings-of.ts'

/**
 * The listeners on shift who serve a programme, may be offered somebody by their rung [LD9], and have not paused or gone away, busy ones included. A shift that somebody left running
 * when they closed their laptop helps nobody, so they must also have been seen lately.
 */
export async function listenersOf(
	chat: Pick<Chat, 'shifts' | 'people' | 'presence' | 'clock' | 'training' | 'programmes'>,
	programmeId: ProgrammeId,
): Promise<readonly StaffMember[]> {
	const now = chat.clock.now()
	const working = (await chat.shifts.all()).filter(({ shift, conversations }) => {
		const availability = availabilityOf(shift, conversations, now)
		return availability !== 'paused' && availability !== 'away'
	})
	if (working.length === 0) return []
	const ids = working.map(({ shift }) => shift.listenerId)
	const [people, seen, presenceNow] = await Promise.all([chat.people.findMany(ids), chat.presence.lastSeen(ids), chat.presence.now()])
	const here = ids.flatMap((id) => {
		const person = people.get(id)
		const isHere = presenceNow - (seen.get(id) ?? presenceNow) <= defaultQueuePolicy.listenerGraceMs
		return isHere && person?.programmeIds.includes(programmeId) ? [person] : []
	})
	const standings = await standingsOf(chat, here)
	return here.filter(({ id }) => standings.get(id)?.takes !== 'nobody')
}
