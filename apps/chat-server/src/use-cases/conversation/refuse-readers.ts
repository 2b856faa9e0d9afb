import type { SeekerActor } from '@akin/core/access/actor'
import type { ExtraReader } from '@akin/core/conversation/refused-readers'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'

/** All whom the person does not want to read along from now on; what they said before no longer counts. */
export async function refuseReaders(
	chat: Chat,
	actor: SeekerActor,
	id: ConversationId,
	refused: readonly ExtraReader[],
): Promise<Result<StoredConversation, Refusal>> {
	const opened = await openConversation(chat, actor, id, 'refuse_readers')
	if (!opened.ok) return opened
	const changed = await changeConversation(chat, id, { actor, action: 'refuse_readers' }, { kind: 'refuse_readers', refused })
	return changed.ok ? ok(changed.value.stored) : changed
}
