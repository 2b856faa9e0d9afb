import { listenerSince } from '@akin/core/conversation/transfer'
import type { ConversationId } from '@akin/core/support/ids'
import { type Entry, listenerEntryView, seekerEntryView, supervisorEntryView } from '@akin/core/view/entry-view'
import type { TypingNotice } from '../../ports/announcer.ts'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { AudienceRooms } from './audience-rooms.ts'
import { roomName } from './rooms.ts'
import type { SocketSession } from './sessions.ts'

const isRoom = (entry: Entry): entry is Entry<'room'> => entry.stream === 'room'
const isBackstage = (entry: Entry): entry is Entry<'backstage'> => entry.stream === 'backstage'
const isForListeners = (entry: Entry): entry is Entry<'room' | 'backstage'> => entry.stream !== 'supervision'

/**
 * Sends entries to whom their stream belongs, each audience through its own view: seekers get the room, the handling listener room and
 * backstage, an observing listener the room, supervisors everything.
 */
export function emitEntries(rooms: AudienceRooms, { conversation, heads }: StoredConversation, entries: readonly Entry[]): void {
	if (entries.length === 0) return
	const since = listenerSince(conversation)
	const { id: conversationId, epoch } = conversation
	const full = roomName(conversationId, epoch, 'full')
	const room = entries.filter(isRoom)
	if (room.length > 0) {
		rooms.seeker.tell(full, 'entry:appended', () => ({
			conversationId,
			entries: room.map(seekerEntryView),
			head: { seq: heads.room, epoch },
		}))
		rooms.listener.tell(roomName(conversationId, epoch, 'room'), 'entry:appended', () => ({
			conversationId,
			entries: room.map((entry) => listenerEntryView(entry, since)),
			epoch,
			heads: { room: heads.room, backstage: 0 },
		}))
	}
	if (room.length > 0 || entries.some(isBackstage)) {
		rooms.listener.tell(full, 'entry:appended', () => ({
			conversationId,
			entries: entries.filter(isForListeners).map((entry) => listenerEntryView(entry, since)),
			epoch,
			heads: { room: heads.room, backstage: heads.backstage },
		}))
	}
	rooms.supervisor.tell(full, 'entry:appended', () => ({ conversationId, entries: entries.map(supervisorEntryView), epoch, heads }))
}

/** The beacon: how far each stream reaches, to whoever may read it. */
export function emitHeads(rooms: AudienceRooms, { conversation: { id: conversationId, epoch }, heads }: StoredConversation): void {
	const full = roomName(conversationId, epoch, 'full')
	rooms.seeker.tell(full, 'conversation:head', () => ({ conversationId, head: { seq: heads.room, epoch } }))
	rooms.listener.tell(full, 'conversation:head', () => ({
		conversationId,
		epoch,
		heads: { room: heads.room, backstage: heads.backstage },
	}))
	rooms.listener.tell(roomName(conversationId, epoch, 'room'), 'conversation:head', () => ({
		conversationId,
		epoch,
		heads: { room: heads.room, backstage: 0 },
	}))
	rooms.supervisor.tell(full, 'conversation:head', () => ({ conversationId, epoch, heads }))
}

/** To everybody there but whoever is typing. Worth nothing a moment later, so it may be dropped on a slow connection. */
export function emitTyping(members: readonly SocketSession[], conversationId: ConversationId, notice: TypingNotice): void {
	const payload = { conversationId, role: notice.role, name: notice.name, typing: notice.isTyping }
	for (const member of members) {
		if (member.actor.id === notice.by) continue
		if (member.audience === 'seeker') member.socket.volatile.emit('typing:changed', payload)
		else if (member.audience === 'listener') member.socket.volatile.emit('typing:changed', payload)
		else member.socket.volatile.emit('typing:changed', payload)
	}
}
