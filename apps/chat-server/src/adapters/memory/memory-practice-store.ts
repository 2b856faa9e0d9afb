import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { PracticeStore } from '../../ports/practice-store.ts'

export function createMemoryPracticeStore(): PracticeStore {
	const kept = new Map<StaffId, Map<string, Instant>>()
	return {
		finishedBy: async (id) =>
			[...(kept.get(id) ?? [])]
				.map(([rolePlay, finishedAt]) => ({ rolePlay, finishedAt }))
				.toSorted((a, b) => (a.rolePlay < b.rolePlay ? -1 : 1)),
		finish: async (id, rolePlay, at) => {
			const own = kept.get(id) ?? new Map<string, Instant>()
			kept.set(id, own.set(rolePlay, Math.max(at, own.get(rolePlay) ?? at)))
		},
	}
}
