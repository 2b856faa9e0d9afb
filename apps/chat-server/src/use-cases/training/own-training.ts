import type { ListenerActor } from '@akin/core/access/actor'
import { shadowOf } from '@akin/core/conversation/shadow'
import type { OwnTraining } from '@akin/core/protocol/training'
import type { Standing } from '@akin/core/training/standing'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { TakenStep } from '../../ports/training-store.ts'
import type { Chat } from '../chat.ts'
import { standingOfListener } from './standings-of.ts'
import { openStepNote } from './step-note.ts'

/** Where a listener stands, as they and coordinators see it. */
export async function ownTrainingOf(chat: Chat, { id, programmeIds }: Pick<ListenerActor, 'id' | 'programmeIds'>): Promise<OwnTraining> {
	const [standing, steps, stored] = await Promise.all([
		standingOfListener(chat, { id, programmeIds }),
		chat.training.stepsOf([id]),
		chat.conversations.readAlongBy(id),
	])
	return { ...(await trainingView(chat, standing, steps)), shadow: stored && shadowView(stored) }
}

/** While they ask, who is asked and nothing of the conversation. */
function shadowView({ conversation }: StoredConversation): OwnTraining['shadow'] {
	const shadow = shadowOf(conversation)
	if (shadow === null || conversation.state !== 'active') return null
	if (shadow.step === 'reading') return { kind: 'reading', conversationId: conversation.id }
	return { kind: 'asking', listenerName: conversation.handler.name, expiresAt: shadow.expiresAt }
}

/** `steps`: theirs, the latest first. */
export async function trainingView(chat: Chat, standing: Standing, steps: readonly TakenStep[]): Promise<Omit<OwnTraining, 'shadow'>> {
	const { rung, opened, lessons, rolePlays, shadowed, next, dueAt } = standing
	return {
		...{ rung, opened, rolePlays, shadowed, next, dueAt },
		lessons: lessons.map((lesson) => ({ ...lesson })),
		steps: await Promise.all(
			steps.map(async (step) => ({
				...{ kind: step.kind, rung: step.rung, byName: step.by.name, at: step.at },
				note: await openStepNote(chat, step),
			})),
		),
	}
}
