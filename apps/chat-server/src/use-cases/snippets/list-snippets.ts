import type { ListenerActor, SupervisorActor } from '@akin/core/access/actor'
import type { Phrases } from '@akin/core/protocol/snippets'
import type { OwnSnippet, ShownSnippet, SnippetState } from '@akin/core/snippets/snippet'
import type { StoredSnippet, StoredSnippetState } from '../../ports/snippet-store.ts'
import type { Chat } from '../chat.ts'
import { openSnippet } from './snippet-words.ts'

/** [SN2] [SN3] A listener's own, and what was approved of colleagues in their programmes, without a name. */
export async function phrasesOf(chat: Chat, { id, programmeIds }: ListenerActor): Promise<Phrases> {
	const [mine, standing] = await Promise.all([chat.snippets.ofOwner(id), chat.snippets.shownIn(programmeIds)])
	const approved = standing.filter(({ ownerId, state }) => ownerId !== id && state.kind === 'approved')
	const [own, shared] = await Promise.all([opened(chat, mine), opened(chat, approved)])
	return { own, shared: shared.map(({ id, programmeId, language, group, text, why }) => ({ id, programmeId, language, group, text, why })) }
}

/** What supervisors are to look at, and what they approved, in their programmes. */
export async function snippetsToLookAt(chat: Chat, { programmeIds }: SupervisorActor): Promise<ShownSnippet[]> {
	const standing = await chat.snippets.shownIn(programmeIds)
	const owners = new Map(standing.map(({ id, ownerId }) => [id, ownerId]))
	return Promise.all(
		(await opened(chat, standing)).map(async (snippet) => {
			const owner = owners.get(snippet.id)
			return {
				...snippet,
				ownerName: (owner && (await chat.people.find(owner))?.name) ?? '',
				programmeName: (await chat.programmes.find(snippet.programmeId))?.name ?? snippet.programmeId,
			}
		}),
	)
}

/** One whose key is gone is left out. */
async function opened(chat: Chat, stored: readonly StoredSnippet[]): Promise<OwnSnippet[]> {
	const all = await Promise.all(
		stored.map(async (snippet): Promise<OwnSnippet | null> => {
			const words = await openSnippet(chat, snippet)
			const { id, programmeId, language, group, version, changedAt, state } = snippet
			return (
				words && {
					...{ id, programmeId, language, group, version, changedAt, text: words.text, why: words.why },
					state: shownState(state, words.reason ?? ''),
				}
			)
		}),
	)
	return all.filter((snippet) => snippet !== null)
}

function shownState(state: StoredSnippetState, reason: string): SnippetState {
	switch (state.kind) {
		case 'own':
		case 'asked':
			return state
		case 'approved':
			return { kind: 'approved', at: state.at, byName: state.byName }
		case 'returned':
			return { kind: 'returned', at: state.at, byName: state.byName, reason }
	}
}
