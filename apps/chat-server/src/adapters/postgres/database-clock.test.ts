import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Queries } from './database.ts'
import { startDatabaseClock } from './database-clock.ts'

const noon = Date.UTC(2026, 0, 14, 12)
let monotonic: number
let truth: number
let answerTakes: number
let clock: Awaited<ReturnType<typeof startDatabaseClock>>

/** Time goes by for the node and for the database. */
const pass = (ms: number) => {
	monotonic += ms
	truth += ms
}
const database: Queries = {
	async query<Row extends object>(): Promise<Row[]> {
		pass(answerTakes / 2)
		const row = { now: truth }
		pass(answerTakes / 2)
		return [row as unknown as Row]
	},
}

beforeEach(async () => {
	monotonic = 5_000
	truth = noon
	answerTakes = 4
	clock = await startDatabaseClock(database, { elapsed: () => monotonic, onFault: () => {} })
})
afterEach(() => clock[Symbol.asyncDispose]())

test('it says what the database says, and goes on between readings', async () => {
	expect(clock.now()).toBe(truth)
	pass(60_000)
	expect(clock.now()).toBe(truth)
})

test('nobody sets it by setting the clock of the machine', () => {
	const { now } = Date
	Date.now = () => now() + 600_000
	try {
		expect(clock.now()).toBe(truth)
	} finally {
		Date.now = now
	}
})

test('a slow answer moves nothing, a clock that has drifted is set', async () => {
	answerTakes = 2_000
	await clock.read()
	expect(clock.now()).toBe(truth)
	answerTakes = 4
	truth += 300
	await clock.read()
	expect(Math.abs(clock.now() - truth)).toBeLessThanOrEqual(2)
})

test('a database that is away leaves the time as it is', async () => {
	const away: Queries = { query: async () => Promise.reject(new Error('away')) }
	await expect(startDatabaseClock(away, { onFault: () => {} })).rejects.toThrow('away')
	let isAway = false
	const sometimes: Queries = { query: (...given) => (isAway ? away : database).query(...given) }
	await using steady = await startDatabaseClock(sometimes, { elapsed: () => monotonic, onFault: () => {} })
	isAway = true
	await expect(steady.read()).rejects.toThrow('away')
	pass(5_000)
	expect(steady.now()).toBe(truth)
})
