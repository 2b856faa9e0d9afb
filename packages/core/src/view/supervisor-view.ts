import type * as z from 'zod/mini'
import { type Signal, tierOf } from '../attention/signal.ts'
import { type Conversation, pinOf } from '../conversation/conversation.ts'
import { handleOf } from '../conversation/handle.ts'
import { type ExtraReader, refusedReadersOf } from '../conversation/refused-readers.ts'
import { shadowingLearner } from '../conversation/shadow.ts'
import { transferOf } from '../conversation/transfer.ts'
import type { signal } from '../protocol/signal-shapes.ts'
import type { BoardRow, SupervisorConversation } from '../protocol/supervisor.ts'
import type { ShownTransfer } from '../protocol/transfer-shapes.ts'
import type { StaffId } from '../support/ids.ts'
import type { LastRead, Reader, StaffContext } from './staff-context.ts'

export const signalsView = (signals: readonly Signal[]): z.output<typeof signal>[] =>
	signals.map(({ id, kind, tier, raisedAt, words, acknowledged }) => ({
		...{ id, kind, tier, raisedAt },
		words: words && { rule: words.rule, entry: words.entry, span: [...words.span] },
		acknowledged: acknowledged && {
			...{ by: acknowledged.by, byName: acknowledged.byName, at: acknowledged.at, outcome: acknowledged.outcome },
		},
	}))

/** A transfer that is under way, or that came to nothing. One that was done has left its notice in the room. */
/** [CL51] Left out where nobody is refused. */
export function refusedReadersView(conversation: Conversation): { refusedReaders?: ExtraReader[] } {
	const refused = refusedReadersOf(conversation)
	return refused.length > 0 ? { refusedReaders: [...refused] } : {}
}

export function transferView(conversation: Conversation): ShownTransfer | null {
	const transfer = transferOf(conversation)
	if (!transfer) return null
	const { id, by, to, askedAt } = transfer
	const base = { id, byName: by.name, byRole: by.role, to: to?.name ?? null, askedAt }
	if (transfer.step !== 'over') return { ...base, step: { kind: transfer.step, expiresAt: transfer.expiresAt } }
	return transfer.outcome === 'done' ? null : { ...base, step: { kind: 'failed', outcome: transfer.outcome } }
}

/** Who is with a conversation, each with what they are doing there. */
export function readersView(conversation: Conversation, reading: StaffContext['reading']): Reader[] {
	if (conversation.state !== 'active') return reading.map(({ id, name }) => ({ id, name, mode: 'reading' }))
	const { handler, joined } = conversation
	const handling = handler.role === 'supervisor' ? [{ id: handler.id, name: handler.name, mode: 'handling' as const }] : []
	const learner = shadowingLearner(conversation)
	const learning = learner ? [{ id: learner.id, name: learner.name, mode: 'learning' as const }] : []
	const named = [...handling, ...joined.map(({ id, name }) => ({ id, name, mode: 'joined' as const })), ...learning]
	const others = reading.filter(({ id }) => !named.some((person) => person.id === id))
	return [...named, ...others.map(({ id, name }) => ({ id, name, mode: 'reading' as const }))]
}

function rowWithoutState(conversation: Conversation, context: StaffContext): Omit<BoardRow, 'state' | 'lastRead'> {
	const { id, programmeId, language, enqueuedAt } = conversation
	const { programmeName, topicLabels, reading, seekerLastWroteAt, staffLastWroteAt } = context
	const pin = pinOf(conversation)
	const active = conversation.state === 'active' ? conversation : null
	const startedAt = conversation.state === 'closed' ? (conversation.talk?.startedAt ?? null) : (active?.startedAt ?? null)
	return {
		...{ id, handle: handleOf(id), programmeId, programmeName, language, topics: [...topicLabels], enqueuedAt, startedAt },
		handler: active && {
			id: active.handler.id,
			name: active.handler.name,
			role: active.handler.role,
			connection: active.handler.connection,
		},
		readers: readersView(conversation, reading),
		person: conversation.state === 'closed' ? { kind: 'here' } : conversation.seeker,
		attention: {
			tier: tierOf(conversation.signals, pin !== null),
			signals: signalsView(conversation.signals),
			asked: conversation.asked,
			pin: pin && { by: pin.by.id, byName: pin.by.name, at: pin.at, reason: pin.reason },
		},
		...{ seekerLastWroteAt, staffLastWroteAt },
	}
}

export function boardRowView(conversation: Conversation, context: StaffContext & { readonly lastRead: LastRead }): BoardRow {
	return { ...rowWithoutState(conversation, context), state: conversation.state, lastRead: context.lastRead }
}

/** Nobody is a supervisor and learns. */
function modeOf(readers: readonly Reader[], viewerId: StaffId): SupervisorConversation['mode'] {
	const mode = readers.find(({ id }) => id === viewerId)?.mode ?? 'none'
	return mode === 'learning' ? 'none' : mode
}

/** A conversation as one supervisor has it open. */
export function supervisorView(
	conversation: Conversation,
	context: StaffContext & { readonly viewerId: StaffId; readonly observerConnected: boolean },
): SupervisorConversation {
	const { viewerId, observerConnected, heads, maxMessageCharacters } = context
	const row = rowWithoutState(conversation, context)
	const observer = conversation.state === 'active' && conversation.handler.role === 'supervisor' ? conversation.handler.observer : null
	return {
		...{ row, epoch: conversation.epoch, heads, maxMessageCharacters },
		mode: modeOf(row.readers, viewerId),
		transfer: transferView(conversation),
		...refusedReadersView(conversation),
		observer: observer && { id: observer.id, name: observer.name, connected: observerConnected },
		state:
			conversation.state === 'closed'
				? { kind: 'closed', reason: conversation.reason, closedAt: conversation.closedAt }
				: { kind: conversation.state },
	}
}
