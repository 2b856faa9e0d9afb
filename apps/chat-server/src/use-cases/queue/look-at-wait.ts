import type { Conversation } from '@akin/core/conversation/conversation'
import { opening } from '@akin/core/programme/opening'
import { estimateWait } from '@akin/core/queue/estimate-wait'
import { laneKey } from '@akin/core/queue/lanes'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Wait } from '@akin/core/view/seeker-view'
import type { Chat } from '../chat.ts'
import { readOnceAWhile } from '../read-once-a-while.ts'
import { listenersOf } from './listeners-of.ts'

/** What a conversation that does not wait is given; nobody looks at it. */
const noWait: Wait = {
	position: 1,
	waiting: 0,
	rangeMinutes: null,
	listenersHere: 0,
	listenersSpeaking: 0,
	longerThanSaid: false,
	closesAt: null,
	closedNow: false,
}

/** What somebody who waits is honestly told: their place, a range if enough was observed, who is here, and when it closes. */
export async function lookAtWait(chat: Chat, conversation: Conversation): Promise<Wait> {
	if (conversation.state !== 'waiting' && conversation.state !== 'offered') return noWait
	const { id, programmeId, language, enqueuedAt } = conversation
	const lane = { programmeId, language }
	const now = chat.clock.now()
	const policy = await chat.programmes.policy(programmeId)
	const [programme, places, observed, everybody] = await Promise.all([
		chat.programmes.find(programmeId),
		chat.queue.positions([{ conversationId: id, lane }]),
		observedWaits(chat, lane, now - policy.estimateWindowMs),
		listenersHere(chat, programmeId),
	])
	// Whoever passed on them, or whom they changed, is nobody who could come.
	const here = everybody.filter((listener) => !conversation.passedBy.includes(listener.id))
	const place = places.get(id) ?? { position: 1, waitingInLane: 1 }
	const speaking = here.filter((listener) => listener.languages.includes(language))
	const estimate = estimateWait(
		{ observed, position: place.position, listenersHere: speaking.length, listenersTypically: Math.max(1, speaking.length) },
		policy,
		now,
	)
	const hours = programme ? opening(programme.hours, now) : { kind: 'open' as const, closesAt: null }
	const range = estimate.kind === 'range' ? { from: estimate.fromMinutes, to: estimate.toMinutes } : null
	return {
		...{ position: place.position, waiting: place.waitingInLane, rangeMinutes: range },
		listenersHere: here.length,
		listenersSpeaking: speaking.length,
		longerThanSaid: range !== null && now - enqueuedAt > range.to * 60_000,
		closesAt: hours.kind === 'open' ? hours.closesAt : null,
		closedNow: hours.kind === 'closed',
	}
}

/** Everybody in one lane is told the same range, and everybody in one programme who is here: read once a while for all of them. */
const observeAgainAfterMs = 10_000
const countAgainAfterMs = 1_000
const observedWaits = readOnceAWhile(
	(chat: Chat, lane: Lane, since: Instant) => chat.conversations.observedWaits(lane, since),
	laneKey,
	observeAgainAfterMs,
)
const listenersHere = readOnceAWhile(
	(chat: Chat, programmeId: ProgrammeId) => listenersOf(chat, programmeId),
	(programmeId) => programmeId,
	countAgainAfterMs,
)

type Lane = Parameters<typeof laneKey>[0]
