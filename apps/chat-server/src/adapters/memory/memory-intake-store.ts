import type { IntakePause } from '@akin/core/programme/intake-pause'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { IntakeStore } from '../../ports/intake-store.ts'

/** Paused programmes, in this process. */
export function createMemoryIntakeStore(): IntakeStore {
	const pauses = new Map<ProgrammeId, IntakePause>()
	return {
		all: async () => [...pauses.values()],
		of: async (id) => pauses.get(id) ?? null,
		pause: async (pause) => void pauses.set(pause.programmeId, pause),
		async resume(id) {
			const running = pauses.get(id) ?? null
			pauses.delete(id)
			return running
		},
		async endExpired(now) {
			const ended = [...pauses.values()].filter(({ until }) => until !== null && until <= now)
			for (const { programmeId } of ended) pauses.delete(programmeId)
			return ended
		},
	}
}
