import type * as z from 'zod/mini'
import { type Conversation, keptForOf, type OpenConversation } from '../conversation/conversation.ts'
import { refusedReadersOf } from '../conversation/refused-readers.ts'
import { shadowingLearner } from '../conversation/shadow.ts'
import { listenerSince, transferOf } from '../conversation/transfer.ts'
import type { SeekerConversation } from '../protocol/seeker.ts'
import type { wait } from '../protocol/shapes.ts'
import type { SeekerTransfer } from '../protocol/transfer-shapes.ts'
import type { Instant } from '../support/instant.ts'

export type Wait = z.output<typeof wait>

/** What is needed besides the conversation itself. */
export type SeekerViewInput = {
	readonly roomHead: number
	readonly maxMessageCharacters: number
	readonly wait: Wait
	readonly now: Instant
}

/** The conversation as its seeker may see it. Being offered to a listener is still waiting: nobody is promised before they accept. */
export function seekerView(conversation: Conversation, { roomHead, maxMessageCharacters, wait, now }: SeekerViewInput): SeekerConversation {
	const { id, programmeId, language, epoch } = conversation
	const base = {
		...{ id, programmeId, language, head: { seq: roomHead, epoch }, maxMessageCharacters },
		refusedAlong: [...refusedReadersOf(conversation)],
	}
	switch (conversation.state) {
		case 'waiting':
		case 'offered':
			return { ...base, state: { kind: 'waiting', wait, keptFor: keptForView(conversation, now) } }
		case 'active': {
			const { handler, joined } = conversation
			const transfer = transferView(conversation)
			const learner = shadowingLearner(conversation)
			const since = handler.role === 'listener' ? { since: listenerSince(conversation) } : {}
			const observer = handler.role === 'supervisor' && handler.observer ? { name: handler.observer.name } : null
			return {
				...base,
				state: {
					kind: 'talking',
					handler: { role: handler.role, name: handler.name, connection: handler.connection, ...since },
					joined: joined.map(({ name }) => ({ name })),
					observer,
					...(transfer ? { transfer } : {}),
					...(learner ? { learner: { name: learner.name } } : {}),
				},
			}
		}
		case 'closed': {
			const { reason, closedAt, feedbackGiven, erased } = conversation
			return { ...base, state: { kind: 'closed', reason, closedAt, feedbackGiven, erased } }
		}
	}
}

/** For whom they are kept, by first name, and until when at most. That the listener passed meanwhile is not told [VW1]. */
function keptForView(conversation: OpenConversation, now: Instant) {
	const kept = keptForOf(conversation)
	return kept === null || kept.until <= now ? null : { name: kept.listener.name, until: kept.until }
}

/** After a yes, what came of it: silence would leave them waiting for somebody. */
const afterYes: ReadonlySet<string> = new Set(['listener_declined', 'listener_silent', 'listener_gone'])

function transferView(conversation: Conversation): SeekerTransfer | null {
	const transfer = transferOf(conversation)
	if (!transfer || (transfer.step === 'over' && !afterYes.has(transfer.outcome))) return null
	const step = transfer.step === 'asking_person' ? 'asking' : transfer.step === 'asking_listener' ? 'looking' : 'not_possible'
	return { transferId: transfer.id, byName: transfer.by.name, byRole: transfer.by.role, to: transfer.to?.name ?? null, step }
}
