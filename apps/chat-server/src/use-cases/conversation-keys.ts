import type { RecordHold } from '@akin/core/record/hold'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { type Author, type Entry, parseContent, type Stream } from '@akin/core/view/entry-view'
import type { Sender, StoredConversation, StoredEntry } from '../ports/conversation-store.ts'
import type { DataKey, KeyVault, RetentionClass, UtcDay } from '../ports/key-vault.ts'
import { holdKeyName } from '../ports/retention.ts'
import type { SealBinding, SealedPlace, Sealer } from '../ports/sealer.ts'

/** What may stand in an entry, by stream. */
type Content = Entry['content']

/** Opens and seals what belongs to conversations, keeping the keys in use at hand. */
export type ConversationKeys = {
	/** The key of a new conversation, in the clear and as it is stored. */
	make(day: UtcDay, retention: RetentionClass): ReturnType<KeyVault['newDataKey']>
	/** The key of a conversation; null once it was erased or its day's key destroyed. */
	of(stored: StoredConversation): Promise<DataKey | null>
	/** [RO6] The key of a conversation wrapped once more, by the key of a hold; null where nothing is left to hold. */
	hold(stored: StoredConversation, hold: Pick<RecordHold, 'id' | 'until'>): Promise<Uint8Array | null>
	/** Destroys the key of a hold, and nothing else with it. */
	release(hold: Pick<RecordHold, 'id' | 'until'>): Promise<void>
	/** When what was written becomes unreadable if nobody holds it; null once it was erased, and where nothing says so. */
	goesAt(stored: Pick<StoredConversation, 'wrappedKey'>): Instant | null
	/** A key that belongs to no conversation; null once its day's key was destroyed. */
	unwrap(wrapped: Uint8Array): Promise<DataKey | null>
	forget(id: ConversationId): void
	/** Every key is read again from the vault when it is needed next. */
	forgetAll(): void
	seal(
		key: DataKey,
		place: { conversationId: ConversationId; stream: Stream; sender: Sender; clientId: ClientId },
		name: string | null,
		content: Content,
	): Uint8Array
	/** Seals something said beside the log: a wrap-up note, words of feedback. */
	sealRecord(key: DataKey, conversationId: ConversationId, place: Exclude<SealedPlace, Stream>, senderId: string, text: string): Uint8Array
	/** What `sealRecord` sealed. Throws when the bytes were not sealed for exactly this place. */
	openRecord(
		key: DataKey,
		conversationId: ConversationId,
		place: Exclude<SealedPlace, Stream>,
		senderId: string,
		sealed: Uint8Array,
	): string
	/** The entry in the clear. Throws when the bytes were not sealed for exactly this place: that is a fault, not a refusal. */
	open(key: DataKey, entry: StoredEntry): Entry
}

/** Conversations whose keys stay at hand; more than any node talks in at once. */
const keysAtHand = 20_000

const bindingOf = (entry: { conversationId: ConversationId; stream: Stream; sender: Sender; clientId: ClientId }): SealBinding => ({
	conversationId: entry.conversationId,
	stream: entry.stream,
	senderId: entry.sender.id ?? 'service',
	clientId: entry.clientId,
})

/** @param held what a hold keeps of a conversation's key, where one stands */
export function createConversationKeys(
	vault: KeyVault,
	sealer: Sealer,
	held: (id: ConversationId) => Promise<Uint8Array | null> = async () => null,
): ConversationKeys {
	const keys = new Map<ConversationId, DataKey>()
	const heldKey = async (id: ConversationId): Promise<DataKey | null> => {
		const wrapped = await held(id)
		return wrapped && vault.unwrap(wrapped)
	}
	const decoder = new TextDecoder()

	return {
		make: (day, retention) => vault.newDataKey(day, retention),
		async of({ conversation: { id }, wrappedKey }) {
			if (!wrappedKey) {
				keys.delete(id)
				return null
			}
			const known = keys.get(id)
			if (known) return known
			const key = (await vault.unwrap(wrappedKey)) ?? (await heldKey(id))
			if (!key) return null
			const [oldest] = keys.keys()
			if (keys.size >= keysAtHand && oldest) keys.delete(oldest)
			keys.set(id, key)
			return key
		},
		async hold({ conversation: { id }, wrappedKey }, hold) {
			if (!wrappedKey) return null
			const name = holdKeyName(hold)
			const again = await vault.rewrap(wrappedKey, name)
			if (again) return again
			const kept = await held(id)
			return kept && vault.rewrap(kept, name)
		},
		release: async (hold) => void (await vault.destroy(holdKeyName(hold))),
		goesAt: ({ wrappedKey }) => wrappedKey && vault.endsAt(wrappedKey),
		unwrap: (wrapped) => vault.unwrap(wrapped),
		forget: (id) => void keys.delete(id),
		forgetAll: () => keys.clear(),
		seal: (key, place, name, content) => sealer.seal(key, bindingOf(place), JSON.stringify({ name, content })),
		sealRecord: (key, conversationId, stream, senderId, text) =>
			sealer.seal(key, { conversationId, stream, senderId, clientId: stream }, text),
		openRecord(key, conversationId, stream, senderId, sealed) {
			const plain = sealer.open(key, { conversationId, stream, senderId, clientId: stream }, sealed)
			if (!plain) throw new Error('a record does not open with its key')
			return decoder.decode(plain)
		},
		open(key, entry) {
			const plain = sealer.open(key, bindingOf(entry), entry.sealed)
			if (!plain) throw new Error('an entry does not open with the key of its conversation')
			const { name, content }: { name: string | null; content: unknown } = JSON.parse(decoder.decode(plain))
			return openedEntry(entry, name, parseContent(entry.stream, content))
		},
	}
}

/** Puts a sealed entry's place and its content in the clear together. */
export function openedEntry({ seq, at, epoch, clientId, stream, sender }: StoredEntry, name: string | null, content: Content): Entry {
	// Stream and content come from the same parser, which TypeScript cannot see across the union.
	return { stream, seq, at, epoch, clientId, author: authorOf(sender, name), content } as Entry
}

function authorOf(sender: Sender, name: string | null): Author {
	if (sender.role === 'seeker') return { role: 'seeker', id: sender.id, name: null }
	if (sender.role === 'service') return { role: 'service', id: null, name: null }
	return { role: sender.role, id: sender.id, name: name ?? '' }
}
