import { describe, expect, it } from 'vitest'
import { createWire, type Direction, type Wire } from './wire.ts'

const slow = { kilobitsPerSecond: 400, roundTripMs: 400 }
/** What a full segment of 1,448 bytes costs with its headers, and what it takes at 400 kbit/s. */
const segmentMs = ((1_448 + 52) * 8) / 400

/** Lets everything happen that is to come. */
function runOut(wire: Wire): void {
	for (let next = wire.next(); next !== null; next = wire.next()) wire.advance(next)
}
const recorder = () => {
	const arrived: { direction: Direction; bytes: number; at: number }[] = []
	const of = (direction: Direction) => arrived.filter((one) => one.direction === direction)
	return {
		hear: (direction: Direction, bytes: number, at: number) => void arrived.push({ direction, bytes, at }),
		lastAt: (direction: Direction) => of(direction).at(-1)?.at ?? Number.NaN,
		bytes: (direction: Direction) => of(direction).reduce((sum, { bytes }) => sum + bytes, 0),
		until: (direction: Direction, time: number) => of(direction).reduce((sum, { bytes, at }) => sum + (at <= time ? bytes : 0), 0),
	}
}

describe('a far line', () => {
	it('takes a round trip to connect, then half a one for the question and half a one for the answer', () => {
		const wire = createWire(slow)
		const heard = recorder()
		const connection = wire.connect(0, (direction, bytes, at) => {
			heard.hear(direction, bytes, at)
			if (direction === 'up') connection.send('down', 100, at)
		})
		connection.send('up', 100, 0)
		runOut(wire)
		// Two tiny packets of 60 bytes, then the question.
		expect(heard.lastAt('up')).toBeCloseTo(400 + 200 + (120 * 8) / 400 + (152 * 8) / 400, 1)
		expect(heard.lastAt('down') - heard.lastAt('up')).toBeGreaterThanOrEqual(200)
		expect(heard.lastAt('down')).toBeLessThan(800 + 10)
	})

	it.each(['up', 'down'] as const)('carries what it is told to and no more, %s', (direction) => {
		const wire = createWire(slow)
		const heard = recorder()
		const connection = wire.connect(0, heard.hear)
		const bytes = 1_000_000
		connection.send(direction, bytes, 0)
		runOut(wire)
		expect(heard.bytes(direction)).toBe(bytes)
		const kilobitsPerSecond = (wire.taken(direction) * 8) / (heard.lastAt(direction) - 600)
		expect(kilobitsPerSecond).toBeGreaterThan(0.98 * 400)
		expect(kilobitsPerSecond).toBeLessThan(1.02 * 400)
	})

	it('is shared: two at once take twice as long as one, and have about half each all the while', () => {
		const bytes = 1_000_000
		const wire = createWire(slow)
		const [one, other] = [recorder(), recorder()]
		for (const { hear } of [one, other]) wire.connect(0, hear).send('down', bytes, 0)
		runOut(wire)
		const alone = createWire(slow)
		const single = recorder()
		alone.connect(0, single.hear).send('down', bytes, 0)
		runOut(alone)
		const together = Math.max(one.lastAt('down'), other.lastAt('down')) - 600
		expect(together / (single.lastAt('down') - 600)).toBeGreaterThan(1.95)
		expect(together / (single.lastAt('down') - 600)).toBeLessThan(2.05)
		for (const part of [0.25, 0.5, 0.75]) {
			const ratio = one.until('down', together * part) / other.until('down', together * part)
			expect(ratio).toBeGreaterThan(0.8)
			expect(ratio).toBeLessThan(1.25)
		}
	})

	it('lets what goes up alone while much comes down', () => {
		const wire = createWire(slow)
		const heard = recorder()
		const connection = wire.connect(0, heard.hear)
		connection.send('down', 500_000, 0)
		wire.advance(5_000)
		connection.send('up', 100, 5_000)
		runOut(wire)
		expect(heard.lastAt('up')).toBeLessThan(5_000 + 200 + 20)
	})

	it('begins with ten segments and doubles them with every round trip', () => {
		const wire = createWire({ kilobitsPerSecond: 1_000_000, roundTripMs: 400 })
		const heard = recorder()
		wire.connect(0, heard.hear).send('down', 1_000_000, 0)
		const roundTrip = (number: number) => 400 + number * 400 + 200 + 100
		wire.advance(roundTrip(2))
		expect([0, 1, 2].map((number) => heard.until('down', roundTrip(number)) / 1_448)).toEqual([10, 30, 70])
	})

	it('has the first ten segments of a slow line there before the first acknowledgement is back', () => {
		const wire = createWire(slow)
		const heard = recorder()
		wire.connect(0, heard.hear).send('down', 10 * 1_448, 0)
		runOut(wire)
		expect(heard.lastAt('down')).toBeCloseTo(400 + 200 + 10 * segmentMs, -1)
	})
})
