import type { Learner } from '@akin/core/protocol/training'
import { stopAsking } from '@akin/core/shift/shift'
import type { StaffId, TrainingStepId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { standingOf } from '@akin/core/training/standing'
import { type StepRefusal, type TrainingStep, takeStep } from '@akin/core/training/step'
import { strictestRules } from '@akin/core/training/strictest-rules'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import { giveOfferBack } from '../queue/give-offer-back.ts'
import type { RateLimited } from '../rate-limited.ts'
import { endShadowsOf } from './end-shadows.ts'
import { learnersOf, type TrainingReader } from './list-learners.ts'
import { sealStepNote } from './step-note.ts'

export type TrainingDecision = {
	readonly listener: StaffId
	/** What was looked at [LD7]. */
	readonly version: number
	readonly step: TrainingStep
	readonly note: string | null
}
export type DecisionRefusal = StepRefusal | 'coordinators_only' | 'listener_not_found' | 'changed_meanwhile' | RateLimited

/** Enough for a round of learners; too many for a person who reads what they decide. */
const perCoordinator = { burst: 30, perMinute: 20 }

/**
 * [LD5] [LD6] Opens the next rung for somebody, or sends them back. Stored first, then the offer that stands is looked for: an offer being made
 * in this moment finds the rung (LD9). Whom they talk with they keep.
 */
export async function takeTrainingStep(
	chat: Chat,
	{ actor, role }: TrainingReader,
	{ listener, version, step, note }: TrainingDecision,
): Promise<Result<Learner, DecisionRefusal>> {
	if (role !== 'coordinator') return refused('coordinators_only')
	const member = await chat.people.find(listener)
	if (member?.role !== 'listener' || member.suspendedAt !== null) return refused('listener_not_found')
	const allowed = await chat.limiter.take(rateKey('training:step', actor.id), perCoordinator)
	if (!allowed.allowed) return refused({ code: 'rate_limited', retryAfterMs: allowed.retryAfterMs })
	const [stored, programmes] = await Promise.all([chat.training.load(listener), chat.programmes.all()])
	if (stored.version !== version) return refused('changed_meanwhile')
	const at = chat.clock.now()
	const rules = strictestRules(programmes.filter(({ id }) => member.programmeIds.includes(id)).map(({ training }) => training))
	const change = takeStep(stored.training, standingOf(stored.training, rules, at), step, at)
	if (!change.ok) return change
	const id = chat.ids.next<TrainingStepId>()
	const by = { id: actor.id, name: actor.name }
	const taken = { id, staffId: listener, kind: step.kind, rung: step.rung, by, at, note: await sealStepNote(chat, { id, by, at }, note) }
	if (!(await chat.training.take(taken, version, change.value))) return refused('changed_meanwhile')
	if (step.kind === 'send_back') {
		await chat.shifts.change(listener, ({ shift }) => stopAsking(shift))
		await giveOfferBack(chat, { id: listener })
		await endShadowsOf(chat, listener, 'not_unlocked')
		chat.announcer.shiftChanged(listener)
	}
	const action = step.kind === 'sign_off' ? 'rung_signed_off' : 'rung_sent_back'
	await chat.audit.append([{ at, actorId: actor.id, action, conversationId: null, detail: { listener, rung: step.rung } }])
	chat.announcer.trainingChanged(listener)
	const [learner] = await learnersOf(chat, [member])
	return learner ? ok(learner) : refused('listener_not_found')
}
