import { programmeId } from '@akin/core/protocol/shapes'
import type { ProgrammeId } from '@akin/core/support/ids'
import { type AreaId, isArea } from './areas.ts'

/** Which settings an address shows. */
export type SettingsSearch = { programme?: ProgrammeId; area?: AreaId }

export function settingsSearch({ programme, area }: Record<string, unknown>): SettingsSearch {
	const id = programmeId.safeParse(programme)
	return { ...(id.success ? { programme: id.data } : {}), ...(isArea(area) ? { area } : {}) }
}
