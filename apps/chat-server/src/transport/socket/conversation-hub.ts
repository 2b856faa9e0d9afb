import type { ConversationId } from '@akin/core/support/ids'
import type { Entry } from '@akin/core/view/entry-view'
import type { Heads } from '@akin/core/view/staff-context'
import type { ActivityNotice, TypingNotice } from '../../ports/announcer.ts'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../../use-cases/chat.ts'
import type { AudienceRooms } from './audience-rooms.ts'
import { emitActivity } from './emit-activity.ts'
import { emitEntries, emitHeads, emitTyping } from './emit-entries.ts'
import { emitView, showEnd } from './emit-view.ts'
import { createEndedReadings } from './ended-readings.ts'
import { reachOf, roomName } from './rooms.ts'
import type { SocketSession } from './sessions.ts'

/** A conversation that somebody connected to this node has open. */
type Hosted = {
	stored: StoredConversation
	readonly members: Map<string, SocketSession>
	readonly unsubscribe: Promise<() => Promise<void>>
	/** Views are made one after the other, so that an older one never overtakes a newer. */
	views: Promise<void>
	/** Who was reading along when that was last looked at. */
	readers: string
}

/** Finds faults of one conversation a home: they are reported and end there. */
export type OnFault = (code: string, error: unknown) => void

/**
 * What this node hosts: who is in which conversation, and what each of them is shown. Moves people between rooms when the epoch changes and
 * sends every entry to exactly the rooms entitled to its stream.
 */
