import { readOptions, WrongUse, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { canReadCpuTime } from '../measure/cpu-time.ts'
import { written } from '../measure/statistics.ts'
import { type MatchCell, runMatch } from './run-match.ts'
import { describeOffers, type Offers, runOffers } from './run-offers.ts'

/** `npm run bench -- match`: what it costs to find the next person, however many wait. */
export const match: Bench = {
	what: 'cost of a claim as the queue grows, in Redis and in process, and offers a second with real people connected',
	options: [
		'--waiting N,N,…   lengths of the queue, all at once (default 1000,10000,100000,1000000)',
		'--claims N        in each window (default 400)',
		'--windows N       (default 6)',
		'--listeners N     for the offers (default 60; 0 leaves them out)',
		'--seconds N       of offers (default 15)',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ waiting: { type: 'string' }, claims: { type: 'string' }, windows: { type: 'string' } },
			...{ listeners: { type: 'string' }, seconds: { type: 'string' } },
		})
		if (!canReadCpuTime) throw new WrongUse('What Redis spends is read from /proc: this bench needs Linux.')
		const waiting = (given.waiting ?? '1000,10000,100000,1000000').split(',').map((one) => wholeNumber('--waiting', one, 0))
		const listeners = wholeNumber('--listeners', given.listeners, 60, 0, 1_000)
		const cells = await runMatch({
			...{ waiting, widths: [1, 8, 50], tell },
			claims: wholeNumber('--claims', given.claims, 400, 1, 100_000),
			windows: wholeNumber('--windows', given.windows, 6, 1, 100),
		})
		const seconds = wholeNumber('--seconds', given.seconds, 15, 1, 600)
		const offers = listeners === 0 ? null : await runOffers({ listeners, seconds, tell })
		return {
			report: { cells, flat: flatness(cells), offers } satisfies MatchReport,
			lines: [...cells.flatMap(lineOf), ...flatLines(cells), ...(offers ? describeOffers(offers) : [])],
			isValid: offers === null || offers.doubled === 0,
		}
	},
}

export type MatchReport = {
	readonly cells: readonly MatchCell[]
	readonly flat: ReturnType<typeof flatness>
	readonly offers: Offers | null
}

/** The dearest length divided by the cheapest. */
function flatness(cells: readonly MatchCell[]) {
	const ratio = (of: (cell: MatchCell) => number | undefined) => {
		const medians = cells.map((cell) => of(cell) ?? Number.NaN)
		return Math.max(...medians) / Math.min(...medians)
	}
	const widths = (cells[0]?.redis ?? []).map(({ width }, index) => ({ width, ratio: ratio((cell) => cell.redis[index]?.micros.median) }))
	return { redis: widths, memory: ratio(({ memory }) => memory.median), heap: ratio(({ heap }) => heap.median) }
}

const lineOf = ({ waiting, redis, redisNaive, serverNaive, memory, heap }: MatchCell): string[] => [
	`${waiting} waiting, µs a claim`,
	...redis.map(({ width, micros }) => `  Redis, ${width} looked at: ${written(micros, 1)}`),
	`  Redis, everybody read: ${written(redisNaive, 0)}, and in the server ${written(serverNaive, 0)}`,
	`  in process: ${written(memory, 2)}; a bare heap: ${written(heap, 2)}`,
]

function flatLines(cells: readonly MatchCell[]): string[] {
	const { redis, memory, heap } = flatness(cells)
	return [
		`dearest length ÷ cheapest: ${redis.map(({ width, ratio }) => `Redis ${width}: ${ratio.toFixed(2)}`).join(', ')}, in process ${memory.toFixed(2)}, heap ${heap.toFixed(2)}`,
	]
}
