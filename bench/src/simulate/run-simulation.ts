import type { ChoiceReason } from '@akin/core/queue/choose-ticket'
import { estimateWait, type ObservedWait } from '@akin/core/queue/estimate-wait'
import { type Lane, laneKey } from '@akin/core/queue/lanes'
import { whyNotThisOne } from '@akin/core/queue/may-be-offered'
import { pairUp } from '@akin/core/queue/pair-up'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { compareTickets } from '@akin/core/queue/ticket'
import { askForNext, isResting, missedOffer, pause, resume, startShift, tookOffer } from '@akin/core/shift/shift'
import { asId, type ConversationId } from '@akin/core/support/ids'
import { type Random, randomFrom } from '../chaos/schedule/random.ts'
import { type Behaviour, usualBehaviour } from './behaviour.ts'
import { createEventHeap } from './event-heap.ts'
import { createReadyPool } from './ready-pool.ts'
import { dutiesOf } from './roster.ts'
import { kindsOfListeners, listenerNamed, programmeNamed, type SimulatedListener, topicNamed } from './simulated-listener.ts'
import { createTally, type Tally } from './tally.ts'
import { createWaitingLine, type Waiting, type WaitingLine } from './waiting-line.ts'

export type SimulationOptions = {
	readonly arrivalsPerDay: number
	/** On shift in the busiest hour. */
	readonly listeners: number
	readonly days: number
	readonly seed: number
	/** Servers; each matches for the listeners connected to it. */
	readonly nodes: number
	readonly behaviour?: Behaviour
	/** What happens before this is not counted. */
	readonly warmUpMs?: number
	/** Told after every simulated hour. */
	readonly onHour?: (hour: number) => void
}

/** What is promised, whatever policy is played: nobody who has waited so long is passed over. */
const promisedPatienceMs = defaultQueuePolicy.betterMatchPatienceMs
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const lookForIdleEveryMs = 60_000
/** How far back somebody who fits is looked for, as `matchListeners` does it. */
const maxWindow = 256
/** Estimates are asked for by so many people at most: each looks at every wait of the last half hour. */
const mostEstimates = 5_000

type OnOffer = { readonly person: Waiting; readonly listener: SimulatedListener; readonly reason: ChoiceReason }