export function createConversationHub(
	chat: () => Chat,
	rooms: AudienceRooms,
	subscribe: (id: ConversationId) => Promise<() => Promise<void>>,
	onFault: OnFault,
) {
	const hosted = new Map<ConversationId, Hosted>()
	const ended = createEndedReadings()

	/** Puts a socket where it belongs by the state it is given, or out. True when it may read the conversation. */
	function place(session: SocketSession, stored: StoredConversation, previousEpoch: number | null): boolean {
		const { id, epoch } = stored.conversation
		const { socket } = session
		const reach = reachOf(session.actor, stored.conversation)
		for (const old of ['full', 'room'] as const) {
			if (previousEpoch !== null && previousEpoch !== epoch) void socket.leave(roomName(id, previousEpoch, old))
			if (old !== reach) void socket.leave(roomName(id, epoch, old))
		}
		if (reach === null) return false
		void socket.join(roomName(id, epoch, reach))
		return true
	}

	/**
	 * Takes a newer state of a conversation and moves everybody to where they belong now. An older one changes nothing. `entries` are those
	 * that came with it.
	 */
	function adopt(entry: Hosted, stored: StoredConversation, entries: readonly Entry[] = []): void {
		const { id } = stored.conversation
		const previous = entry.stored.conversation.epoch
		if (stored.version < entry.stored.version) return
		entry.stored = { ...stored, heads: latest(entry.stored.heads, stored.heads) }
		for (const [socketId, session] of entry.members) {
			if (place(session, entry.stored, previous)) continue
			entry.members.delete(socketId)
			if (session.audience === 'listener') session.socket.emit('conversation:removed', { conversationId: id })
			else if (session.audience === 'supervisor' && isErased(entry.stored))
				session.socket.emit('conversation:removed', { conversationId: id })
			// Whoever read along until the end is shown the end; what comes later is no longer theirs to see.
			else if (session.audience === 'supervisor') {
				ended.add(id, session)
				void showEnd(chat(), session, entry.stored, entries).catch((error) => onFault('view_failed', error))
			}
		}
	}

	function showViews(entry: Hosted): void {
		entry.views = entry.views
			.then(() => Promise.all([...entry.members.values()].map((session) => emitView(chat(), session, () => entry.stored))))
			.then(() => undefined)
			.catch((error) => onFault('view_failed', error))
	}

	/** Lets go of a conversation that nobody here has open any more. */
	async function forget(id: ConversationId, entry: Hosted): Promise<void> {
		if (entry.members.size > 0 || hosted.get(id) !== entry) return
		hosted.delete(id)
		try {
			await (await entry.unsubscribe)()
		} catch (error) {
			onFault('unsubscribe_failed', error)
		}
	}

	return {
		hosts: (id: ConversationId): boolean => hosted.has(id),
		hostedIds: (): ConversationId[] => [...hosted.keys()],

		/** Joins before anything is read, so that what is committed meanwhile arrives as an event. */
		async join(session: SocketSession, stored: StoredConversation): Promise<void> {
			const { id } = stored.conversation
			// Gone while it was looked up: nobody would ever take them out again.
			if (!session.socket.connected) return
			let entry = hosted.get(id)
			if (!entry) {
				const unsubscribe = subscribe(id)
				entry = { stored, members: new Map(), unsubscribe, views: Promise.resolve(), readers: '' }
				hosted.set(id, entry)
				unsubscribe.catch((error) => onFault('subscribe_failed', error))
			}
			// What was read for this socket may be news to the others here, and the message that should have told them may be lost.
			const isNews = stored.version > entry.stored.version
			adopt(entry, stored)
			if (isNews) showViews(entry)
			if (place(session, entry.stored, null)) entry.members.set(session.socket.id, session)
			await entry.unsubscribe.catch(() => undefined)
			await forget(id, entry)
		},

		async leave(session: SocketSession, id: ConversationId): Promise<void> {
			ended.remove(id, session.socket.id)
			const entry = hosted.get(id)
			if (!entry?.members.delete(session.socket.id)) return
			for (const reach of ['full', 'room'] as const) void session.socket.leave(roomName(id, entry.stored.conversation.epoch, reach))
			await forget(id, entry)
		},

		/** A socket is gone; what it had open is answered. */
		async drop(session: SocketSession): Promise<ConversationId[]> {
			ended.drop(session.socket.id)
			const left: ConversationId[] = []
			for (const [id, entry] of hosted) {
				if (!entry.members.delete(session.socket.id)) continue
				left.push(id)
				await forget(id, entry)
			}
			return left
		},

		/** Whether what this socket was shown of it still stands on its screen: it has it open, or has seen it end. */
		isShown: (session: SocketSession, id: ConversationId): boolean =>
			hosted.get(id)?.members.has(session.socket.id) === true || ended.has(id, session.socket.id),

		membersOf: (id: ConversationId): SocketSession[] => [...(hosted.get(id)?.members.values() ?? [])],

		/** Somebody wrote: entries already in the clear, to the rooms of the epoch this node knows. */
		appended(id: ConversationId, entries: readonly Entry[], heads: Heads): void {
			const entry = hosted.get(id)
			if (!entry) return
			entry.stored = { ...entry.stored, heads: latest(entry.stored.heads, heads), ...lastWrote(entry.stored, entries) }
			emitEntries(rooms, entry.stored, entries)
		},

		/** The conversation changed: everybody to their new place first, then the entries, then how it looks now. */
		changed(stored: StoredConversation, entries: readonly Entry[]): void {
			const entry = hosted.get(stored.conversation.id)
			if (!entry) return
			adopt(entry, stored, entries)
			emitEntries(rooms, entry.stored, entries)
			showViews(entry)
			void forget(stored.conversation.id, entry)
		},

		readersChanged(id: ConversationId): void {
			const entry = hosted.get(id)
			if (entry) showViews(entry)
		},

		/** Nobody says that a reader's node has died: their reading ends by itself, and this shows that it did. */
		async refreshReaders(): Promise<void> {
			const readings = await chat().readings.of([...hosted.keys()], chat().clock.now())
			for (const [id, entry] of hosted) {
				const readers = (readings.get(id) ?? []).map((reader) => reader.id).join(' ')
				if (readers !== entry.readers) showViews(entry)
				entry.readers = readers
			}
		},

		/** The epoch this node goes by; a message of a later one means that it has missed a change. */
		epochOf: (id: ConversationId): number | null => hosted.get(id)?.stored.conversation.epoch ?? null,
		storedOf: (id: ConversationId): StoredConversation | null => hosted.get(id)?.stored ?? null,

		typing(id: ConversationId, notice: TypingNotice): void {
			const entry = hosted.get(id)
			if (entry) emitTyping([...entry.members.values()], id, notice)
		},

		activity(id: ConversationId, notice: ActivityNotice): void {
			const entry = hosted.get(id)
			if (entry) emitActivity([...entry.members.values()], entry.stored.conversation, notice)
		},

		/** Says where every hosted log stands, having read it anew: closes the hole that a lost last event leaves (M5). */
		async beacon(): Promise<void> {
			const ids = new Set([...hosted.keys(), ...ended.ids()])
			for (const stored of await chat().conversations.loadMany([...ids])) {
				const { id } = stored.conversation
				const entry = hosted.get(id)
				if (entry) {
					const isStale = stored.version > entry.stored.version
					adopt(entry, stored)
					emitHeads(rooms, entry.stored)
					if (isStale) showViews(entry)
					void forget(id, entry)
				}
				if (!isErased(stored)) continue
				ended.takeOff(id)
				chat().keys.forget(id)
				chat().attention.forget(id)
			}
		},

		/** Views that depend on more than the conversation, such as a place in the queue. */
		refreshWaiting(): void {
			for (const entry of hosted.values()) {
				const { state } = entry.stored.conversation
				if (state === 'waiting' || state === 'offered') showViews(entry)
			}
		},
	}
}
export type ConversationHub = ReturnType<typeof createConversationHub>

const isErased = ({ conversation }: StoredConversation): boolean => conversation.state === 'closed' && conversation.erased

const latest = (a: Heads, b: Heads): Heads => ({
	room: Math.max(a.room, b.room),
	backstage: Math.max(a.backstage, b.backstage),
	supervision: Math.max(a.supervision, b.supervision),
})

function lastWrote({ seekerLastWroteAt, staffLastWroteAt }: StoredConversation, entries: readonly Entry[]) {
	const at = (mine: boolean, before: number | null) =>
		entries
			.filter(({ stream, author }) => stream === 'room' && author.role !== 'service' && (author.role === 'seeker') === mine)
			.reduce<number | null>((last, entry) => Math.max(last ?? 0, entry.at), before)
	return { seekerLastWroteAt: at(true, seekerLastWroteAt), staffLastWroteAt: at(false, staffLastWroteAt) }
}
