import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { type Looked, runBoardScreen } from './run-board-screen.ts'

/** `npm run bench -- board-screen`: whether the supervisors' page stays smooth, and how soon a call for help stands on it. */
export const boardScreen: Bench = {
	what: "the supervisors' page in a browser with many live conversations, against the same page with ten",
	options: [
		'--conversations N  live ones (default 500)',
		'--few N            live ones in the baseline, which comes first (default 10)',
		'--messages N       a second, over all conversations (default 200)',
		'--signals N        calls for help while it is looked at, spread over the time (default 110)',
		'--seconds N        of each look (default 60)',
		'The pages must be built (npm run build). Server, PostgreSQL, people and browser share the processors of the machine.',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ conversations: { type: 'string' }, few: { type: 'string' }, messages: { type: 'string' } },
			...{ signals: { type: 'string' }, seconds: { type: 'string' } },
		})
		const conversations = wholeNumber('--conversations', given.conversations, 500, 1, 5_000)
		const report = await runBoardScreen({
			...{ conversations, few: wholeNumber('--few', given.few, 10, 1, conversations) },
			messages: wholeNumber('--messages', given.messages, 200, 0, 2_000),
			signals: wholeNumber('--signals', given.signals, 110, 1, 10_000),
			seconds: wholeNumber('--seconds', given.seconds, 60, 5, 600),
			tell,
		})
		const lines = [...described('baseline', report.baseline), ...described('subject', report.subject)]
		return { report, lines, isValid: report.subject.unseen === 0 && report.baseline.unseen === 0 }
	},
}

function described(side: string, looked: Looked): string[] {
	const { conversations, rows, messagesPerSecond, signals, signalMs, tasks, busyPercent, unseen } = looked
	const ms = (value: number | null) => (value === null ? '–' : value.toFixed(0))
	return [
		`${side.padEnd(8)} ${conversations} live, ${rows} rows on the page, ${messagesPerSecond.toFixed(0)} messages/s, ${signals} calls for help`,
		`  call for help to screen ms  p50 ${ms(signalMs.p50)}, p99 ${ms(signalMs.p99)}, most ${ms(signalMs.most)}${unseen > 0 ? `, ${unseen} NEVER SEEN` : ''}`,
		`  tasks of the main thread    ${tasks.count}, p99 ${tasks.p99Ms.toFixed(1)} ms, most ${tasks.mostMs.toFixed(0)} ms, ${tasks.long} over 50 ms; busy ${busyPercent.toFixed(0)} %`,
	]
}
