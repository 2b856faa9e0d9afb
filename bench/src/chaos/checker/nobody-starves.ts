import { handleOf } from '@akin/core/conversation/handle'
import { asId, type ConversationId } from '@akin/core/support/ids'
import type { ListenerScreen, StoredConversation, Violation } from '../history.ts'
import { isLive, lastScreen, type Round } from './round.ts'

/**
 * Q5: while somebody waits whom a ready listener could help, an offer is made within the bound; and once it is quiet nobody waits beside a
 * listener who is free for them. Who waits without an offer is what the board of the supervisors says.
 */
export function nobodyStarves(round: Round): Violation[] {
	const mayBeAsked = passes(round)
	return [...idleBesideTheQueue(round, mayBeAsked), ...leftWaiting(round, mayBeAsked)]
}

type MayBeAsked = (listenerId: string, conversation: StoredConversation) => boolean

/**
 * Nobody is asked again about somebody whom they passed on or had to give away. What is stored forgets that when a conversation closes, so it is
 * read from what listeners did: an offer shows the neutral name that staff see of a conversation.
 */
function passes({ ops, pages, worksFor }: Round): MayBeAsked {
	const handles = new Map(
		pages.flatMap(({ screens }) =>
			screens.flatMap(({ role, state }) =>
				role === 'listener' && state.offerId !== null ? [[state.offerId, state.offerHandle] as const] : [],
			),
		),
	)
	const passed = new Set<string>()
	for (const { command, principalId, offerId, data } of ops) {
		if (command === 'offer:decline') passed.add(`${principalId} ${handles.get(offerId ?? '')}`)
		if (command === 'offer:accept' && data?.conversationId) passed.add(`${principalId} ${handleText(data.conversationId)}`)
	}
	return (listenerId, { id, programmeId, passedBy }) =>
		worksFor(listenerId, programmeId) && !passedBy.includes(listenerId) && !passed.has(`${listenerId} ${handleText(id)}`)
}

const handleText = (id: string): string => {
	const { landform, number } = handleOf(asId<ConversationId>(id))
	return `${landform} ${number}`
}

type Conversations = Round['conversations']

/**
 * Ready, asked by nobody, with a place free, and not with somebody in danger, beside whom a programme may give them nobody else. Whoever only
 * observes is not shown that somebody is, so what is stored says whether they may have been.
 */
function isFree({ ready, connection, shift, offerId, conversations }: ListenerScreen, stored: Conversations): boolean {
	if (!ready || connection !== 'ok' || offerId !== null || shift?.availability !== 'ready' || shift.resting) return false
	const held = conversations.filter(({ stage }) => stage !== 'wrap_up')
	return (
		held.length < shift.capacity &&
		!held.some(({ signals }) => signals.some(({ tier, acknowledgedBy }) => tier === 'act_now' && acknowledgedBy === null)) &&
		!held.some(({ id, stage }) => stage === 'observing' && stored.get(id)?.signals.some(({ tier }) => tier === 'act_now'))
	)
}

function idleBesideTheQueue(round: Round, mayBeAsked: MayBeAsked): Violation[] {
	const { history, conversations, weather, limits, quietAt } = round
	// An offer is many steps of two nodes and both stores: each of them waits for a core.
	const bound = limits.offeredWithinMs + 2 * limits.slackMs
	const listeners = new Map<string, { readonly principalId: string; isFree: boolean; since: number | null }>()
	let waiting: readonly StoredConversation[] = []
	const found: Violation[] = []
	for (const record of history) {
		if (record.kind !== 'screen' && record.kind !== 'page') continue
		const { at, actor, principalId, page } = record
		const key = `${actor} ${page}`
		// A tab that is closed shows nothing any more, so nothing will ever say that it is not free.
		if (record.kind === 'page' && record.what !== 'ready') listeners.delete(key)
		if (record.kind === 'screen' && record.role === 'supervisor' && record.state.board && record.state.connection === 'ok') {
			waiting = record.state.board.rows.flatMap((row) => (row.state === 'waiting' ? (conversations.get(row.id) ?? []) : []))
		}
		if (record.kind === 'screen' && record.role === 'listener') {
			const known = listeners.get(key) ?? { principalId, isFree: false, since: null }
			listeners.set(key, {
				...known,
				isFree: isFree(record.state, conversations),
				since: isFree(record.state, conversations) ? known.since : null,
			})
		}
		for (const listener of listeners.values()) {
			const isIdle = listener.isFree && waiting.some((conversation) => mayBeAsked(listener.principalId, conversation))
			if (!isIdle) listener.since = null
			else if (listener.since === null) listener.since = at
			else if (at <= quietAt && at - listener.since > bound && weather.isCalm(listener.since, at)) {
				const evidence = { listenerId: listener.principalId, waiting: waiting.length, since: listener.since, at }
				found.push({ promise: 'Q5', what: 'A free listener was not asked although somebody waited.', evidence })
				listener.since = null
				listener.isFree = false
			}
		}
	}
	return found
}

/** No fault is an excuse any more: what a sweep or a tick would have mended has been mended. */
function leftWaiting({ pages, database, conversations }: Round, mayBeAsked: MayBeAsked): Violation[] {
	const live = pages.filter(isLive)
	const free = live.filter((page) => {
		const screen = lastScreen(page)
		return screen?.role === 'listener' && isFree(screen.state, conversations)
	})
	const here = new Set(live.map(({ principalId }) => principalId))
	return database.conversations.flatMap((conversation): Violation[] => {
		const { id, state, seekerId } = conversation
		const listener = free.find(({ principalId }) => mayBeAsked(principalId, conversation))
		if (state !== 'waiting' || !here.has(seekerId) || !listener) return []
		const evidence = { conversationId: id, listenerId: listener.principalId }
		return [{ promise: 'Q5', what: 'Somebody still waits beside a listener who is free for them.', evidence }]
	})
}
