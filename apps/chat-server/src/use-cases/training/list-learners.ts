import type { SupervisorActor } from '@akin/core/access/actor'
import type { Learner } from '@akin/core/protocol/training'
import { ok, type Result, refused } from '@akin/core/support/result'
import { type Standing, standingOf, untrained } from '@akin/core/training/standing'
import { usualTraining } from '@akin/core/training/strictest-rules'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { trainingView } from './own-training.ts'
import { standingsOf } from './standings-of.ts'

/** Who asks: only coordinators see and decide how far somebody is. */
export type TrainingReader = { readonly actor: SupervisorActor; readonly role: 'supervisor' | 'coordinator' }

/** Every listener, by name, with what they have done and what was decided. */
export async function listLearners(chat: Chat, { actor, role }: TrainingReader): Promise<Result<readonly Learner[], 'coordinators_only'>> {
	if (role !== 'coordinator') return refused('coordinators_only')
	const people = (await chat.people.all()).filter((member) => member.role === 'listener' && member.suspendedAt === null)
	// Whoever only plays recorded conversations learns nothing, and helps nobody real.
	const played = (await chat.programmes.all()).filter(({ careRules }) => !careRules).map(({ id }) => id)
	const members = people.filter(({ programmeIds }) => programmeIds.length === 0 || programmeIds.some((id) => !played.includes(id)))
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'training_looked_at', conversationId: null, detail: {} }])
	return ok(await learnersOf(chat, members))
}

/** These listeners as coordinators see them. */
export async function learnersOf(chat: Chat, members: readonly StaffMember[]): Promise<readonly Learner[]> {
	const ids = members.map(({ id }) => id)
	const [standings, stored, steps, programmes] = await Promise.all([
		standingsOf(chat, members),
		chat.training.loadMany(ids),
		chat.training.stepsOf(ids),
		chat.programmes.all(),
	])
	const now = chat.clock.now()
	return Promise.all(
		members.map(async ({ id, name, programmeIds }): Promise<Learner> => {
			const standing: Standing = standings.get(id) ?? standingOf(untrained, usualTraining, now)
			return {
				...{ id, name, programmes: programmes.filter((one) => programmeIds.includes(one.id)).map((one) => one.name) },
				version: stored.get(id)?.version ?? 0,
				...(await trainingView(
					chat,
					standing,
					steps.filter(({ staffId }) => staffId === id),
				)),
			}
		}),
	)
}
