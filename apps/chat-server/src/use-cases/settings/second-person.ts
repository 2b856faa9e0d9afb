import type { ProgrammeId } from '@akin/core/support/ids'
import type { StaffMember } from '../../ports/staff-directory.ts'
import { newcomersOf } from '../approval/newcomers-of.ts'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'
import type { SettingsReader } from './settings-reader.ts'

/** [ST8] [AP8] Who else answers for this programme and could be the second person: of those on duty, and of all. */
export async function othersFor(
	chat: Pick<Chat, 'people' | 'invitations' | 'clock'>,
	{ actor }: SettingsReader,
	programmeId: ProgrammeId,
): Promise<{ readonly onDuty: readonly StaffMember[]; readonly all: readonly StaffMember[] }> {
	const [onDuty, everybody, newcomers] = await Promise.all([chat.people.supervisorsOnDuty(), chat.people.all(), newcomersOf(chat)])
	const others = (staff: readonly StaffMember[]) =>
		answeringFor(staff, [programmeId]).filter(({ id }) => id !== actor.id && !newcomers.has(id))
	return { onDuty: others(onDuty), all: others(everybody.filter(({ role, suspendedAt }) => role !== 'listener' && suspendedAt === null)) }
}
