import { oneOf, readOptions, WrongUse, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { describeRelay, reportRelay } from './report-relay.ts'
import { runRelay } from './run-relay.ts'

/** `npm run bench -- relay`: durable, sealed messages against a relay that forgets. */
export const relay: Bench = {
	what: 'pairs exchanging messages with acknowledgements, against bare Socket.IO at the same time on the same processor',
	options: [
		'--pairs N       people who talk to each other (default 200)',
		'--nodes 1|2     with 2 every pair is split between them, and the baseline has the classic Redis adapter',
		'--store NAME    external: PostgreSQL and Redis (default); embedded: as npm start runs it',
		'--windows N     of --seconds each (default 6)',
		'--seconds N     (default 3)',
		'--rate N        messages a second in the open loop (default 1000)',
		'--aa            the baseline against itself: how exact this is',
		'--node-arg ARG  for the server under test, several times if need be: --node-arg=--cpu-prof',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ pairs: { type: 'string' }, nodes: { type: 'string' }, store: { type: 'string' } },
			...{ windows: { type: 'string' }, seconds: { type: 'string' }, rate: { type: 'string' } },
			...{ aa: { type: 'boolean', default: false }, 'node-arg': { type: 'string', multiple: true } },
		})
		const nodes = wholeNumber('--nodes', given.nodes, 1, 1, 2) === 2 ? 2 : 1
		const store = oneOf('--store', given.store, ['external', 'embedded'], 'external')
		if (nodes > 1 && store === 'embedded') throw new WrongUse('Two nodes share a PostgreSQL: leave --store embedded out.')
		const result = await runRelay({
			...{ nodes, store, tell, aa: given.aa, nodeArgs: given['node-arg'] ?? [] },
			pairs: wholeNumber('--pairs', given.pairs, 200, 1, 2_000),
			windows: wholeNumber('--windows', given.windows, 6, 1, 100),
			windowMs: wholeNumber('--seconds', given.seconds, 3, 1, 600) * 1_000,
			warmUpMs: 3_000,
			rate: wholeNumber('--rate', given.rate, 1_000, 1, 100_000),
		})
		const report = reportRelay(result)
		return { report, lines: describeRelay(report), isValid: report.isFaultless }
	},
}
