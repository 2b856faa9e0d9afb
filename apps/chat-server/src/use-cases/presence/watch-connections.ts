import { type Active, inQueueSince, type OpenConversation } from '@akin/core/conversation/conversation'
import { learnerIn } from '@akin/core/conversation/shadow'
import { askedListener } from '@akin/core/conversation/transfer'
import { opening } from '@akin/core/programme/opening'
import type { QueuePolicy } from '@akin/core/queue/queue-policy'
import type { SignalId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { closeConversation } from '../conversation/end-conversation.ts'
import { followQueue } from '../queue/follow-queue.ts'
import { giveOfferBack } from '../queue/give-offer-back.ts'
import { listenersOf } from '../queue/listeners-of.ts'
import { releaseTransfers } from '../transfer/release-transfers.ts'
import { attendanceOf, isKnownToWaitLong, staffIdsIn } from './attendance.ts'
import { away } from './watch-shifts.ts'

/**
 * Looks after every open conversation: who has gone quiet, for how long, and what follows from it. Repeating it is harmless; any node may do
 * it. Only those are read where something may follow; whoever was seen a moment ago cannot have been gone for long. `presenceNow` and what
 * presence answers are on one clock, whatever the nodes' own clocks say.
 */
export async function watchConnections(chat: Chat): Promise<void> {
	const attendance = attendanceOf(chat)
	await attendance.follow()
	const due = await attendance.due()
	if (due.length === 0) return
	const open = (await chat.conversations.loadMany(due)).map(({ conversation }) => conversation).filter((it) => it.state !== 'closed')
	const ids = open.flatMap((conversation) => [conversation.seekerId, ...staffIdsIn(conversation)])
	const [seen, presenceNow] = await Promise.all([chat.presence.lastSeen(ids), chat.presence.now()])
	attendance.wereSeen(seen)
	for (const conversation of open) {
		const policy = await chat.programmes.policy(conversation.programmeId)
		const silence = (id: (typeof ids)[number]) => presenceNow - (seen.get(id) ?? presenceNow)
		const goneMs = silence(conversation.seekerId)
		const isClosed = await watchSeeker(chat, conversation, goneMs, policy)
		if (isClosed) continue
		if (conversation.state === 'offered' && silence(conversation.offer.listenerId) > policy.connectionLostMs) {
			await giveOfferBack(chat, { id: conversation.offer.listenerId })
		}
		const asked = askedListener(conversation)
		if (asked && silence(asked.id) > policy.connectionLostMs) await releaseTransfers(chat, asked)
		await watchLearner(chat, conversation, silence, policy)
		if (conversation.state === 'active') await watchHandler(chat, conversation, silence(conversation.handler.id), policy)
		else await watchWait(chat, conversation, policy)
	}
}

/** True when it was closed because the seeker did not come back. */
async function watchSeeker(chat: Chat, conversation: OpenConversation, goneMs: number, policy: QueuePolicy): Promise<boolean> {
	const { id } = conversation
	const now = chat.clock.now()
	if (goneMs <= policy.connectionLostMs) {
		if (conversation.seeker.kind === 'lost') await findSeeker(chat, conversation)
		return false
	}
	if (conversation.seeker.kind === 'here') await changeConversation(chat, id, 'service', { kind: 'lose_seeker', since: now - goneMs })
	if (goneMs > policy.seekerGraceMs + policy.seekerPlaceKeptMs) {
		await closeConversation(chat, id, 'seeker_lost')
		return true
	}
	return false
}

/** Back again: whoever waited has their old place. */
export async function findSeeker(chat: Chat, { id }: Pick<OpenConversation, 'id'>): Promise<void> {
	const found = await changeConversation(chat, id, 'service', { kind: 'find_seeker' })
	if (found.ok && found.value.stored.conversation.state === 'waiting')
		await followQueue(chat, found.value.before, found.value.stored.conversation)
}

/** [CL55] [CL56] A learner who is not there does not read on, and a question nobody answers ends. */
async function watchLearner(
	chat: Chat,
	conversation: OpenConversation,
	silence: (id: StaffId) => number,
	policy: QueuePolicy,
): Promise<void> {
	const learnerId = learnerIn(conversation)
	if (learnerId === null) return
	const { id } = conversation
	if (silence(learnerId) > policy.connectionLostMs)
		await changeConversation(chat, id, 'service', { kind: 'end_shadow', learnerId, why: 'learner_gone' })
	else await changeConversation(chat, id, 'service', { kind: 'expire_shadow', now: chat.clock.now() })
}

async function watchHandler(chat: Chat, conversation: Active, goneMs: number, policy: QueuePolicy): Promise<void> {
	const { id, handler } = conversation
	const now: Instant = chat.clock.now()
	if (goneMs <= policy.connectionLostMs) {
		if (handler.connection.kind === 'lost') await changeConversation(chat, id, 'service', { kind: 'find_handler', handlerId: handler.id })
		return
	}
	if (handler.connection.kind === 'here') {
		await changeConversation(chat, id, 'service', { kind: 'lose_handler', handlerId: handler.id, since: now - goneMs })
	}
	const signal = handler.role === 'listener' ? 'listener_lost' : 'no_handler'
	// Once for each time they are lost: a supervisor who has acknowledged it is not told again and again.
	const lostAt = handler.connection.kind === 'lost' ? handler.connection.since : now - goneMs
	const wasRaised = conversation.signals.some(({ kind, raisedAt }) => kind === signal && raisedAt >= lostAt)
	if (goneMs > policy.listenerGraceMs && !wasRaised) {
		await changeConversation(chat, id, 'service', { kind: 'raise_signal', id: chat.ids.next<SignalId>(), signal, now, boostMs: 0 })
	}
	if (handler.role === 'listener' && goneMs > policy.listenerGraceMs + policy.listenerLostRequeueMs) {
		const returned = await changeConversation(chat, id, 'service', { kind: 'return_to_queue', handlerId: handler.id, now })
		if (!returned.ok) return
		// Somebody who is not there is not offered anybody either.
		await chat.shifts.change(handler.id, ({ shift }) => away(shift))
		chat.announcer.shiftChanged(handler.id)
		await followQueue(chat, returned.value.before, returned.value.stored.conversation)
	}
}

async function watchWait(chat: Chat, conversation: OpenConversation, policy: QueuePolicy): Promise<void> {
	const now = chat.clock.now()
	if (now - inQueueSince(conversation) > policy.waitingLongMs && !isKnownToWaitLong(conversation)) {
		const id = chat.ids.next<SignalId>()
		await changeConversation(chat, conversation.id, 'service', { kind: 'raise_signal', id, signal: 'waiting_long', now, boostMs: 0 })
	}
	// [CL50] Whoever was answered already was let in while it was open, and promised their place.
	if (inQueueSince(conversation) > conversation.enqueuedAt) return
	// After closing time those who wait are helped while somebody is there who may help them, and told when nobody is.
	const programme = await chat.programmes.find(conversation.programmeId)
	if (!programme || opening(programme.hours, now).kind === 'open') return
	const { language, passedBy } = conversation
	const mayHelp = (await listenersOf(chat, programme.id)).some(
		({ id, languages }) => languages.includes(language) && !passedBy.includes(id),
	)
	if (!mayHelp) await closeConversation(chat, conversation.id, 'programme_closed')
}
