import type { SnippetId } from '@akin/core/support/ids'
import type { SnippetStore, StoredSnippet } from '../../ports/snippet-store.ts'

export function createMemorySnippetStore(): SnippetStore {
	const kept = new Map<SnippetId, StoredSnippet>()
	const all = () => [...kept.values()].toSorted((a, b) => a.changedAt - b.changedAt || (a.id < b.id ? -1 : 1))
	return {
		ofOwner: async (ownerId) => all().filter((snippet) => snippet.ownerId === ownerId),
		shownIn: async (programmeIds) =>
			all().filter(({ programmeId, state }) => programmeIds.includes(programmeId) && (state.kind === 'asked' || state.kind === 'approved')),
		find: async (id) => kept.get(id) ?? null,
		async add(snippet, most) {
			if (kept.has(snippet.id)) return 'there_already'
			if (all().filter(({ ownerId }) => ownerId === snippet.ownerId).length >= most) return 'too_many'
			kept.set(snippet.id, snippet)
			return 'added'
		},
		async replace(snippet) {
			const before = kept.get(snippet.id)
			if (before?.ownerId !== snippet.ownerId || before.version !== snippet.version - 1) return false
			kept.set(snippet.id, snippet)
			return true
		},
		remove: async (id, ownerId) => kept.get(id)?.ownerId === ownerId && kept.delete(id),
		async move(id, version, from, to) {
			const before = kept.get(id)
			if (before?.version !== version || !from.includes(before.state.kind)) return false
			kept.set(id, { ...before, state: to })
			return true
		},
		async deleteUnchangedSince(before) {
			for (const { id, changedAt } of all()) if (changedAt < before) kept.delete(id)
		},
	}
}
