import type { Waiting } from '@akin/core/conversation/conversation'
import { isTakenAnyway } from '@akin/core/queue/choose-ticket'
import { laneKey } from '@akin/core/queue/lanes'
import { type KnownListener, type ReadyListener, whyNobodyNow } from '@akin/core/queue/may-be-offered'
import { type Pairing, pairUp } from '@akin/core/queue/pair-up'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { QueueTicket } from '@akin/core/queue/ticket'
import type { ClaimId, OfferId, StaffId } from '@akin/core/support/ids'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { keptWhileHere } from '../returning/keep-for-listener.ts'
import { giveOfferBack } from './give-offer-back.ts'
import { hasGone } from './has-gone.ts'
import { knowListeners } from './know-listeners.ts'
import { offerViewOf } from './offer-view-of.ts'
import { ticketOf } from './ticket-of.ts'

/** A bound on the work of one call; whoever is left is matched at the next tick. */
const maxRounds = 50
const maxEmptyRounds = 3
/** How far back somebody who fits is looked for. */
const maxWindow = 256

/**
 * Puts people who wait to listeners who have asked for the next one, until nobody is left on one side. Each node does this for the listeners
 * connected to it. The live queue proposes and leases; only the stored offer counts, so two nodes may do this at once.
 */
export async function matchListeners(chat: Chat, listenerIds: readonly StaffId[]): Promise<number> {
	let made = 0
	let emptyRounds = 0
	for (let round = 0; round < maxRounds; round++) {
		const ready = await readyListeners(chat, listenerIds)
		if (ready.length === 0) break
		const pairs = await pairsAmong(chat, ready)
		if (pairs.length === 0) break
		const results = await Promise.all(pairs.map((pair) => makeOffer(chat, pair)))
		const offers = results.filter((isMade) => isMade).length
		made += offers
		// Everybody chosen was taken by another node in the meantime: look again, a few times.
		emptyRounds = offers === 0 ? emptyRounds + 1 : 0
		if (emptyRounds === maxEmptyRounds) break
	}
	return made
}

/** Those of them to whom somebody may be put now, the one who has been ready longest first. */
async function readyListeners(chat: Chat, listenerIds: readonly StaffId[]): Promise<KnownListener[]> {
	if (listenerIds.length === 0) return []
	// Most of a tick's listeners have not asked: nothing else is read of those.
	const asking = (await chat.shifts.loadMany(listenerIds)).filter(({ shift }) => shift.mode === 'ready')
	const ids = asking.map(({ shift }) => shift.listenerId)
	const now = chat.clock.now()
	return [...(await knowListeners(chat, ids, 'assumed', asking)).values()]
		.filter((listener) => whyNobodyNow(listener, now) === null)
		.sort((a, b) => (a.shift?.readySince ?? 0) - (b.shift?.readySince ?? 0))
}

/** Those who may be offered now: the first of these lanes, `count` at most. `isAll` says that nobody waits behind them. */
async function waitingIn(chat: Chat, ready: readonly ReadyListener[], count: number): Promise<{ tickets: QueueTicket[]; isAll: boolean }> {
	const lanes = new Map(ready.flatMap((listener) => listener.lanes.map((lane) => [laneKey(lane), lane] as const)))
	const queued = await chat.queue.peek([...lanes.values()], count)
	const stored = await chat.conversations.loadMany(queued.map(({ conversationId }) => conversationId))
	const open = new Map(stored.map(({ conversation }) => [conversation.id, conversation]))
	// The live queue may be a moment behind: what no longer waits leaves it. Somebody on offer keeps their place.
	const gone = queued.filter(({ conversationId }) => {
		const state = open.get(conversationId)?.state
		return state !== 'waiting' && state !== 'offered'
	})
	if (gone.length > 0) await chat.queue.remove(gone)
	const waiting = [...open.values()].filter((conversation): conversation is Waiting => conversation.state === 'waiting')
	return { tickets: await keptWhileHere(chat, waiting.map(ticketOf), defaultQueuePolicy), isAll: queued.length < count }
}

/** One listener and somebody whom nobody behind them may be preferred to: all others need not be read. */
async function headFor(chat: Chat, ready: readonly ReadyListener[]): Promise<Pairing | null> {
	const [listener, another] = ready
	if (!listener || another) return null
	const now = chat.clock.now()
	const { tickets } = await waitingIn(chat, ready, 1)
	const [pair] = pairUp(tickets, ready, defaultQueuePolicy, now)
	return pair && isTakenAnyway(pair.ticket, listener, defaultQueuePolicy, now) ? pair : null
}

/** Pairs among the first of the queue; looks further back only where listeners are left over whom those in front do not fit. */
async function pairsAmong(chat: Chat, ready: readonly ReadyListener[]): Promise<readonly Pairing[]> {
	const first = await headFor(chat, ready)
	if (first) return [first]
	for (let count = Math.max(defaultQueuePolicy.laneWindow, ready.length); ; count *= 2) {
		const { tickets, isAll } = await waitingIn(chat, ready, count)
		const pairs = pairUp(tickets, ready, defaultQueuePolicy, chat.clock.now())
		if (isAll || pairs.length === ready.length || count >= maxWindow) return pairs
	}
}

async function makeOffer(chat: Chat, { listener, ticket, reason }: Pairing): Promise<boolean> {
	const policy = await chat.programmes.policy(ticket.lane.programmeId)
	const ref = { conversationId: ticket.conversationId, lane: ticket.lane }
	const claimId = chat.ids.next<ClaimId>()
	if (!(await chat.queue.lease(ref, claimId, policy.offerTtlMs + policy.leaseMarginMs))) return false
	const now = chat.clock.now()
	const offer = {
		...{ id: chat.ids.next<OfferId>(), claimId, listenerId: listener.id, madeAt: now, expiresAt: now + policy.offerTtlMs },
		sharedTopics: reason.sharedTopics,
		reason: reason.kind === 'patience_exceeded' ? ('waited_longest' as const) : reason.kind,
		...(listener.takes === 'light' ? { lightOnly: true as const } : {}),
	}
	const offered = await changeConversation(chat, ticket.conversationId, 'service', { kind: 'offer', offer }).catch(async (error) => {
		// Nobody is hidden for the length of a lease because of our fault; an offer that was stored after all leases itself again.
		await chat.queue.release(ref, claimId)
		throw error
	})
	if (!offered.ok) {
		await chat.queue.release(ref, claimId)
		return false
	}
	if (await hasGone(chat, offered.value.stored)) {
		await giveOfferBack(chat, listener)
		return false
	}
	const view = await offerViewOf(chat, offered.value.stored)
	if (view) chat.announcer.offerMade(listener.id, view)
	return true
}
