import type { Actor } from '@akin/core/access/actor'
import { type Action, can } from '@akin/core/access/can'
import type { ConversationCommand, ConversationRefusal } from '@akin/core/conversation/command'
import type { Conversation } from '@akin/core/conversation/conversation'
import { decide } from '@akin/core/conversation/decide'
import { entriesOf } from '@akin/core/conversation/entries-of-event'
import type { ConversationEvent } from '@akin/core/conversation/event'
import { evolve } from '@akin/core/conversation/evolve'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Entry } from '@akin/core/view/entry-view'
import type { ChangeRefusal, Committed, NewEntry, Sender, StoredEntry } from '../ports/conversation-store.ts'
import type { DataKey } from '../ports/key-vault.ts'
import type { Chat } from './chat.ts'
import { openedEntry } from './conversation-keys.ts'
import { followShadow } from './training/follow-shadow.ts'

export type Refusal = ConversationRefusal | ChangeRefusal | 'not_allowed'
export type Changed = Committed & { readonly events: readonly ConversationEvent[] }

/** Who asks, and for what. `service` is the system itself: a timer, a lost connection. */
export type Asking = { readonly actor: Actor; readonly action: Action } | 'service'

/** Words of a person that belong to a change and are committed with it: both, or neither. */
export type Alongside = {
	readonly stream: 'backstage'
	readonly sender: Exclude<Sender, { readonly role: 'service' }>
	readonly name: string
	readonly clientId: ClientId
	readonly content: Entry<'backstage'>['content']
}
type Clear = { readonly name: string | null; readonly content: Entry['content'] }

/**
 * Every change of a conversation goes through here: decide under the row's lock, save state and notices in one commit, announce after it.
 * The actor is judged against the locked state, so a right lost a moment ago is lost here too (P2).
 */
export async function changeConversation(
	chat: Chat,
	id: ConversationId,
	asking: Asking,
	command: ConversationCommand,
	alongside: Alongside | null = null,
): Promise<Result<Changed, Refusal>> {
	const found = await chat.conversations.load(id)
	if (!found) return refused('conversation_not_found')
	const key = await chat.keys.of(found)
	let events: ConversationEvent[] = []
	let contents = new Map<ClientId, Clear>()

	const committed = await chat.conversations.change<Refusal>(id, (stored) => {
		events = []
		contents = new Map()
		if (asking !== 'service' && !can(asking.actor, asking.action, stored.conversation)) {
			return refused(
				can(asking.actor, 'read_room', stored.conversation) ? refusalIn(stored.conversation, command) : 'conversation_not_found',
			)
		}
		const decision = decide(stored.conversation, command)
		if (!decision.ok) return decision
		events = decision.value
		const conversation = events.reduce<Conversation>(evolve, stored.conversation)
		if (!key || events.length === 0) return ok({ conversation, entries: [] })
		const at = chat.clock.now()
		const words = alongside ? [sealAlongside(chat, key, id, alongside, contents, at)] : []
		return ok({ conversation, entries: [...words, ...sealNotices(chat, key, id, events, contents, at)] })
	})
	if (!committed.ok) return committed
	if (events.length > 0)
		chat.announcer.changed(
			committed.value,
			committed.value.entries.map((entry) => noticeInTheClear(entry, contents)),
		)
	await followShadow(chat, committed.value, events)
	return ok({ ...committed.value, events })
}

/** Somebody who may see it but not do this is told why, where the state itself says so; else that it is not theirs to do. */
function refusalIn(conversation: Conversation, command: ConversationCommand): Refusal {
	const decision = decide(conversation, command)
	return decision.ok ? 'not_allowed' : decision.error
}

function sealNotices(
	chat: Chat,
	key: DataKey,
	conversationId: ConversationId,
	events: readonly ConversationEvent[],
	contents: Map<ClientId, Clear>,
	at: Instant,
): NewEntry[] {
	const sender = { role: 'service', id: null } as const
	return events.flatMap(entriesOf).map(({ stream, content }) => {
		const clientId = chat.ids.next<ClientId>()
		contents.set(clientId, { name: null, content })
		return { stream, sender, clientId, at, sealed: chat.keys.seal(key, { conversationId, stream, sender, clientId }, null, content) }
	})
}

function sealAlongside(
	chat: Chat,
	key: DataKey,
	conversationId: ConversationId,
	{ stream, sender, name, clientId, content }: Alongside,
	contents: Map<ClientId, Clear>,
	at: Instant,
): NewEntry {
	contents.set(clientId, { name, content })
	const sealed = chat.keys.seal(key, { conversationId, stream, sender, clientId }, name, content)
	return { stream, sender, clientId, at, sealed }
}

function noticeInTheClear(entry: StoredEntry, contents: ReadonlyMap<ClientId, Clear>): Entry {
	const clear = contents.get(entry.clientId)
	if (!clear) throw new Error('a committed notice was not among those sealed')
	return openedEntry(entry, clear.name, clear.content)
}
