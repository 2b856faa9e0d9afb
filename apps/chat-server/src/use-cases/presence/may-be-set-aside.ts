import type { SeekerActor } from '@akin/core/access/actor'
import type { Chat } from '../chat.ts'

/**
 * Whether somebody who did not answer "are you still here?" may count as gone: not while something in their conversation must be acted on
 * now. Silence can then be the very thing that a person has to see.
 */
export async function mayBeSetAside(chat: Chat, actor: SeekerActor): Promise<boolean> {
	const stored = await chat.conversations.latestOfSeeker(actor.id)
	if (!stored || stored.conversation.state === 'closed') return true
	return !stored.conversation.signals.some(({ tier }) => tier === 'act_now')
}
