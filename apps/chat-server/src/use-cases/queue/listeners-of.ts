import { availabilityOf } from '@akin/core/shift/shift'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'

/** The listeners on shift who serve a programme and have not paused or gone away, busy ones included. */
export async function listenersOf(
	chat: Pick<Chat, 'shifts' | 'people' | 'clock'>,
	programmeId: ProgrammeId,
): Promise<readonly StaffMember[]> {
	const now = chat.clock.now()
	const working = (await chat.shifts.all()).filter(({ shift, conversations }) => {
		const availability = availabilityOf(shift, conversations, now)
		return availability !== 'paused' && availability !== 'away'
	})
	const people = await chat.people.findMany(working.map(({ shift }) => shift.listenerId))
	return working.flatMap(({ shift }) => {
		const person = people.get(shift.listenerId)
		return person?.programmeIds.includes(programmeId) ? [person] : []
	})
}
