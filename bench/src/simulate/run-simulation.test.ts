import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { describe, expect, test } from 'vitest'
import { always, type Behaviour, exponential, usualBehaviour } from './behaviour.ts'
import { runSimulation, type SimulationOptions } from './run-simulation.ts'

const minutes = 60_000
const dayMs = 24 * 60 * minutes
/** Short, so that a day holds many. */
const serviceMs = 2 * minutes
const never = always(Number.POSITIVE_INFINITY)

/** Nothing but arrivals at random, so many servers who never rest, and conversations of random length: M/M/c, whose waits are known. */
const plain: Behaviour = {
	...usualBehaviour,
	...{ arrivalsByHour: [1], staffByHour: [1], programmes: 1, kindsOfListeners: 1, topicsOfAPerson: 0 },
	languages: [{ language: 'en', asked: 1, spoken: 1 }],
	...{ inDanger: 0, capacities: [[1, 1]], conversation: exponential(serviceMs), patience: never, answer: always(0) },
	...{ declined: 0, missed: 0, hard: 0, settlesIn: always(0), wrapsUp: always(0), shift: never, breakAfter: never },
}

/** The mean wait of M/M/c by Erlang's second formula, in the unit of `meanService`. */
function erlangCWait(servers: number, load: number, meanService: number): number {
	let blocked = 1
	for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked)
	const waits = (servers * blocked) / (servers - load * (1 - blocked))
	return (waits * meanService) / (servers - load)
}

const days = 24

/** What independent days come to, the first half of each to settle in. */
function over(values: readonly number[]) {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length
	const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
	return { mean, error: Math.sqrt(variance / values.length) }
}

describe('against what is known of queues', () => {
	test.each([
		{ servers: 1, utilisation: 0.6 },
		{ servers: 5, utilisation: 0.8 },
		{ servers: 20, utilisation: 0.9 },
	])('$servers servers, $utilisation busy: the mean wait is the one of Erlang', { timeout: 120_000 }, ({ servers, utilisation }) => {
		const load = servers * utilisation
		const options = { arrivalsPerDay: (load * dayMs) / serviceMs, listeners: servers, behaviour: plain, warmUpMs: dayMs / 2 }
		const tallies = Array.from({ length: days }, (_, day) => runSimulation({ ...options, days: 1, nodes: 1, seed: 100 + day }))
		const wait = over(tallies.map(({ waitMs }) => waitMs.mean))
		const expected = erlangCWait(servers, load, serviceMs)
		expect(wait.error / expected, 'the check must be able to tell').toBeLessThan(0.1)
		expect(Math.abs(wait.mean - expected)).toBeLessThan(3.5 * wait.error)
		const busy = over(tallies.map((tally) => tally.utilisation))
		expect(Math.abs(busy.mean - utilisation)).toBeLessThan(3.5 * busy.error)
	})

	test('with servers without end nobody waits, and as many talk at once as arrive during one conversation', () => {
		const tally = runSimulation({ arrivalsPerDay: 7_200, listeners: 100, behaviour: plain, days: 1, nodes: 1, seed: 1 })
		expect(tally.waitMs.max).toBe(0)
		expect(tally.answered).toBe(tally.arrivals)
		expect(tally.utilisation * 100).toBeGreaterThan(9)
		expect(tally.utilisation * 100).toBeLessThan(11)
	})

	test('whoever gives up after a random time leaves as many as the equilibrium of arrivals and leavings says', () => {
		// No listener at all: everybody gives up, after their patience.
		const behaviour = { ...plain, patience: exponential(5 * minutes) }
		const tally = runSimulation({ arrivalsPerDay: 2_880, listeners: 0, behaviour, days: 1, nodes: 1, seed: 1 })
		expect(tally.answered).toBe(0)
		expect(tally.abandoned + tally.stillWaiting).toBe(tally.arrivals)
		expect(tally.stillWaiting).toBeLessThan(40)
	})
})

const evening: SimulationOptions = { arrivalsPerDay: 4_000, listeners: 75, days: 1, seed: 5, nodes: 3 }

test('Q5 nobody starves or waits beside a free listener, though experience is preferred', () => {
	const tally = runSimulation(evening)
	expect(tally.violations).toEqual({ starved: 0, idle: 0 })
	expect(tally.arrivals).toBe(tally.answered + tally.abandoned + tally.stillWaiting)
	expect(tally.overtaken.most, 'preference must have acted').toBeGreaterThan(0)
	expect(tally.overtaken.longestWaitMs).toBeLessThan(defaultQueuePolicy.betterMatchPatienceMs)
	expect(tally.waitMs.p95).toBeGreaterThan(tally.waitMs.p50)
	expect(tally.offers.setAway).toBeGreaterThan(0)
})

test('Q5 a policy that lets people be passed over for ever is noticed', () => {
	const policy = { ...defaultQueuePolicy, betterMatchPatienceMs: Number.POSITIVE_INFINITY }
	const tally = runSimulation({ ...evening, listeners: 60, behaviour: { ...usualBehaviour, policy } })
	expect(tally.overtaken.longestWaitMs).toBeGreaterThan(defaultQueuePolicy.betterMatchPatienceMs)
	expect(tally.violations.starved).toBeGreaterThan(0)
})

test('the same seed gives the same day, another another', () => {
	expect(runSimulation(evening)).toEqual(runSimulation(evening))
	expect(runSimulation({ ...evening, seed: 6 })).not.toEqual(runSimulation(evening))
})
