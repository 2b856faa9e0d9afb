import { nothingFound } from '../attention/asked-tracker.ts'
import { isAboutStaff } from '../attention/signal.ts'
import type { Active, Closed } from '../conversation/conversation.ts'
import { handleOf } from '../conversation/handle.ts'
import { shadowOf } from '../conversation/shadow.ts'
import { askedListener, transferOf } from '../conversation/transfer.ts'
import type { ListenerConversation } from '../protocol/listener.ts'
import type { StaffId } from '../support/ids.ts'
import type { StaffContext } from './staff-context.ts'
import { readersView, refusedReadersView, signalsView, transferView } from './supervisor-view.ts'

/**
 * A conversation as its listener may see it. Once a supervisor has taken over, what stands backstage is no longer theirs: no signals and no
 * head of that stream, not even when it has ended.
 */
export function listenerView(
	conversation: Active | Closed,
	context: StaffContext & { readonly viewerId: StaffId; readonly note: string | null },
): ListenerConversation {
	const { id, programmeId, language, epoch } = conversation
	const { programmeName, maxMessageCharacters, reading, viewerId, heads } = context
	const isHandling =
		conversation.state === 'closed' ? conversation.talk?.handlerRole === 'listener' : listenerHandles(conversation, viewerId)
	const base = {
		...{ id, handle: handleOf(id), programmeId, programmeName, language, epoch, maxMessageCharacters },
		readers: readersView(conversation, reading).filter((reader) => reader.id !== viewerId),
		heads: { room: heads.room, backstage: isHandling ? heads.backstage : 0 },
		signals: isHandling ? signalsView(conversation.signals.filter(({ kind }) => !isAboutStaff(kind))) : [],
		asked: isHandling ? conversation.asked : nothingFound,
		transfer: isHandling ? transferView(conversation) : null,
		shadow: isHandling ? shadowView(conversation) : null,
		...refusedReadersView(conversation),
	}
	if (conversation.state === 'closed') {
		return {
			...base,
			startedAt: conversation.talk?.startedAt ?? conversation.enqueuedAt,
			person: { kind: 'here' },
			state: { kind: 'wrap_up', reason: conversation.reason, closedAt: conversation.closedAt },
		}
	}
	const handler = handlerView(conversation)
	return {
		...base,
		startedAt: conversation.startedAt,
		person: conversation.seeker,
		state:
			askedState(conversation, context) ??
			shadowingState(conversation, viewerId) ??
			(isHandling ? { kind: 'handling' } : { kind: 'observing', handler }),
	}
}

const handlerView = ({ handler: { id, name, role, connection } }: Active) => ({ id, name, role, connection })

/** For the listener who is asked whether they can take it on: who asks, and what they should know. */
function askedState(conversation: Active, { viewerId, note }: { readonly viewerId: StaffId; readonly note: string | null }) {
	const transfer = transferOf(conversation)
	if (transfer?.step !== 'asking_listener' || askedListener(conversation)?.id !== viewerId) return null
	const { id, by, expiresAt } = transfer
	return { kind: 'asked' as const, transferId: id, byName: by.name, byRole: by.role, handler: handlerView(conversation), note, expiresAt }
}

/** For the learner who reads along. */
function shadowingState(conversation: Active, viewerId: StaffId) {
	const shadow = shadowOf(conversation)
	if (shadow?.step !== 'reading' || shadow.learner.id !== viewerId) return null
	return { kind: 'shadowing' as const, handler: handlerView(conversation), since: shadow.since }
}

/** For whoever handles it: who reads along, or asks to. */
function shadowView(conversation: Active | Closed): ListenerConversation['shadow'] {
	const shadow = shadowOf(conversation)
	return shadow && { id: shadow.id, learnerName: shadow.learner.name, expiresAt: shadow.step === 'asking' ? shadow.expiresAt : null }
}

const listenerHandles = ({ handler }: Active, viewerId: StaffId): boolean => handler.role === 'listener' && handler.id === viewerId
