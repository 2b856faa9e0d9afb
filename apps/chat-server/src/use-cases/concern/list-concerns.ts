import type { SupervisorActor } from '@akin/core/access/actor'
import { type Concern, isInvolved } from '@akin/core/concern/concern'
import type { Conversation } from '@akin/core/conversation/conversation'
import { handleOf } from '@akin/core/conversation/handle'
import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import type { Chat } from '../chat.ts'

/** As many that are closed as somebody looks back at; the audit log has them all. */
const closedShown = 50

/** The concerns of the programmes of this supervisor, without a word of them. */
export async function listConcerns(chat: Chat, actor: SupervisorActor): Promise<ShownConcern[]> {
	const concerns = await chat.concerns.list(actor.programmeIds, closedShown)
	const stored = await chat.conversations.loadMany([...new Set(concerns.map(({ conversationId }) => conversationId))])
	const conversations = new Map(stored.map(({ conversation }) => [conversation.id, conversation]))
	return Promise.all(
		concerns.flatMap((concern) => {
			const conversation = conversations.get(concern.conversationId)
			return conversation ? [shownConcernOf(chat, actor, concern, conversation)] : []
		}),
	)
}

export async function shownConcernOf(
	chat: Chat,
	actor: SupervisorActor,
	concern: Concern,
	conversation: Conversation,
): Promise<ShownConcern> {
	const { id, conversationId, programmeId, about, by, reason, hasWords, raisedAt, state } = concern
	return {
		...{ id, conversationId, handle: handleOf(conversationId), hasEnded: conversation.state === 'closed', reason, raisedAt },
		programmeName: (await chat.programmes.find(programmeId))?.name ?? programmeId,
		about: about.kind === 'answerer' ? { kind: 'answerer', name: about.person?.name ?? null } : about,
		by: by.role === 'seeker' ? { role: 'seeker' } : { role: by.role, name: by.name },
		hasWords: hasWords && !(conversation.state === 'closed' && conversation.erased),
		state: shownState(state),
		isInvolved: isInvolved(concern, actor.id),
	}
}

function shownState(state: Concern['state']): ShownConcern['state'] {
	if (state.kind === 'new') return { kind: 'new' }
	const by = { name: state.by.name, at: state.at }
	return state.kind === 'closed' ? { kind: 'closed', by, outcome: state.outcome } : { kind: 'looked_at', by }
}
