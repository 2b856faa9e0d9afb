import type { OpRecord, Violation } from '../history.ts'
import { grouped, type Page, type Round } from './round.ts'
import { tenuresOf } from './tenures.ts'

/** Q3: nobody over capacity, nobody asked or given somebody while they rest. */
export function capacityHolds(round: Round): Violation[] {
	return [...storedOver(round), ...heldOver(round), ...round.pages.flatMap((page) => askedWhileResting(page, round))]
}

function storedOver({ database }: Round): Violation[] {
	const capacity = new Map(database.shifts.map((shift) => [shift.listenerId, shift.capacity]))
	return [...grouped(database.slots, ({ listenerId }) => listenerId)].flatMap(([listenerId, slots]): Violation[] => {
		const most = capacity.get(listenerId) ?? 0
		if (slots.length <= most) return []
		return [
			{
				promise: 'Q3',
				what: 'A listener holds more conversations than they chose.',
				evidence: { listenerId, held: slots.length, capacity: most },
			},
		]
	})
}

/** Anything that may free a place. Whether it did is not asked: a span that is certain is enough. */
const freeing = new Set(['conversation:end', 'conversation:erase', 'conversation:hand-back', 'wrap-up:save'])

type Held = { readonly from: number; readonly to: number; readonly conversationId: string }

/** The spans in which a listener certainly held a conversation: from the answer to their yes to the first thing that could end it. */
function heldOver(round: Round): Violation[] {
	const capacities = new Map(
		[
			...grouped(
				round.ops.filter(({ command }) => command === 'shift:start'),
				({ principalId }) => principalId,
			),
		].map(([id, ops]) => [id, Math.max(...ops.map(({ capacity }) => capacity ?? 3))]),
	)
	return [...heldSpans(round)].flatMap(([listenerId, held]): Violation[] => {
		const most = capacities.get(listenerId) ?? 3
		const over = firstOver(held, most)
		if (!over) return []
		const evidence = { listenerId, capacity: most, at: over.at, conversationIds: over.conversationIds }
		return [{ promise: 'Q3', what: 'A listener was given more conversations than they chose.', evidence }]
	})
}

/** The first moment at which a seeker may have gone for good: a page that was closed and not opened again, or a quick exit on its way. */
function leftAt({ pages, ops, history }: Round): ReadonlyMap<string, number> {
	const left = new Map<string, number>()
	for (const { principalId, closedAt } of pages) if (closedAt !== null) left.set(principalId, closedAt)
	const exits = [
		...history.flatMap((record) => (record.kind === 'page' && record.what === 'left' ? [record] : [])),
		...ops.filter(({ command }) => command === 'session:leave').map(({ principalId, invokedAt: at }) => ({ principalId, at })),
	]
	for (const { principalId, at } of exits) left.set(principalId, Math.min(left.get(principalId) ?? at, at))
	return left
}

export function heldSpans(round: Round): ReadonlyMap<string, readonly Held[]> {
	const freed = new Map<string, number>()
	for (const { command, conversationId, invokedAt } of round.ops) {
		if (conversationId !== null && freeing.has(command))
			freed.set(conversationId, Math.min(freed.get(conversationId) ?? invokedAt, invokedAt))
	}
	const left = leftAt(round)
	const accepts = round.ops.filter(({ command, outcome }) => command === 'offer:accept' && outcome === 'ok')
	return new Map(
		[...grouped(accepts, ({ principalId }) => principalId)].map(([id, ops]) => [id, ops.flatMap((op) => heldSpan(op, round, freed, left))]),
	)
}

function heldSpan(op: OpRecord, round: Round, freed: ReadonlyMap<string, number>, left: ReadonlyMap<string, number>): Held[] {
	const stored = round.conversations.get(op.data?.conversationId ?? '')
	if (!stored || op.settledAt === null) return []
	const tenures = tenuresOf(round, stored)
	// Back in the queue by itself: when, no clock of ours knows.
	const isReturned = tenures.some(({ state }, index) => index > 0 && state === 'waiting')
	const seekerLeft =
		stored.reason === 'left_quickly' || stored.reason === 'seeker_lost' ? (left.get(stored.seekerId) ?? op.settledAt) : round.overAt
	const to = Math.min(freed.get(stored.id) ?? round.overAt, seekerLeft)
	return isReturned || to <= op.settledAt ? [] : [{ from: op.settledAt, to, conversationId: stored.id }]
}

function firstOver(held: readonly Held[], most: number): { readonly at: number; readonly conversationIds: string[] } | null {
	const open: Held[] = []
	for (const next of held.toSorted((a, b) => a.from - b.from)) {
		open.push(next)
		const still = new Map(open.filter(({ to }) => to > next.from).map((one) => [one.conversationId, one]))
		if (still.size > most) return { at: next.from, conversationIds: [...still.keys()] }
	}
	return null
}

/** An offer that appears although the pause was acknowledged before, and is not one that was on its way. */
function askedWhileResting({ role, principalId, screens, actor, page }: Page, round: Round): Violation[] {
	const { ops } = round
	if (role !== 'listener') return []
	const own = ops.filter((op) => op.principalId === principalId && changing.has(op.command))
	let offered: string | null = null
	return screens.flatMap((screen): Violation[] => {
		if (screen.role !== 'listener') return []
		const { offerId } = screen.state
		const isNew = offerId !== null && offerId !== offered
		offered = offerId
		const restingSince = isNew ? restsSince(own, screen.at) : null
		if (restingSince === null || mayHaveBeenOnItsWay(restingSince, screen.at, round)) return []
		return [
			{
				promise: 'Q3',
				what: 'A listener was asked while they rested.',
				evidence: { actor, page, offerId, pausedAt: restingSince, at: screen.at },
			},
		]
	})
}

/** However slow the machine is, nobody shows an offer for the first time when it has long run out. */
function mayHaveBeenOnItsWay(restingSince: number, at: number, { limits, weather }: Round): boolean {
	const restedMs = at - restingSince
	if (weather.isCalm(restingSince, at)) return restedMs < limits.slackMs
	return restedMs < limits.offerTtlMs + limits.slackMs * 2 || !weather.isFaultless(restingSince, at)
}

const changing = new Set(['shift:pause', 'shift:resume', 'shift:start', 'shift:end', 'queue:help-next'])

/** Since when they certainly rest at that moment; null when they may not. */
function restsSince(own: readonly OpRecord[], at: number): number | null {
	let since: number | null = null
	for (const { command, outcome, code, invokedAt, settledAt } of own) {
		if (invokedAt > at) break
		// Asking for somebody in a break is refused and changes nothing.
		if (command === 'queue:help-next' && (code === 'paused' || code === 'resting')) continue
		if (command !== 'shift:pause') since = null
		else if (outcome === 'ok' && settledAt !== null && settledAt <= at) since = settledAt
	}
	return since
}
