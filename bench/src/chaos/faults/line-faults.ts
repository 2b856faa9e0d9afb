import { connect } from 'node:net'
import type { Line } from '../proxy/line.ts'
import { clear, type Direction, type Tally, type Weather } from '../proxy/weather.ts'
import type { Pair } from '../world/chaos-world.ts'
import { type Fault, type Proof, someNode, struckUntil } from './fault.ts'

const pairs: readonly Pair[] = ['clients', 'redis', 'postgres']
const ends: Readonly<Record<Pair, string>> = { clients: 'clients and a node', redis: 'a node and Redis', postgres: 'a node and PostgreSQL' }
/** A bad mobile network; a store across a busy data centre. */
const slowness: Readonly<Record<Pair, Weather>> = {
	clients: { kind: 'slow', latencyMs: 200, jitterMs: 300, bytesPerSecond: 50_000, sliceBytes: 700 },
	redis: { kind: 'slow', latencyMs: 15, jitterMs: 50, bytesPerSecond: 200_000, sliceBytes: 300 },
	postgres: { kind: 'slow', latencyMs: 15, jitterMs: 50, bytesPerSecond: 200_000, sliceBytes: 300 },
}
const resetEveryMs = 700

type Counts = { readonly [Name in Exclude<keyof Tally, 'passed' | 'swallowed'>]: number } & {
	readonly swallowed: Record<Direction, number>
}

/** What happened on some lines between two looks at their tallies. */
function difference(lines: readonly Line[], before: readonly Tally[]): Counts {
	const total = { connections: 0, delayed: 0, stalled: 0, reset: 0, ignored: 0, goodbyesLost: 0, swallowed: { up: 0, down: 0 } }
	for (const [index, line] of lines.entries()) {
		const [now, then] = [line.tally(), before[index]]
		if (!then) continue
		for (const name of ['connections', 'delayed', 'stalled', 'reset', 'ignored', 'goodbyesLost'] as const)
			total[name] += now[name] - then[name]
		for (const direction of ['up', 'down'] as const) total.swallowed[direction] += now.swallowed[direction] - then.swallowed[direction]
	}
	return total
}

type Names = { readonly name: string; readonly what: string }
type Durations = Pick<Fault, 'shortMs' | 'fullMs'>

/** @param prove is asked before the weather clears, so that what clearing does is not taken for the fault */
const weatherOn = (
	pair: Pair,
	{ name, what }: Names,
	durations: Durations,
	weather: Weather,
	prove: (counts: Counts, refused: boolean) => Proof,
): Fault => ({
	name: `${name}-${pair}`,
	what: `${what} between ${ends[pair]}.`,
	strikes: 'line',
	...durations,
	async strike(world, options) {
		const node = someNode(world, options)
		const lines = node.lines[pair]
		const before = lines.map((line) => line.tally())
		for (const line of lines) await line.turn(weather)
		const refused = weather.kind === 'refused' && (await Promise.all(lines.map(isRefused))).every((one) => one)
		return struckUntil(`${node.name} ↔ ${pair}`, async () => {
			const counts = difference(lines, before)
			for (const line of lines) await line.turn(clear)
			return prove(counts, refused)
		})
	},
})

const resets = (pair: Pair): Fault => ({
	name: `reset-${pair}`,
	what: `Every connection is reset, again and again, between ${ends[pair]}.`,
	strikes: 'line',
	shortMs: 1_500,
	fullMs: 10_000,
	async strike(world, options) {
		const node = someNode(world, options)
		const lines = node.lines[pair]
		let ended = 0
		const strikeOnce = () => {
			for (const line of lines) ended += line.reset()
		}
		strikeOnce()
		const timer = setInterval(strikeOnce, resetEveryMs)
		return struckUntil(`${node.name} ↔ ${pair}`, async () => {
			clearInterval(timer)
			return { struck: ended > 0, evidence: `${ended} connections reset` }
		})
	},
})

const oneWay = (direction: Direction): Names => ({
	name: `one-way-${direction}`,
	what:
		direction === 'up'
			? 'What goes towards the server is lost, what comes back is not,'
			: 'What comes from the server is lost, what goes there is not,',
})

const lines = (pair: Pair): Fault[] => [
	weatherOn(
		pair,
		{ name: 'slow', what: 'Everything arrives late, slowly and in tiny pieces' },
		{ shortMs: 4_000, fullMs: 30_000 },
		slowness[pair],
		({ delayed }) => ({ struck: delayed > 0, evidence: `${delayed} pieces held back` }),
	),
	weatherOn(
		pair,
		{ name: 'half-open', what: 'Nothing passes either way and nobody is told' },
		{ shortMs: 3_000, fullMs: 30_000 },
		{ kind: 'half-open' },
		({ swallowed, ignored }) => ({
			struck: swallowed.up + swallowed.down > 0 || ignored > 0,
			evidence: `${swallowed.up} bytes up and ${swallowed.down} down swallowed, ${ignored} connections let in and ignored`,
		}),
	),
	...(['up', 'down'] as const).map((direction) =>
		weatherOn(pair, oneWay(direction), { shortMs: 3_000, fullMs: 30_000 }, { kind: 'lost', direction }, ({ swallowed, goodbyesLost }) => ({
			struck: swallowed[direction] > 0 || goodbyesLost > 0,
			evidence: `${swallowed[direction]} bytes and ${goodbyesLost} goodbyes swallowed`,
		})),
	),
	weatherOn(
		pair,
		{ name: 'refuse', what: 'Connections are reset and new ones refused' },
		{ shortMs: 2_000, fullMs: 30_000 },
		{ kind: 'refused' },
		({ reset }, refused) => ({ struck: refused, evidence: `connecting was ${refused ? '' : 'not '}refused, ${reset} connections reset` }),
	),
	resets(pair),
]

const stalledReaders = weatherOn(
	'clients',
	{ name: 'stalled', what: 'Clients stop reading but stay connected' },
	{ shortMs: 3_000, fullMs: 30_000 },
	{ kind: 'stalled', direction: 'down' },
	({ stalled }) => ({ struck: stalled > 0, evidence: `${stalled} connections not read` }),
)

/** Every fault of every line. */
export const lineFaults: readonly Fault[] = [...pairs.flatMap(lines), stalledReaders]

function isRefused(line: Line): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(line.port, 'localhost')
		socket.once('connect', () => {
			socket.destroy()
			resolve(false)
		})
		socket.once('error', () => resolve(true))
	})
}
