import type { Programme } from '@akin/core/programme/programme'
import { policyOf } from '@akin/core/programme/programme-policy'
import { defaultQueuePolicy, type QueuePolicy } from '@akin/core/queue/queue-policy'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Clock } from '../ports/clock.ts'
import type { ProgrammeDirectory } from '../ports/programme-directory.ts'

/** The programmes, read again every few seconds: they change rarely and are needed for every message. */
export type Programmes = {
	all(): Promise<readonly Programme[]>
	find(id: ProgrammeId): Promise<Programme | null>
	/** The numbers a programme is run by; the defaults for one that is gone. */
	policy(id: ProgrammeId): Promise<QueuePolicy>
}

const rereadAfterMs = 5_000

export function createProgrammes(directory: ProgrammeDirectory, clock: Clock): Programmes {
	let read: { readonly at: number; readonly programmes: Promise<readonly Programme[]> } | null = null

	const all = (): Promise<readonly Programme[]> => {
		const now = clock.now()
		if (read && Math.abs(now - read.at) < rereadAfterMs) return read.programmes
		const programmes = directory.all()
		read = { at: now, programmes }
		// A failed reading is not kept.
		programmes.catch(() => {
			read = null
		})
		return programmes
	}
	const find = async (id: ProgrammeId) => (await all()).find((programme) => programme.id === id) ?? null
	return {
		all,
		find,
		policy: async (id) => {
			const programme = await find(id)
			return programme ? policyOf(programme) : defaultQueuePolicy
		},
	}
}
