import { isHelping, whyNobodyNow } from '@akin/core/queue/may-be-offered'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { type KnowsListeners, knowListeners } from './know-listeners.ts'

/**
 * The listeners on shift who serve a programme and help people now, busy ones included [QU11]. A shift that somebody left running when they
 * closed their laptop helps nobody, so they must also have been seen lately.
 */
export async function listenersOf(
	chat: KnowsListeners & Pick<Chat, 'presence'>,
	programmeId: ProgrammeId,
): Promise<readonly StaffMember[]> {
	const shifts = await chat.shifts.all()
	if (shifts.length === 0) return []
	const ids = shifts.map(({ shift }) => shift.listenerId)
	const [people, seen, presenceNow] = await Promise.all([chat.people.findMany(ids), chat.presence.lastSeen(ids), chat.presence.now()])
	const serving = ids.filter((id) => people.get(id)?.programmeIds.includes(programmeId))
	const here = new Set(serving.filter((id) => presenceNow - (seen.get(id) ?? presenceNow) <= defaultQueuePolicy.listenerGraceMs))
	const known = await knowListeners(chat, serving, here, shifts)
	const now = chat.clock.now()
	return serving.flatMap((id) => {
		const [listener, person] = [known.get(id), people.get(id)]
		return listener && person && isHelping(whyNobodyNow(listener, now)) ? [person] : []
	})
}
