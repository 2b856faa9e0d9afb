import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import { type Standing, standingOf, type TrainingRules, untrained } from '@akin/core/training/standing'
import { strictestRules } from '@akin/core/training/strictest-rules'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'

type Knows = Pick<Chat, 'training' | 'programmes' | 'clock'>

/** Where these listeners stand, read anew: what was decided a moment ago holds on every node. */
export async function standingsOf(
	chat: Knows,
	members: readonly Pick<StaffMember, 'id' | 'programmeIds'>[],
): Promise<ReadonlyMap<StaffId, Standing>> {
	if (members.length === 0) return new Map()
	const [stored, programmes] = await Promise.all([chat.training.loadMany(members.map(({ id }) => id)), chat.programmes.all()])
	const now = chat.clock.now()
	const rules = (ids: readonly ProgrammeId[]): TrainingRules =>
		strictestRules(programmes.filter(({ id }) => ids.includes(id)).map(({ training }) => training))
	return new Map(members.map(({ id, programmeIds }) => [id, standingOf(stored.get(id)?.training ?? untrained, rules(programmeIds), now)]))
}

/** Where one of them stands. */
export async function standingOfListener(chat: Knows, member: Pick<StaffMember, 'id' | 'programmeIds'>): Promise<Standing> {
	const standing = (await standingsOf(chat, [member])).get(member.id)
	if (!standing) throw new Error('a standing that was asked for is not there')
	return standing
}
