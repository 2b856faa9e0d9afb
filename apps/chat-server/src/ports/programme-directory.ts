import type { Programme } from '@akin/core/programme/programme'
import type { ProgrammeId } from '@akin/core/support/ids'

export type ProgrammeDirectory = {
	find(id: ProgrammeId): Promise<Programme | null>
	/** Every programme, hidden ones included, in the order in which people are shown them. */
	all(): Promise<readonly Programme[]>
	/** Adds it, or replaces the one of the same id. */
	save(programme: Programme): Promise<void>
}
