import type { SeekerActor } from '@akin/core/access/actor'
import { listenerSince } from '@akin/core/conversation/transfer'
import type { ConversationId, SignalId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { afterTransfer } from './after-transfer.ts'
import { someoneElseCan } from './list-candidates.ts'

/**
 * The person would like to go on with another listener. They are not asked why, they keep their place, and whoever had them is out with this commit.
 * @param orWait also where nobody else could come now
 * @param since whom they mean, as the page knows it; null: whoever it is
 */
export async function changeListener(
	chat: Chat,
	actor: SeekerActor,
	id: ConversationId,
	orWait: boolean,
	since: number | null = null,
): Promise<Result<StoredConversation, Refusal | 'nobody_else'>> {
	const opened = await openConversation(chat, actor, id, 'change_listener')
	if (!opened.ok) return opened
	const { conversation } = opened.value
	const isWithListener = conversation.state === 'active' && conversation.handler.role === 'listener'
	const isMeant = isWithListener && (since === null || since === listenerSince(conversation))
	if (isMeant && !orWait && !(await someoneElseCan(chat, conversation))) return refused('nobody_else')
	const command = { kind: 'change_listener', signalId: chat.ids.next<SignalId>(), since, now: chat.clock.now() } as const
	const changed = await changeConversation(chat, id, { actor, action: 'change_listener' }, command)
	if (!changed.ok) return changed
	await afterTransfer(chat, changed.value)
	return ok((await chat.conversations.load(id)) ?? changed.value.stored)
}