/** Plays days of arrivals, shifts and offers through the real queue policy of `@akin/core`, event by event. */
export function runSimulation(options: SimulationOptions): Tally {
	const { behaviour = usualBehaviour, warmUpMs = 0, nodes } = options
	const { policy } = behaviour
	const random = randomFrom(options.seed)
	const events = createEventHeap()
	const tally = createTally()
	const kinds = kindsOfListeners(behaviour, random.fork())
	const lines = new Map<string, WaitingLine>()
	const observed = new Map<string, ObservedWait[]>()
	const hereInLane = new Map<string, number>()
	const pools = Array.from({ length: nodes }, createReadyPool)
	const offers = new Map<Waiting, OnOffer>()
	const untilMs = options.days * dayMs
	const estimateEvery = Math.max(1, Math.ceil((options.arrivalsPerDay * options.days) / mostEstimates))
	let now = 0
	let people = 0
	let talking = 0
	let waiting = 0

	const later = (ms: number, run: () => void) => {
		if (Number.isFinite(ms)) events.add(now + ms, run)
	}
	const lineOf = (lane: Lane): WaitingLine => {
		const key = laneKey(lane)
		const known = lines.get(key)
		if (known) return known
		const line = createWaitingLine(lane)
		lines.set(key, line)
		return line
	}
	const isCounted = (person: Waiting) => person.enqueuedAt >= warmUpMs
	const poolOf = (listener: SimulatedListener) => pools[listener.node]

	// Listeners -----------------------------------------------------------------------------------------------------------------------

	const mayBeAsked = ({ hasEnded, isAsked, shift, held, inDanger }: SimulatedListener): boolean =>
		!hasEnded && !isAsked && shift.mode === 'ready' && !isResting(shift, now) && held < shift.capacity && !(inDanger > 0 && held >= 1)

	function countHere(listener: SimulatedListener, change: 1 | -1): void {
		for (const lane of listener.asReady.lanes) hereInLane.set(laneKey(lane), (hereInLane.get(laneKey(lane)) ?? 0) + change)
	}

	function ask(listener: SimulatedListener): void {
		if (listener.hasEnded) return
		const { rest } = listener.shift
		const asked = askForNext(listener.shift, listener.held, now)
		if (asked === 'resting' && rest !== null) later(rest.until - now, () => ask(listener))
		if (typeof asked === 'string') return
		listener.shift = asked
		makeReady(listener)
	}

	function makeReady(listener: SimulatedListener): void {
		if (mayBeAsked(listener) && !matchFor(listener)) poolOf(listener)?.add(listener)
	}

	function beginShift(endsAt: number): void {
		const kind = random.int(0, kinds.length - 1)
		const brings = kinds[kind]
		if (!brings) return
		const id = listenerNamed(++people)
		const shift = startShift(id, random.weighted(behaviour.capacities), now)
		const listener: SimulatedListener = {
			...{ asReady: { ...brings, id }, kind, node: random.int(0, nodes - 1), shift },
			...{ held: 0, inDanger: 0, isAsked: false, hasEnded: false },
		}
		const counted = Math.max(0, endsAt - Math.max(now, warmUpMs))
		tally.onShift(shift.capacity, counted)
		countHere(listener, 1)
		later(endsAt - now, () => endShift(listener))
		later(behaviour.breakAfter(random), () => takeBreak(listener))
		ask(listener)
	}

	function endShift(listener: SimulatedListener): void {
		if (listener.shift.mode !== 'paused' && listener.shift.mode !== 'away') countHere(listener, -1)
		listener.hasEnded = true
		poolOf(listener)?.remove(listener)
		const offer = listener.isAsked ? [...offers.values()].find((one) => one.listener === listener) : undefined
		if (offer) giveBack(offer)
	}

	function takeBreak(listener: SimulatedListener): void {
		if (listener.hasEnded) return
		if (listener.isAsked || listener.shift.mode === 'away') {
			later(lookForIdleEveryMs, () => takeBreak(listener))
			return
		}
		listener.shift = pause(listener.shift, now)
		countHere(listener, -1)
		poolOf(listener)?.remove(listener)
		later(behaviour.breakFor(random), () => {
			comeBack(listener)
			later(behaviour.breakAfter(random), () => takeBreak(listener))
		})
	}

	function comeBack(listener: SimulatedListener): void {
		if (listener.hasEnded) return
		listener.shift = resume(listener.shift, now)
		countHere(listener, 1)
		ask(listener)
	}

	// Matching ------------------------------------------------------------------------------------------------------------------------

	/** Somebody waits, new or again: the nodes look for a listener, in the order in which they happen to come to it. */
	function matchPerson(person: Waiting): void {
		const first = random.int(0, nodes - 1)
		for (let turn = 0; turn < nodes; turn++) {
			const ready = pools[(first + turn) % nodes]?.whoMayHelp(person) ?? []
			if (ready.length === 0) continue
			const [pair] = pairUp(
				[person],
				ready.map(({ asReady }) => asReady),
				policy,
				now,
			)
			const listener = ready.find(({ asReady }) => asReady === pair?.listener)
			if (!pair || !listener) continue
			makeOffer({ person, listener, reason: pair.reason })
			return
		}
	}

	function candidatesFor({ asReady }: SimulatedListener, count: number): Waiting[] {
		const found = asReady.lanes.flatMap((lane) => lines.get(laneKey(lane))?.firstWaiting(count) ?? [])
		return found.sort(compareTickets).slice(0, count)
	}

	/** A listener is ready: the first of the queue, and further back where those do not fit. True when somebody is offered. */
	function matchFor(listener: SimulatedListener): boolean {
		for (let count = policy.laneWindow; ; count *= 2) {
			const candidates = candidatesFor(listener, count)
			const [pair] = pairUp(candidates, [listener.asReady], policy, now)
			if (pair) {
				judge(pair.ticket, candidates, listener)
				makeOffer({ person: pair.ticket, listener, reason: pair.reason })
				return true
			}
			if (candidates.length < count || count >= maxWindow) return false
		}
	}

	/** Whom this choice passed over, and whether it might. Looks at the whole queue, not at what the choice was made from. */
	function judge(chosen: Waiting, candidates: readonly Waiting[], listener: SimulatedListener): void {
		const whyNot = whyNotThisOne(listener.asReady, policy, now)
		const isFor = (waiting: Waiting) => whyNot(waiting) === null
		const [head] = listener.asReady.lanes.flatMap((lane) => lines.get(laneKey(lane))?.firstWaiting(1, isFor) ?? []).sort(compareTickets)
		for (const other of candidates) if (isFor(other) && compareTickets(other, chosen) < 0) other.overtakenBy++
		if (head === undefined || head === chosen) return
		if (chosen.boostMs === 0) tally.passedOver(now - head.enqueuedAt)
		if (head.boostMs > chosen.boostMs || now - head.enqueuedAt >= promisedPatienceMs) tally.count('starved')
	}

	function makeOffer(offer: OnOffer): void {
		const { person, listener } = offer
		person.state = 'offered'
		listener.isAsked = true
		poolOf(listener)?.remove(listener)
		offers.set(person, offer)
		tally.count('made')
		const answersIn = behaviour.answer(random)
		const isSeen = !random.chance(behaviour.missed) && answersIn < policy.offerTtlMs
		const isPassedOn = random.chance(behaviour.declined)
		const stands = (run: () => void) => () => {
			if (offers.get(person) === offer) run()
		}
		if (!isSeen)
			later(
				policy.offerTtlMs,
				stands(() => expire(offer)),
			)
		else if (isPassedOn)
			later(
				answersIn,
				stands(() => decline(offer)),
			)
		else
			later(
				answersIn,
				stands(() => accept(offer)),
			)
	}

	/** Nobody answers this offer any more: the person waits again, at their place. */
	function giveBack({ person, listener }: OnOffer): void {
		offers.delete(person)
		listener.isAsked = false
		person.state = 'waiting'
		matchPerson(person)
	}

	function expire(offer: OnOffer): void {
		const { listener } = offer
		tally.count('missed')
		listener.shift = missedOffer(listener.shift, policy.missedOffersUntilAway)
		if (listener.shift.mode === 'away') {
			tally.count('setAway')
			countHere(listener, -1)
			later(behaviour.comesBackAfterBeingAway(random), () => comeBack(listener))
		}
		giveBack(offer)
		makeReady(listener)
	}

	function decline(offer: OnOffer): void {
		tally.count('declined')
		offer.person.excludedListenerIds = [...offer.person.excludedListenerIds, offer.listener.asReady.id]
		giveBack(offer)
		makeReady(offer.listener)
	}

	function accept({ person, listener, reason }: OnOffer): void {
		offers.delete(person)
		person.state = 'gone'
		waiting--
		listener.isAsked = false
		listener.held++
		listener.shift = tookOffer(listener.shift)
		if (person.boostMs > 0) listener.inDanger++
		tally.atOnce(++talking)
		if (isCounted(person)) tally.answered(person, now - person.enqueuedAt, reason.sharedTopics.length)
		const waits = observed.get(laneKey(person.lane)) ?? []
		observed.set(laneKey(person.lane), waits)
		waits.push({ enqueuedAt: person.enqueuedAt, takenAt: now })
		const takes = behaviour.conversation(random)
		tally.talked(Math.max(0, Math.min(now + takes, untilMs) - Math.max(now, warmUpMs)))
		later(takes, () => end(person, listener))
		if (listener.held < listener.shift.capacity) later(behaviour.settlesIn(random), () => ask(listener))
	}

	function end(person: Waiting, listener: SimulatedListener): void {
		talking--
		listener.held--
		if (person.boostMs > 0) listener.inDanger--
		if (random.chance(behaviour.hard)) {
			const rest = {
				kind: 'rest',
				begunAt: now,
				until: now + behaviour.rest(random),
				by: { id: listener.shift.listenerId, name: '' },
			} as const
			listener.shift = { ...listener.shift, rest }
			poolOf(listener)?.remove(listener)
		} else makeReady(listener)
		later(behaviour.wrapsUp(random), () => ask(listener))
	}

	// People --------------------------------------------------------------------------------------------------------------------------

	function arrive(): void {
		const programme = random.int(0, behaviour.programmes - 1)
		const language = random.weighted(behaviour.languages.map((one) => [one.asked, one.language] as const))
		const lane = { programmeId: programmeNamed(programme), language }
		const person: Waiting = {
			...{ conversationId: asId<ConversationId>(`${++people}`.padStart(12, '0')), lane, enqueuedAt: now, excludedListenerIds: [] },
			...{ isLight: true, keptFor: null },
			boostMs: random.chance(behaviour.inDanger) ? policy.dangerBoostMs : 0,
			topics: topicsOf(programme, behaviour, random),
			...{ state: 'waiting', overtakenBy: 0, told: null },
		}
		waiting++
		if (isCounted(person)) tally.count('arrivals')
		lineOf(lane).add(person)
		if (people % estimateEvery === 0 && isCounted(person)) estimate(person)
		const patience = behaviour.patience(random)
		later(patience, () => giveUp(person))
		matchPerson(person)
	}

	function giveUp(person: Waiting): void {
		if (person.state === 'gone') return
		const offer = offers.get(person)
		offers.delete(person)
		person.state = 'gone'
		waiting--
		if (isCounted(person)) tally.count('abandoned')
		if (!offer) return
		offer.listener.isAsked = false
		makeReady(offer.listener)
	}

	function estimate(person: Waiting): void {
		const key = laneKey(person.lane)
		const since = now - policy.estimateWindowMs
		const recent = (observed.get(key) ?? []).filter(({ takenAt }) => takenAt > since)
		observed.set(key, recent)
		const here = hereInLane.get(key) ?? 0
		const position = lineOf(person.lane).placeOf(person)
		const said = estimateWait({ observed: recent, position, listenersHere: here, listenersTypically: Math.max(1, here) }, policy, now)
		const toMs = (minutes: number) => (minutes === 60 ? Number.POSITIVE_INFINITY : minutes * 60_000)
		person.told = said.kind === 'unknown' ? null : { fromMs: said.fromMinutes * 60_000, toMs: toMs(said.toMinutes) }
		tally.told(person.told)
	}

	/** Q5: nobody waits while somebody is ready who may help them. */
	function lookForIdle(): void {
		for (const line of lines.values()) {
			const [head] = line.firstWaiting(1)
			if (head && pools.some((pool) => pool.whoMayHelp(head).some(mayBeAsked))) tally.count('idle')
		}
		later(lookForIdleEveryMs, lookForIdle)
	}

	const { arrivalsByHour } = behaviour
	const usual = arrivalsByHour.reduce((sum, share) => sum + share, 0) / arrivalsByHour.length
	const perMs = options.arrivalsPerDay / (usual * dayMs)
	const busiest = Math.max(...behaviour.arrivalsByHour)
	/** Arrivals at the rate of the busiest hour, of which the others keep their share: a Poisson process whose rate follows the clock. */
	function nextArrival(): void {
		later(-Math.log(1 - random.unit()) / (perMs * busiest), () => {
			const share = behaviour.arrivalsByHour[Math.floor(now / hourMs) % behaviour.arrivalsByHour.length] ?? 0
			if (random.chance(share / busiest)) arrive()
			nextArrival()
		})
	}

	for (const { from, to } of dutiesOf(options.listeners, behaviour, untilMs, random.fork())) later(from, () => beginShift(to))
	for (let hour = 1; hour <= options.days * 24; hour++) later(hour * hourMs, () => options.onHour?.(hour))
	lookForIdle()
	nextArrival()
	for (let next = events.take(); next !== null && next.at <= untilMs; next = events.take()) {
		now = next.at
		next.run()
	}
	return tally.result(waiting)
}

function topicsOf(programme: number, { topicsOfAProgramme, topicsOfAPerson }: Behaviour, random: Random): string[] {
	const topics = new Set<string>()
	const count = Math.min(topicsOfAProgramme, random.int(0, topicsOfAPerson))
	while (topics.size < count) topics.add(topicNamed(programme, random.int(0, topicsOfAProgramme - 1)))
	return [...topics]
}
