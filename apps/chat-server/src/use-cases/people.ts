import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Clock } from '../ports/clock.ts'
import type { Presence } from '../ports/presence.ts'
import type { StaffDirectory, StaffMember } from '../ports/staff-directory.ts'

/** Staff as the use cases need them. Read again every few seconds. */
export type People = {
	/** Everybody, by name. */
	all(): Promise<readonly StaffMember[]>
	find(id: StaffId): Promise<StaffMember | null>
	findMany(ids: readonly StaffId[]): Promise<ReadonlyMap<StaffId, StaffMember>>
	/** Supervisors and coordinators connected at the moment, of any programme. */
	supervisorsOnDuty(): Promise<readonly StaffMember[]>
}

const rereadAfterMs = 5_000

export function createPeople(directory: StaffDirectory, presence: Presence, clock: Clock): People {
	let read: { readonly at: number; readonly staff: Promise<ReadonlyMap<StaffId, StaffMember>> } | null = null

	const all = (): Promise<ReadonlyMap<StaffId, StaffMember>> => {
		const now = clock.now()
		if (read && Math.abs(now - read.at) < rereadAfterMs) return read.staff
		const staff = directory.all().then((members) => new Map(members.map((member) => [member.id, member])))
		read = { at: now, staff }
		staff.catch(() => {
			read = null
		})
		return staff
	}

	return {
		all: async () => [...(await all()).values()],
		// Somebody added a moment ago is not in the list yet.
		find: async (id) => (await all()).get(id) ?? directory.find(id),
		async findMany(ids) {
			const staff = await all()
			return ids.every((id) => staff.has(id)) ? staff : directory.findMany(ids)
		},
		async supervisorsOnDuty() {
			const supervisors = [...(await all()).values()].filter(({ role, suspendedAt }) => role !== 'listener' && suspendedAt === null)
			const seen = await presence.seenWithin(
				supervisors.map(({ id }) => id),
				defaultQueuePolicy.staffSeenWithinMs,
			)
			return supervisors.filter(({ id }) => seen.has(id))
		},
	}
}

/** Those of them who answer for one of these programmes; whoever runs the place answers for all of them. */
export const answeringFor = (supervisors: readonly StaffMember[], programmeIds: readonly ProgrammeId[]): readonly StaffMember[] =>
	supervisors.filter((member) => member.role === 'coordinator' || member.programmeIds.some((id) => programmeIds.includes(id)))
