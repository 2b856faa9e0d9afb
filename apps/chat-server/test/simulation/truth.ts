import type { Conversation } from '@akin/core/conversation/conversation'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { createMemoryChatStores, type MemoryChatStores } from '../../src/adapters/memory/memory-chat-stores.ts'
import type { StoredEntry } from '../../src/ports/conversation-store.ts'

/** `order` counts every commit of the whole simulation. */
export type CommittedState = { readonly order: number; readonly at: Instant; readonly conversation: Conversation }
export type CommittedEntry = {
	readonly order: number
	readonly entry: StoredEntry
	/** The conversation as it stood when this was committed, before what was committed with it. */
	readonly before: Conversation
	readonly wasWritten: boolean
}

export type Truth = {
	readonly stores: MemoryChatStores
	readonly states: ReadonlyMap<ConversationId, readonly CommittedState[]>
	readonly entries: ReadonlyMap<ConversationId, readonly CommittedEntry[]>
	/** The number of the last commit. */
	readonly order: () => number
}

/** What is stored, with everything that ever was: the witness that the promises are checked against. `broken` puts a planted bug below it. */
export function createTruth(now: () => Instant, broken: (stores: MemoryChatStores) => MemoryChatStores = (stores) => stores): Truth {
	const { conversations, shifts } = broken(createMemoryChatStores({ now }))
	const states = new Map<ConversationId, CommittedState[]>()
	const entries = new Map<ConversationId, CommittedEntry[]>()
	let order = 0

	const noteState = (at: number, conversation: Conversation) => {
		const own = states.get(conversation.id) ?? []
		states.set(conversation.id, own)
		own.push({ order: at, at: now(), conversation })
	}
	const noteEntries = (at: number, added: readonly StoredEntry[], before: Conversation, wasWritten: boolean) => {
		for (const entry of added) {
			const own = entries.get(entry.conversationId) ?? []
			entries.set(entry.conversationId, own)
			own.push({ order: at, entry, before, wasWritten })
		}
	}

	return {
		stores: {
			shifts,
			conversations: {
				...conversations,
				async create(conversation, wrappedKey, drafts) {
					const at = ++order
					const created = await conversations.create(conversation, wrappedKey, drafts)
					if (created.ok) noteState(at, created.value.stored.conversation)
					if (created.ok) noteEntries(at, created.value.entries, conversation, false)
					return created
				},
				async change(id, decide) {
					const at = ++order
					const changed = await conversations.change(id, decide)
					if (!changed.ok) return changed
					const { before, stored, entries: added } = changed.value
					if (stored.conversation !== before) noteState(at, stored.conversation)
					noteEntries(at, added, before, false)
					return changed
				},
				async append(id, draft) {
					const at = ++order
					// Memory answers in the order of asking: this is the conversation as the append finds it.
					const [found, appended] = await Promise.all([conversations.load(id), conversations.append(id, draft)])
					if (found && appended.ok && !appended.value.isDuplicate) noteEntries(at, [appended.value.entry], found.conversation, true)
					return appended
				},
			},
		},
		states,
		entries,
		order: () => order,
	}
}
