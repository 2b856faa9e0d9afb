import type { SignalKind } from '../attention/signal.ts'
import type { ShadowId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Conversation, Person } from './conversation.ts'
import { refusedReadersOf } from './refused-readers.ts'

/** How long the listener has to answer whether a learner may read along. */
export const shadowQuestionMs = 120_000

/** How many lines have to be written while a learner reads along for it to count: fewer show nobody how somebody listens. */
export const shadowedLines = 4

/** Why reading along ended, or why it did not come to it. */
export const shadowEnds = [
	...(['listener_declined', 'listener_silent'] as const),
	...(['learner_left', 'learner_gone', 'not_unlocked'] as const),
	...(['listener_ended', 'person_refused', 'act_now', 'handler_changed', 'conversation_ended'] as const),
] as const
export type ShadowEnd = (typeof shadowEnds)[number]

/**
 * Somebody who learns to listen, and reads along with a conversation. It is a field of the talk: asked first, and reading from when its listener has
 * said yes. `from`: how far the room reached then.
 */
export type Shadow = { readonly id: ShadowId; readonly learner: Person; readonly askedAt: Instant } & (
	| { readonly step: 'asking'; readonly expiresAt: Instant }
	| { readonly step: 'reading'; readonly since: Instant; readonly from: number }
)

/** A node that is about to be replaced by this version stores none without saying so. */
export const shadowOf = (conversation: Conversation): Shadow | null =>
	conversation.state === 'active' ? (conversation.shadow ?? null) : null

/** The learner who reads along at this moment. */
export function shadowingLearner(conversation: Conversation): Person | null {
	const shadow = shadowOf(conversation)
	return shadow?.step === 'reading' ? shadow.learner : null
}

/** The learner who is in it, asking or reading. */
export const learnerIn = (conversation: Conversation): StaffId | null => shadowOf(conversation)?.learner.id ?? null

/** Signals that say something of the service and nothing of how somebody is. */
const saysNothingOfThem: ReadonlySet<SignalKind> = new Set<SignalKind>(['waiting_long', 'long_talk', 'new_listener'])

/**
 * [CL54] Whether a learner may be let in: the person was told of learners before they wrote anything and has not refused them, a listener handles it
 * and is here, and nothing was raised that says something of how they are.
 */
export const mayBeShadowed = (conversation: Conversation): boolean =>
	conversation.state === 'active' &&
	conversation.handler.role === 'listener' &&
	conversation.handler.connection.kind === 'here' &&
	(conversation.toldOfReaders ?? []).includes('learner') &&
	!refusedReadersOf(conversation).includes('learner') &&
	conversation.boostMs === 0 &&
	conversation.signals.every(({ kind }) => saysNothingOfThem.has(kind))
