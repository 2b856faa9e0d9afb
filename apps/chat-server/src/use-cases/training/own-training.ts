import type { ListenerActor } from '@akin/core/access/actor'
import type { OwnTraining } from '@akin/core/protocol/training'
import type { Standing } from '@akin/core/training/standing'
import type { TakenStep } from '../../ports/training-store.ts'
import type { Chat } from '../chat.ts'
import { standingOfListener } from './standings-of.ts'
import { openStepNote } from './step-note.ts'

/** Where a listener stands, as they and coordinators see it. */
export async function ownTrainingOf(chat: Chat, { id, programmeIds }: Pick<ListenerActor, 'id' | 'programmeIds'>): Promise<OwnTraining> {
	const [standing, steps] = await Promise.all([standingOfListener(chat, { id, programmeIds }), chat.training.stepsOf([id])])
	return trainingView(chat, standing, steps)
}

/** `steps`: theirs, the latest first. */
export async function trainingView(chat: Chat, standing: Standing, steps: readonly TakenStep[]): Promise<OwnTraining> {
	const { rung, opened, lessons, rolePlays, next, dueAt } = standing
	return {
		...{ rung, opened, rolePlays, next, dueAt },
		lessons: lessons.map((lesson) => ({ ...lesson })),
		steps: await Promise.all(
			steps.map(async (step) => ({
				...{ kind: step.kind, rung: step.rung, byName: step.by.name, at: step.at },
				note: await openStepNote(chat, step),
			})),
		),
	}
}
