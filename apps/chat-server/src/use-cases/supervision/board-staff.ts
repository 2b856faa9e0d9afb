import type { Board } from '@akin/core/protocol/supervisor'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { availabilityOf, isResting } from '@akin/core/shift/shift'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'

type Listener = Board['listeners'][number]

/** What a board is made from. */
export type BoardWorld = Pick<Chat, 'clock' | 'conversations' | 'shifts' | 'readings' | 'programmes' | 'people' | 'presence'>

/** Who works at the moment, of any programme. */
export type BoardStaff = {
	readonly listeners: readonly { readonly view: Listener; readonly programmeIds: readonly ProgrammeId[] }[]
	readonly onDuty: readonly StaffMember[]
}

export async function readListeners(chat: BoardWorld): Promise<BoardStaff['listeners']> {
	const shifts = await chat.shifts.all()
	const ids = shifts.map(({ shift }) => shift.listenerId)
	const [people, seen] = await Promise.all([chat.people.findMany(ids), chat.presence.seenWithin(ids, defaultQueuePolicy.staffSeenWithinMs)])
	const now = chat.clock.now()
	return shifts.flatMap(({ shift, conversations }) => {
		const person = people.get(shift.listenerId)
		if (!person) return []
		const view = {
			...{ id: person.id, name: person.name, capacity: shift.capacity, conversations, connected: seen.has(person.id) },
			availability: availabilityOf(shift, conversations, now),
			resting: isResting(shift, now),
			shiftStartedAt: shift.startedAt,
			languages: [...person.languages],
		}
		return [{ view, programmeIds: person.programmeIds }]
	})
}

export const listenersFor = ({ listeners }: BoardStaff, programmeIds: readonly ProgrammeId[]): Listener[] =>
	listeners.filter((listener) => listener.programmeIds.some((id) => programmeIds.includes(id))).map(({ view }) => view)

export const supervisorsFor = ({ onDuty }: BoardStaff, programmeIds: readonly ProgrammeId[]): Board['supervisorsOnDuty'] =>
	answeringFor(onDuty, programmeIds).map(({ id, name }) => ({ id, name }))
