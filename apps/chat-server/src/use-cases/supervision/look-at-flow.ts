import type { Flow } from '@akin/core/protocol/flow'
import { estimateWait } from '@akin/core/queue/estimate-wait'
import { type Lane, laneKey } from '@akin/core/queue/lanes'
import { flowOf, flowSince, leftLastHour, type Moments, wrappingUp } from '@akin/core/supervision/flow'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'
import { listenersOf } from '../queue/listeners-of.ts'
import { readOnceAWhile } from '../read-once-a-while.ts'

type FlowWorld = Pick<Chat, 'clock' | 'conversations' | 'programmes' | 'shifts' | 'people' | 'presence' | 'training'>

/** Nobody decides anything on it within half a minute. */
const againAfterMs = 30_000

/** How people came, waited and were answered in these programmes lately: one reading of moments for all who ask. */
export const lookAtFlow = readOnceAWhile(readFlow, (programmeIds) => [...programmeIds].sort().join(' '), againAfterMs)

async function readFlow(chat: FlowWorld, programmeIds: readonly ProgrammeId[]): Promise<Flow> {
	const now = chat.clock.now()
	const [moments, policies] = await Promise.all([
		chat.conversations.momentsSince(programmeIds, flowSince(now)),
		Promise.all(programmeIds.map((id) => chat.programmes.policy(id))),
	])
	return {
		...{ at: now, steps: flowOf(moments, now), leftLastHour: leftLastHour(moments, now), wrappingUp: wrappingUp(moments) },
		targetWaitMs: Math.min(...policies.map(({ waitingLongMs }) => waitingLongMs)),
		toldMinutes: await widestTold(chat, moments),
	}
}

/** What is said to whoever stands last in a line, the widest of it. */
async function widestTold(chat: FlowWorld, moments: readonly Moments[]): Promise<Flow['toldMinutes']> {
	const waiting = moments.filter(({ startedAt, closedAt }) => startedAt === null && closedAt === null)
	const lanes = new Map(waiting.map((one) => [laneKey(one), one]))
	const told = await Promise.all([...lanes.values()].map((lane) => toldInLane(chat, lane, moments)))
	return told.flatMap((range) => range ?? []).sort((a, b) => b.to - a.to || b.from - a.from)[0] ?? null
}

async function toldInLane(chat: FlowWorld, lane: Lane, moments: readonly Moments[]): Promise<Flow['toldMinutes']> {
	const ours = moments.filter((one) => laneKey(one) === laneKey(lane))
	const [policy, here] = await Promise.all([chat.programmes.policy(lane.programmeId), listenersOf(chat, lane.programmeId)])
	const speaking = here.filter(({ languages }) => languages.includes(lane.language)).length
	const estimate = estimateWait(
		{
			observed: ours.flatMap(({ enqueuedAt, startedAt }) => (startedAt === null ? [] : [{ enqueuedAt, takenAt: startedAt }])),
			position: ours.filter(({ startedAt, closedAt }) => startedAt === null && closedAt === null).length,
			...{ listenersHere: speaking, listenersTypically: Math.max(1, speaking) },
		},
		policy,
		chat.clock.now(),
	)
	return estimate.kind === 'range' ? { from: estimate.fromMinutes, to: estimate.toMinutes } : null
}
