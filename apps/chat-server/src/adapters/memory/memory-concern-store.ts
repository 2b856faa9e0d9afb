import type { ConcernId } from '@akin/core/support/ids'
import { ok, refused } from '@akin/core/support/result'
import type { ConcernStore, NewConcern } from '../../ports/concern-store.ts'

/** In this process only: for tests and simulations. */
export function createMemoryConcernStore(): ConcernStore {
	const concerns = new Map<ConcernId, NewConcern>()
	const newestFirst = () => [...concerns.values()].map(({ concern }) => concern).sort((a, b) => b.raisedAt - a.raisedAt)
	return {
		async add(added) {
			const isThere = [...concerns.values()].some(
				({ concern, clientId }) => clientId === added.clientId && concern.conversationId === added.concern.conversationId,
			)
			if (!isThere) concerns.set(added.concern.id, added)
			return !isThere
		},
		find: async (id) => concerns.get(id) ?? null,
		async list(programmeIds, closedLimit) {
			const ours = newestFirst().filter(({ programmeId }) => programmeIds.includes(programmeId))
			const closed = ours.filter(({ state }) => state.kind === 'closed').slice(0, closedLimit)
			return [...ours.filter(({ state }) => state.kind !== 'closed'), ...closed]
		},
		countOpen: async (programmeIds) =>
			newestFirst().filter(({ programmeId, state }) => programmeIds.includes(programmeId) && state.kind !== 'closed').length,
		async decide(id, decide) {
			const kept = concerns.get(id)
			if (!kept) return refused('no_such_concern')
			const decided = decide(kept.concern)
			if (!decided.ok) return decided
			const concern = { ...kept.concern, state: decided.value }
			concerns.set(id, { ...kept, concern })
			return ok({ before: kept.concern, concern })
		},
	}
}
