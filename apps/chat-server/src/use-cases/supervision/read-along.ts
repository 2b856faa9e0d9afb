import type { SupervisorActor } from '@akin/core/access/actor'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { openedEntry } from '../conversation-keys.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'

/** How long a reader counts as reading without being renewed; nodes renew a third of the way. */
export const readingTtlMs = 45_000

/** Opens a conversation for reading: the listener sees who reads along, and it is written down (P7). Opening it again changes nothing. */
export async function startReading(chat: Chat, actor: SupervisorActor, id: ConversationId): Promise<Result<null, NotFound>> {
	const opened = await openConversation(chat, actor, id, 'read_room')
	if (!opened.ok) return opened
	const now = chat.clock.now()
	const isNew = await chat.readings.start(id, { id: actor.id, name: actor.name }, now, now + readingTtlMs)
	if (!isNew) return ok(null)
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'reading_started', conversationId: id, detail: {} }])
	await noteOpened(chat, actor, id)
	chat.announcer.readersChanged(id)
	return ok(null)
}

/** Leaves a line for the other supervisors, in the stream that only they see. */
async function noteOpened(chat: Chat, actor: SupervisorActor, conversationId: ConversationId): Promise<void> {
	const stored = await chat.conversations.load(conversationId)
	const key = stored && (await chat.keys.of(stored))
	if (!key) return
	const sender = { role: 'supervisor', id: actor.id } as const
	const clientId = chat.ids.next<ClientId>()
	const content = { kind: 'opened', name: actor.name } as const
	const sealed = chat.keys.seal(key, { conversationId, stream: 'supervision', sender, clientId }, actor.name, content)
	const appended = await chat.conversations.append(conversationId, {
		stream: 'supervision',
		sender,
		clientId,
		sealed,
		at: chat.clock.now(),
	})
	if (appended.ok) chat.announcer.appended(appended.value, openedEntry(appended.value.entry, actor.name, content))
}

export async function stopReading(chat: Chat, actor: Pick<SupervisorActor, 'id'>, id: ConversationId): Promise<void> {
	const now = chat.clock.now()
	if (!(await chat.readings.stop(id, actor.id, now))) return
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'reading_stopped', conversationId: id, detail: {} }])
	chat.announcer.readersChanged(id)
}
