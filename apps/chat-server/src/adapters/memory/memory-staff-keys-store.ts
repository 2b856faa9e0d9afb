import type { OwnKeys } from '@akin/core/keys/bindings'
import type { StaffId } from '@akin/core/support/ids'
import type { StaffKeysStore } from '../../ports/staff-keys-store.ts'

export function createMemoryStaffKeysStore(): StaffKeysStore {
	const kept = new Map<StaffId, OwnKeys>()
	return {
		read: async (id) => kept.get(id) ?? {},
		save: async (id, keys) => void kept.set(id, keys),
	}
}
