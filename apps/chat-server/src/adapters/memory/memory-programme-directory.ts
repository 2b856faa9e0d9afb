import type { Programme } from '@akin/core/programme/programme'
import { settingsOf, withSettings } from '@akin/core/settings/programme-settings'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { ProgrammeDirectory, ProgrammeVersion } from '../../ports/programme-directory.ts'

/** The programmes of one process, for tests. */
export function createMemoryProgrammeDirectory(): ProgrammeDirectory {
	const programmes = new Map<ProgrammeId, Programme>()
	const versions = new Map<ProgrammeId, ProgrammeVersion[]>()
	return {
		find: async (id) => programmes.get(id) ?? null,
		all: async () => [...programmes.values()],
		async save(programme) {
			if ((versions.get(programme.id)?.length ?? 0) > 1) return
			programmes.set(programme.id, programme)
			const first = { version: 1, settings: settingsOf(programme), changedBy: null, changedAt: 0, note: '' }
			versions.set(programme.id, [{ ...first, undoes: null, approval: null, alone: false }])
		},
		versions: async (id, count) => (versions.get(id) ?? []).toReversed().slice(0, count),
		async change({ programmeId, ...next }) {
			const [programme, known] = [programmes.get(programmeId), versions.get(programmeId)]
			if (!programme || known?.at(-1)?.version !== next.version - 1) return false
			if (next.approval && known.some(({ approval }) => approval?.id === next.approval?.id)) return false
			known.push(next)
			programmes.set(programmeId, withSettings(programme, next.settings))
			return true
		},
	}
}
