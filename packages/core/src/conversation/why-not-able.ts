import { availabilityOf, isResting, type Shift } from '../shift/shift.ts'
import type { StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Takes } from '../training/rung.ts'
import { type Conversation, listenerOf } from './conversation.ts'
import { askedListener, handOversOf } from './transfer.ts'

/** Why a conversation cannot be handed to a listener at the moment, in the order in which it is said. */
export const reasonsNotAble = [
	...(['in_it', 'had_it', 'passed', 'not_unlocked', 'language'] as const),
	...(['resting', 'paused', 'away', 'gone', 'full', 'with_somebody_in_danger', 'being_asked'] as const),
] as const
export type ReasonNotAble = (typeof reasonsNotAble)[number]

/** What is known of a listener of the programme who is on shift. */
export type Candidate = {
	readonly id: StaffId
	readonly languages: readonly string[]
	readonly shift: Shift
	readonly takes: Takes
	readonly conversations: number
	/** Seen lately. */
	readonly isHere: boolean
	/** Somebody they talk with needs a person now, and that is all they should hold. */
	readonly isWithSomebodyInDanger: boolean
	/** An offer or another transfer waits for their answer. */
	readonly isBeingAsked: boolean
}

/** [CL48] Null for a listener who can be asked. The commit that gives them the place checks capacity and rest once more (Q3). */
export function whyNotAble(conversation: Conversation, candidate: Candidate, now: Instant): ReasonNotAble | null {
	const { id, shift } = candidate
	if (conversation.state === 'active' && (listenerOf(conversation)?.id === id || askedListener(conversation)?.id === id)) return 'in_it'
	if (handOversOf(conversation).some(({ listener }) => listener.id === id)) return 'had_it'
	if (conversation.state !== 'closed' && conversation.passedBy.includes(id)) return 'passed'
	// What is handed over is nobody's first, light talk [LD9] [LD10].
	if (candidate.takes !== 'anybody') return 'not_unlocked'
	if (!candidate.languages.includes(conversation.language)) return 'language'
	if (isResting(shift, now)) return 'resting'
	const availability = availabilityOf(shift, candidate.conversations, now)
	if (availability === 'paused' || availability === 'away') return availability
	if (!candidate.isHere) return 'gone'
	if (availability === 'busy') return 'full'
	if (candidate.isWithSomebodyInDanger) return 'with_somebody_in_danger'
	return candidate.isBeingAsked ? 'being_asked' : null
}
