import type { StaffActor } from '@akin/core/access/actor'
import { type Conversation, listenerOf } from '@akin/core/conversation/conversation'
import { opening } from '@akin/core/programme/opening'
import type { ConversationId, StaffId, TransferId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { rateKey } from '../../ports/rate-key.ts'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { listenersOf } from '../queue/listeners-of.ts'
import type { RateLimited } from '../rate-limited.ts'
import { handOverNote } from './hand-over-note.ts'
import { candidateFor } from './list-candidates.ts'

export type Proposal = {
	readonly conversationId: ConversationId
	readonly transferId: TransferId
	/** Null: to whoever is next. */
	readonly to: StaffId | null
	readonly note: string
}
export type ProposalRefusal = Refusal | 'listener_not_able' | RateLimited

/** Asks the person whether they would like to go on with somebody else. Sent again it answers the same. */
export async function proposeTransfer(
	chat: Chat,
	actor: StaffActor,
	{ conversationId, transferId, to, note }: Proposal,
): Promise<Result<StoredConversation, ProposalRefusal>> {
	const prepared = await prepare(chat, actor, 'propose_transfer', { conversationId, transferId, to })
	if (!prepared.ok) return prepared
	if (prepared.value.wasSent) return ok(prepared.value.stored)
	const { stored, listener } = prepared.value
	const now = chat.clock.now()
	const { transferQuestionMs } = await chat.programmes.policy(stored.conversation.programmeId)
	const by = { id: actor.id, name: actor.name, role: actor.role }
	const changed = await changeConversation(
		chat,
		conversationId,
		{ actor, action: 'propose_transfer' },
		{ kind: 'propose_transfer', id: transferId, by, to: listener, now, expiresAt: now + transferQuestionMs },
		handOverNote(actor, transferId, note, listener?.name ?? null),
	)
	if (!changed.ok) return changed
	if (changed.value.events.length > 0) {
		await chat.audit.append([{ at: now, actorId: actor.id, action: 'transfer_proposed', conversationId, detail: { to } }])
	}
	return ok(changed.value.stored)
}

type Prepared =
	| { readonly wasSent: true; readonly stored: StoredConversation }
	| {
			readonly wasSent: false
			readonly stored: StoredConversation
			readonly listener: { readonly id: StaffId; readonly name: string } | null
	  }

const notTheirs = {
	waiting: 'not_answered_yet',
	offered: 'not_answered_yet',
	active: 'not_allowed',
	closed: 'conversation_closed',
} as const

/** What both ways of handing over look at first: whether this very one was sent before, whose it is to do, how much is sent, and whether the listener can. */
export async function prepare(
	chat: Chat,
	actor: StaffActor,
	action: 'propose_transfer' | 'transfer_now',
	{ conversationId, transferId, to }: Omit<Proposal, 'note'>,
): Promise<Result<Prepared, ProposalRefusal>> {
	const opened = await openConversation(chat, actor, conversationId, action)
	if (!opened.ok) return opened
	const stored = opened.value
	const mark = handOverNote(actor, transferId, '', null)
	if (await chat.conversations.hasEntry(conversationId, mark.sender, mark.clientId)) return ok({ wasSent: true, stored })
	// Before anything is said of the listener: whoever may not hand over learns nothing of who could take it on.
	if (!stored.isAllowed) return refused(notTheirs[stored.conversation.state])
	const programme = await chat.programmes.find(stored.conversation.programmeId)
	if (programme) {
		const { burst, messagesPerMinute } = programme.limits
		const taken = await chat.limiter.take(rateKey('message:send', actor.id), { burst, perMinute: messagesPerMinute })
		if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	}
	if (to === null) {
		// After closing time those who wait are sent home unless somebody here may help them: nobody is put there for that.
		const mayWait =
			!programme || opening(programme.hours, chat.clock.now()).kind === 'open' || (await mayBeHelped(chat, stored.conversation))
		return mayWait ? ok({ wasSent: false, stored, listener: null }) : refused('listener_not_able')
	}
	if (stored.conversation.state !== 'active') return refused('listener_not_able')
	const listener = await candidateFor(chat, stored.conversation, to)
	return listener ? ok({ wasSent: false, stored, listener }) : refused('listener_not_able')
}

/** Whether somebody else on shift could take them from the queue. */
async function mayBeHelped(chat: Chat, conversation: Conversation): Promise<boolean> {
	if (conversation.state !== 'active') return true
	const { language, passedBy, programmeId } = conversation
	const now = listenerOf(conversation)
	return (await listenersOf(chat, programmeId)).some(
		({ id, languages }) => id !== now?.id && languages.includes(language) && !passedBy.includes(id),
	)
}
