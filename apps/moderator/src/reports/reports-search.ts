import { programmeId } from '@akin/core/protocol/shapes'
import type { ProgrammeId } from '@akin/core/support/ids'

/** Which report an address shows. */
export type ReportsSearch = { programme?: ProgrammeId; month?: string }

export function reportsSearch({ programme, month }: Record<string, unknown>): ReportsSearch {
	const id = programmeId.safeParse(programme)
	const isMonth = typeof month === 'string' && /^\d{4}-\d{2}$/.test(month)
	return { ...(id.success ? { programme: id.data } : {}), ...(isMonth ? { month } : {}) }
}
