import type { ProgrammeId } from '@akin/core/support/ids'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'
import type { SettingsReader } from './settings-reader.ts'

/** [ST8] Who else answers for this programme and could be the second person: of those on duty, and of all. */
export async function othersFor(
	chat: Pick<Chat, 'people'>,
	{ actor }: SettingsReader,
	programmeId: ProgrammeId,
): Promise<{ readonly onDuty: readonly StaffMember[]; readonly all: readonly StaffMember[] }> {
	const [onDuty, everybody] = await Promise.all([chat.people.supervisorsOnDuty(), chat.people.all()])
	const others = (staff: readonly StaffMember[]) => answeringFor(staff, [programmeId]).filter(({ id }) => id !== actor.id)
	return { onDuty: others(onDuty), all: others(everybody.filter(({ role, suspendedAt }) => role !== 'listener' && suspendedAt === null)) }
}
