import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { runStorm } from './run-storm.ts'

/** `npm run storm`: what happens when a server that was killed is back and everybody comes at once. */
export const storm: Bench = {
	what: 'a server is killed and everybody comes back in the same moment: how long until all have everything, and what is lost',
	options: [
		'--sockets N      people connected (default 9000, about what 20,000 open files allow)',
		'--waiting N      of them wait in the queue and have unsent words, the others have ended (default 1000)',
	],
	async run(args, tell) {
		const given = readOptions(args, { sockets: { type: 'string' }, waiting: { type: 'string' } })
		const sockets = wholeNumber('--sockets', given.sockets, 9_000, 1, 9_000)
		const waiting = wholeNumber('--waiting', given.waiting, Math.min(sockets, 1_000), 0, sockets)
		const report = await runStorm({ tell, sockets, waiting })
		const { backMs, lost, doubled, placesLost, gone } = report
		const seconds = (ms: number | null) => `${((ms ?? Number.NaN) / 1_000).toFixed(1)} s`
		const lines = [
			`people            ${report.sockets}, of whom ${report.waiting} wait in the queue`,
			`all there again   half after ${seconds(backMs.p50)}, 99 % after ${seconds(backMs.p99)}, all after ${seconds(backMs.all)}`,
			`attempts          ${report.attempts}, of which ${report.sentAway} were told when to come and ${report.failed} failed`,
			`commands repeated ${report.repeated}`,
			`lost              ${lost} messages, ${placesLost} places in the queue; doubled ${doubled}; not connected ${gone}`,
		]
		return { report, lines, isValid: lost + doubled + placesLost + gone === 0 }
	},
}
