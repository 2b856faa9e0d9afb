import { type KnownListener, type NobodyNow, whyNobodyNow } from '../queue/may-be-offered.ts'
import type { Instant } from '../support/instant.ts'
import { type Conversation, listenerOf } from './conversation.ts'
import { askedListener, handOversOf } from './transfer.ts'

/** Why a conversation cannot be handed to a listener at the moment, in the order in which it is said. */
export const reasonsNotAble = [
	...(['in_it', 'had_it', 'passed', 'not_unlocked', 'language'] as const),
	...(['resting', 'paused', 'away', 'gone', 'full', 'with_somebody_in_danger', 'being_asked'] as const),
] as const satisfies readonly ('in_it' | 'had_it' | 'passed' | 'language' | NobodyNow)[]
export type ReasonNotAble = (typeof reasonsNotAble)[number]

/** [CL48] Null for a listener who can be asked. The commit that gives them the place checks capacity and rest once more (Q3). */
export function whyNotAble(conversation: Conversation, candidate: KnownListener, now: Instant): ReasonNotAble | null {
	const { id } = candidate
	if (conversation.state === 'active' && (listenerOf(conversation)?.id === id || askedListener(conversation)?.id === id)) return 'in_it'
	if (handOversOf(conversation).some(({ listener }) => listener.id === id)) return 'had_it'
	if (conversation.state !== 'closed' && conversation.passedBy.includes(id)) return 'passed'
	// What is handed over is nobody's first, light talk [LD9] [LD10].
	if (candidate.takes !== 'anybody') return 'not_unlocked'
	if (!candidate.lanes.some(({ language }) => language === conversation.language)) return 'language'
	const why = whyNobodyNow(candidate, now)
	// Whoever hands over asks them, and not the queue. Somebody who has just left is not here any more.
	if (why === null || why === 'not_asking') return candidate.isAskedToTakeOver ? 'being_asked' : null
	return why === 'suspended' || why === 'not_on_shift' ? 'gone' : why
}
