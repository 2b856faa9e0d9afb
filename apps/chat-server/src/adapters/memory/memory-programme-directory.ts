import type { Programme } from '@akin/core/programme/programme'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { ProgrammeDirectory } from '../../ports/programme-directory.ts'

/** The programmes of one process, for tests. */
export function createMemoryProgrammeDirectory(): ProgrammeDirectory {
	const programmes = new Map<ProgrammeId, Programme>()
	return {
		find: async (id) => programmes.get(id) ?? null,
		all: async () => [...programmes.values()],
		async save(programme) {
			programmes.set(programme.id, programme)
		},
	}
}
