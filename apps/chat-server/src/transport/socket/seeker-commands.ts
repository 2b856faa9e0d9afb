import type { SeekerContract } from '@akin/core/protocol/seeker'
import { ok } from '@akin/core/support/result'
import { seekerEntryView } from '@akin/core/view/entry-view'
import type { Chat } from '../../use-cases/chat.ts'
import { raiseConcern } from '../../use-cases/concern/raise-concern.ts'
import { declareDanger } from '../../use-cases/conversation/declare-danger.ts'
import { endConversation } from '../../use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../use-cases/conversation/erase-conversation.ts'
import { giveFeedback } from '../../use-cases/conversation/give-feedback.ts'
import { refuseReaders } from '../../use-cases/conversation/refuse-readers.ts'
import { requestConversation } from '../../use-cases/conversation/request-conversation.ts'
import { resumeConversation } from '../../use-cases/conversation/resume-conversation.ts'
import { showTyping } from '../../use-cases/conversation/show-typing.ts'
import { writeEntry } from '../../use-cases/conversation/write-entry.ts'
import { openConversation } from '../../use-cases/open-conversation.ts'
import { mayBeSetAside } from '../../use-cases/presence/may-be-set-aside.ts'
import { findSeeker } from '../../use-cases/presence/watch-connections.ts'
import { answerQuestion } from '../../use-cases/transfer/answer-question.ts'
import { changeListener } from '../../use-cases/transfer/change-listener.ts'
import { seekerViewOf } from '../../use-cases/view/seeker-view-of.ts'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { ConversationHub } from './conversation-hub.ts'
import { declared } from './declared.ts'
import type { CommandHandlers } from './register-commands.ts'
import { returnWordsCommands } from './return-words-commands.ts'
import type { SeekerSocketSession } from './sessions.ts'

export const seekerCommands = (
	chat: Chat,
	hub: ConversationHub,
	sockets: Pick<ConnectedSockets, 'setAside' | 'showsLife' | 'lifeOf'>,
): CommandHandlers<SeekerContract, SeekerSocketSession> => ({
	async 'session:open'(session) {
		const now = chat.clock.now()
		const programmes = [...(await chat.programmes.offered())]
		const stored = await chat.conversations.latestOfSeeker(session.actor.id)
		if (stored) await hub.join(session, stored)
		if (stored && stored.conversation.state !== 'closed' && stored.conversation.seeker.kind === 'lost')
			await findSeeker(chat, stored.conversation)
		return ok({ now, programmes, conversation: stored && (await seekerViewOf(chat, hub.storedOf(stored.conversation.id) ?? stored)) })
	},

	async 'conversation:request'(session, payload) {
		const requested = await requestConversation(chat, session.actor, payload)
		if (!requested.ok) return requested
		await hub.join(session, requested.value)
		return ok({ conversation: await seekerViewOf(chat, requested.value) })
	},

	async 'conversation:resume'(session, { conversationId, after }) {
		const opened = await openConversation(chat, session.actor, conversationId, 'read_room')
		if (!opened.ok) return opened
		await hub.join(session, opened.value)
		const resumed = await resumeConversation<'room'>(chat, session.actor, conversationId, { room: after })
		if (!resumed.ok) return resumed
		const { stored, entries, more } = resumed.value
		return ok({ conversation: await seekerViewOf(chat, stored), entries: entries.map(seekerEntryView), more })
	},

	async 'message:send'(session, { conversationId, clientId, text, part }) {
		const { actor } = session
		sockets.showsLife(session)
		const written = await writeEntry(chat, actor, { conversationId, stream: 'room', clientId, text, part })
		if (!written.ok) {
			const codes = ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'] as const
			return declared(written, codes, 'conversation_closed')
		}
		const { entry, heads, epoch } = written.value
		return ok({ seq: entry.seq, at: entry.at, head: { seq: heads.room, epoch } })
	},

	async 'typing:set'(session, { conversationId, typing }) {
		const { actor } = session
		sockets.showsLife(session)
		const shown = await showTyping(chat, actor, conversationId, typing)
		return shown.ok ? ok({}) : shown
	},

	async 'presence:set'(session, { here }) {
		const seen = sockets.lifeOf(session)
		const aside = !here && (await mayBeSetAside(chat, session.actor))
		// Whatever they did while we looked counts more.
		if (aside && sockets.lifeOf(session) === seen) {
			sockets.setAside(session)
			return ok({ here: false })
		}
		sockets.showsLife(session)
		await chat.presence.beat([session.actor.id])
		const stored = await chat.conversations.latestOfSeeker(session.actor.id)
		if (stored && stored.conversation.state !== 'closed' && stored.conversation.seeker.kind === 'lost')
			await findSeeker(chat, stored.conversation)
		return ok({ here: true })
	},

	async 'danger:declare'(session, { conversationId }) {
		const { actor } = session
		sockets.showsLife(session)
		const done = await declareDanger(chat, actor, conversationId)
		return done.ok ? ok({}) : declared(done, ['conversation_not_found', 'conversation_closed'], 'conversation_closed')
	},

	async 'transfer:answer'({ actor }, { conversationId, transferId, answer }) {
		const answered = await answerQuestion(chat, actor, conversationId, transferId, answer)
		const codes = ['conversation_not_found', 'conversation_closed', 'transfer_gone'] as const
		if (!answered.ok) return declared(answered, codes, 'transfer_gone')
		return ok({ conversation: await seekerViewOf(chat, answered.value) })
	},

	async 'reading-along:refuse'({ actor }, { conversationId, refused }) {
		const done = await refuseReaders(chat, actor, conversationId, refused)
		if (!done.ok) return declared(done, ['conversation_not_found', 'conversation_closed'], 'conversation_closed')
		return ok({ conversation: await seekerViewOf(chat, done.value) })
	},

	async 'listener:change'({ actor }, { conversationId, orWait, since }) {
		const changed = await changeListener(chat, actor, conversationId, orWait, since ?? null)
		const codes = [
			...(['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'handled_by_supervisor'] as const),
			...(['another_listener', 'nobody_else'] as const),
		]
		if (!changed.ok) return declared(changed, codes, 'conversation_not_found')
		return ok({ conversation: await seekerViewOf(chat, changed.value) })
	},

	async 'conversation:end'({ actor }, { conversationId }) {
		const ended = await endConversation(chat, actor, conversationId)
		if (!ended.ok) return declared(ended, ['conversation_not_found'], 'conversation_not_found')
		return ok({ conversation: await seekerViewOf(chat, ended.value.stored) })
	},

	async 'conversation:erase'({ actor }, { conversationId }) {
		const erased = await eraseConversation(chat, actor, conversationId)
		if (!erased.ok) return declared(erased, ['conversation_not_found'], 'conversation_not_found')
		const { stored, finalInBackupsAt } = erased.value
		return ok({ conversation: await seekerViewOf(chat, stored), finalInBackupsAt })
	},

	async 'concern:raise'({ actor }, said) {
		const raised = await raiseConcern(chat, actor, said)
		return raised.ok ? ok({}) : raised
	},
	async 'feedback:give'({ actor }, { conversationId, heard, change, words }) {
		const given = await giveFeedback(chat, actor, conversationId, { heard, change, words })
		const codes = ['conversation_not_found', 'conversation_not_closed', 'conversation_erased'] as const
		return given.ok ? ok({}) : declared(given, codes, 'conversation_not_closed')
	},

	...returnWordsCommands(chat),
})
