import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { runSlow } from './run-slow.ts'

/** `npm run bench -- slow`: what readers cost who do not read. */
export const slow: Bench = {
	what: 'readers who stop reading while long messages are written to them: memory of the server, times of the others, what is lost',
	options: ['--readers N      how many stop (default 50)', '--messages N     of 12 KB, to each of them (default 500)'],
	async run(args, tell) {
		const given = readOptions(args, { readers: { type: 'string' }, messages: { type: 'string' } })
		const readers = wholeNumber('--readers', given.readers, 50, 1, 1_000)
		const report = await runSlow({ tell, readers, messages: wholeNumber('--messages', given.messages, 500, 10, 10_000) })
		const { growthMegabytes, ackP99Ms, outdated, cut, lost, saidMegabytesEach } = report
		const lines = [
			`said to each of ${readers}       ${saidMegabytesEach} MB that they did not read`,
			`memory rose by, MB      ${growthMegabytes.stalled} (${growthMegabytes.reading} while they read the same)`,
			`writers' p99, ms        ${ackP99Ms.stalled} (${ackP99Ms.reading} while they were read)`,
			`told to open again      ${outdated}, cut ${cut}`,
			`lost                    ${lost}`,
		]
		return { report, lines, isValid: lost === 0 }
	},
}
