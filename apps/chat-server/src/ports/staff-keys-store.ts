import type { OwnKeys } from '@akin/core/keys/bindings'
import type { StaffId } from '@akin/core/support/ids'

/** [KB4] The keys of the people who work here, where they differ from the usual ones. */
export type StaffKeysStore = {
	/** Nothing differs for somebody who never changed any. */
	read(id: StaffId): Promise<OwnKeys>
	/** In place of what was kept before. */
	save(id: StaffId, keys: OwnKeys): Promise<void>
}
