import { type Entry, supervisorEntryView } from '@akin/core/view/entry-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { listenerViewOf } from '../../use-cases/view/listener-view-of.ts'
import { seekerViewOf } from '../../use-cases/view/seeker-view-of.ts'
import { supervisorViewOf } from '../../use-cases/view/supervisor-view-of.ts'
import { reachOf } from './rooms.ts'
import type { SocketSession, SupervisorSocketSession } from './sessions.ts'

/**
 * Shows one socket how a conversation looks now, through the view of its audience. Nothing for somebody who may not see it, and nothing when
 * it changed while the view was made: whoever lost a right meanwhile must not be shown it once more, and a newer view is on its way.
 */
export async function emitView(chat: Chat, session: SocketSession, latest: () => StoredConversation): Promise<void> {
	const stored = latest()
	if (reachOf(session.actor, stored.conversation) === null) return
	const isLatest = () => latest().version === stored.version
	switch (session.audience) {
		case 'seeker': {
			const conversation = await seekerViewOf(chat, stored)
			if (isLatest()) session.socket.emit('conversation:changed', { conversation })
			return
		}
		case 'listener': {
			const conversation = await listenerViewOf(chat, stored, session.actor.id)
			if (conversation && isLatest()) session.socket.emit('conversation:changed', { conversation })
			return
		}
		case 'supervisor': {
			const conversation = await supervisorViewOf(chat, stored, session.actor.id)
			if (isLatest()) session.socket.emit('conversation:changed', { conversation })
		}
	}
}

/** The last entries and the closed view, for a supervisor who was reading when it ended. */
export async function showEnd(
	chat: Chat,
	session: SupervisorSocketSession,
	stored: StoredConversation,
	entries: readonly Entry[],
): Promise<void> {
	const { conversation, heads } = stored
	if (entries.length > 0) {
		const payload = { conversationId: conversation.id, entries: entries.map(supervisorEntryView), epoch: conversation.epoch, heads }
		session.socket.emit('entry:appended', payload)
	}
	session.socket.emit('conversation:changed', { conversation: await supervisorViewOf(chat, stored, session.actor.id) })
}
