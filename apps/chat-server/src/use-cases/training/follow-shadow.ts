import type { ConversationEvent } from '@akin/core/conversation/event'
import { shadowedLines } from '@akin/core/conversation/shadow'
import type { Committed } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'

/**
 * What follows from a learner's asking, reading and ending, whatever brought it about: the audit line, the count towards the next rung, and the
 * learner's own page. Counted under the id of the asking, so that twice is once.
 */
export async function followShadow(
	chat: Pick<Chat, 'audit' | 'training' | 'announcer' | 'clock'>,
	{ stored }: Committed,
	events: readonly ConversationEvent[],
): Promise<void> {
	const { id: conversationId } = stored.conversation
	const at = chat.clock.now()
	for (const event of events) {
		switch (event.kind) {
			case 'shadow_asked':
				chat.announcer.trainingChanged(event.shadow.learner.id)
				break
			case 'shadow_began':
				await chat.audit.append([{ at, actorId: event.learner.id, action: 'shadow_began', conversationId, detail: {} }])
				chat.announcer.trainingChanged(event.learner.id)
				break
			case 'shadow_ended': {
				const { shadow, why } = event
				const counts = shadow.step === 'reading' && stored.heads.room - shadow.from >= shadowedLines
				if (counts) await chat.training.countShadowed(shadow.learner.id, shadow.id, at)
				const detail = { why, read: shadow.step === 'reading', counts }
				await chat.audit.append([{ at, actorId: shadow.learner.id, action: 'shadow_ended', conversationId, detail }])
				chat.announcer.trainingChanged(shadow.learner.id)
				break
			}
			default:
		}
	}
}
