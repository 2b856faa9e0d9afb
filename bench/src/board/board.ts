import { readOptions, WrongUse, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { written } from '../measure/statistics.ts'
import { type BoardCell, runBoard } from './run-board.ts'

/** `npm run bench -- board`: what a change costs that supervisors are shown, or are not. */
export const board: Bench = {
	what: 'cost of a change as supervisors and live conversations grow, against sending the whole board',
	options: [
		'--supervisors N,N,…    (default 1,5,20,50)',
		'--conversations N,N,…  live ones (default 10,100,1000,5000)',
		'--changes N            in each window (default 10)',
		'--windows N            (default 5)',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ supervisors: { type: 'string' }, conversations: { type: 'string' }, changes: { type: 'string' }, windows: { type: 'string' } },
		})
		const result = await runBoard({
			supervisors: numbers('--supervisors', given.supervisors, [1, 5, 20, 50]),
			conversations: numbers('--conversations', given.conversations, [10, 100, 1_000, 5_000]),
			changes: wholeNumber('--changes', given.changes, 10, 1, 1_000),
			windows: wholeNumber('--windows', given.windows, 5, 1, 100),
			tell,
		})
		return { report: result, lines: [...result.cells.flatMap(lineOf), ...idleLines(result.idle)], isValid: true }
	},
}

function numbers(name: string, given: string | undefined, otherwise: readonly number[]): readonly number[] {
	if (given === undefined) return otherwise
	const found = given.split(',').map((one) => wholeNumber(name, one, 0))
	if (found.some((one, index) => one <= (found[index - 1] ?? 0))) throw new WrongUse(`${name} are whole numbers in rising order.`)
	return found
}

function lineOf({ conversations, supervisors, changes, whole, ratio }: BoardCell): string[] {
	const cost = ({ serverMicros, postgresMicros, bytes }: BoardCell['changes']) =>
		`${written(serverMicros, 0)} µs server, ${written(postgresMicros, 0)} µs PostgreSQL, ${bytes.median.toFixed(0)} bytes each`
	return [
		`${conversations} live, ${supervisors} supervisors: ratio ${written(ratio, 1)}`,
		`  changes  ${cost(changes)}`,
		`  whole    ${cost(whole)}`,
	]
}

const idleLines = ({ conversations, supervisors, changesPercent, wholePercent }: Awaited<ReturnType<typeof runBoard>>['idle']) => [
	`nothing happens, ${conversations} live, ${supervisors} supervisors: ${changesPercent.toFixed(2)} % of a processor, whole ${wholePercent.toFixed(2)} %`,
]
