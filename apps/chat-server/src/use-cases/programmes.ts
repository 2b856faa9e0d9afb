import type { Programme } from '@akin/core/programme/programme'
import { policyOf } from '@akin/core/programme/programme-policy'
import { type ProgrammeSummary, publicProgrammes } from '@akin/core/programme/programme-summary'
import { defaultQueuePolicy, type QueuePolicy } from '@akin/core/queue/queue-policy'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Clock } from '../ports/clock.ts'
import type { IntakeStore } from '../ports/intake-store.ts'
import type { NewProgrammeVersion, ProgrammeDirectory, ProgrammeVersion } from '../ports/programme-directory.ts'

/** The programmes, read again every few seconds: they change rarely and are needed for every message. */
export type Programmes = {
	all(): Promise<readonly Programme[]>
	/** What everybody is offered, with whether it is open, as of the last second: worked out once for all who come in it. */
	offered(): Promise<readonly ProgrammeSummary[]>
	find(id: ProgrammeId): Promise<Programme | null>
	/** The numbers a programme is run by; the defaults for one that is gone. */
	policy(id: ProgrammeId): Promise<QueuePolicy>
	/** The settings as they were saved, the latest first; read anew each time. */
	versions(id: ProgrammeId, count: number): Promise<readonly ProgrammeVersion[]>
	/** Saves a new version. False when somebody else has. */
	change(next: NewProgrammeVersion): Promise<boolean>
	/** Somebody changed one, here or on another node: what was read is no longer used. */
	reread(): void
}

const rereadAfterMs = 5_000
const offeredAnewAfterMs = 1_000

export function createProgrammes(directory: ProgrammeDirectory, intake: IntakeStore, clock: Clock): Programmes {
	let read: { readonly at: number; readonly programmes: Promise<readonly Programme[]> } | null = null

	const all = (): Promise<readonly Programme[]> => {
		const now = clock.now()
		if (read && Math.abs(now - read.at) < rereadAfterMs) return read.programmes
		const programmes = directory.all()
		read = { at: now, programmes }
		// A failed reading is not kept.
		programmes.catch(() => {
			if (read?.programmes === programmes) read = null
		})
		return programmes
	}
	let shown: { readonly at: number; readonly of: readonly Programme[]; readonly summaries: readonly ProgrammeSummary[] } | null = null
	const offered = async (): Promise<readonly ProgrammeSummary[]> => {
		const programmes = await all()
		const now = clock.now()
		if (shown?.of !== programmes || Math.abs(now - shown.at) >= offeredAnewAfterMs)
			shown = { at: now, of: programmes, summaries: publicProgrammes(programmes, now, await intake.all()) }
		return shown.summaries
	}
	const reread = () => {
		read = null
		shown = null
	}
	const find = async (id: ProgrammeId) => (await all()).find((programme) => programme.id === id) ?? null
	return {
		all,
		offered,
		find,
		policy: async (id) => {
			const programme = await find(id)
			return programme ? policyOf(programme) : defaultQueuePolicy
		},
		versions: directory.versions,
		change: async (next) => {
			const done = await directory.change(next)
			if (done) reread()
			return done
		},
		reread,
	}
}
