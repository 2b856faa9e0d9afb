import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { written } from '../measure/statistics.ts'
import { runOverload } from './run-overload.ts'

/** `npm run overload`: what becomes of a server that is offered more than it can take. */
export const overload: Bench = {
	what: 'three times as many messages as a server can take: how many get through, how soon the others are refused, what is lost',
	options: [
		'--times N        how many times what it can take is offered (default 3)',
		'--pairs N        people who write, two in each conversation (default 300)',
		'--no-manners     nobody waits for an answer, and nobody comes later because the server is busy',
		'--windows N      of peak and of overload, in turn (default 5)',
		'--seconds N      (default 3)',
		'--node-arg ARG   for the server, for instance --node-arg=--cpu-prof',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ times: { type: 'string' }, pairs: { type: 'string' }, windows: { type: 'string' }, seconds: { type: 'string' } },
			...{ 'node-arg': { type: 'string', multiple: true }, 'no-manners': { type: 'boolean' } },
		})
		const report = await runOverload({
			...{ tell, nodeArgs: given['node-arg'] ?? [], manners: given['no-manners'] !== true },
			times: wholeNumber('--times', given.times, 3, 1, 20),
			pairs: wholeNumber('--pairs', given.pairs, 300, 1, 1_000),
			windows: wholeNumber('--windows', given.windows, 5, 1, 100),
			windowMs: wholeNumber('--seconds', given.seconds, 3, 1, 600) * 1_000,
		})
		const { refusedP99, lost, doubled, unanswered, withoutTime } = report
		const lines = [
			`peak, messages/s        ${written(report.peak, 0)}`,
			`written, messages/s     ${written(report.offered, 0)}`,
			`goodput                 ${written(report.goodput, 0)}, of the peak ${written(report.ratio)}`,
			`refused                 ${JSON.stringify(report.refused)}, p99 after ${refusedP99 === null ? 'nothing' : `${written(refusedP99, 0)} ms`}`,
			`accepted, p99           after ${written(report.acceptedP99, 0)} ms`,
			`accepted and lost       ${lost} of ${report.accepted}, doubled ${doubled}, never answered ${unanswered}, refused without a time ${withoutTime}`,
			`generator late, at most ${report.lagMost.toFixed(0)} ms`,
		]
		return { report, lines, isValid: lost + doubled + unanswered === 0 }
	},
}
