import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import type { CpuReading } from '../measure/cpu-time.ts'
import { isFaultless } from '../measure/sequence.ts'
import { figure, written } from '../measure/statistics.ts'
import { type Crowd, type IdleResult, runIdle } from './run-idle.ts'

/** `npm run bench -- idle`: what it costs when people are connected and say nothing. */
export const idle: Bench = {
	what: 'memory, connecting and latency with thousands of quiet seekers connected, against bare Socket.IO with as many',
	options: [
		'--sockets N      quiet people (default 9000, about what 20,000 open files allow)',
		'--pairs N        people who talk beside them (default 100)',
		'--rate N         messages a second they write (default 1000)',
		'--windows N      of --seconds each (default 6)',
		'--seconds N      (default 3)',
		'--node-arg ARG   for the server under test, several times if need be: --node-arg=--max-semi-space-size=64',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ sockets: { type: 'string' }, pairs: { type: 'string' }, rate: { type: 'string' } },
			...{ windows: { type: 'string' }, seconds: { type: 'string' }, 'node-arg': { type: 'string', multiple: true } },
		})
		const result = await runIdle({
			...{ tell, nodeArgs: given['node-arg'] ?? [] },
			sockets: wholeNumber('--sockets', given.sockets, 9_000, 2, 9_000),
			pairs: wholeNumber('--pairs', given.pairs, 100, 1, 500),
			rate: wholeNumber('--rate', given.rate, 1_000, 1, 20_000),
			windows: wholeNumber('--windows', given.windows, 6, 1, 100),
			windowMs: wholeNumber('--seconds', given.seconds, 3, 1, 600) * 1_000,
		})
		const report = reportIdle(result)
		return { report, lines: describeIdle(report), isValid: report.isFaultless }
	},
}

export type IdleReport = ReturnType<typeof reportIdle>

function reportIdle({ subject, baseline, paced, talk }: IdleResult) {
	const times = (which: 'p50' | 'p99') => ({
		subject: figure(paced.map((round) => round.subject[which] ?? Number.NaN)),
		baseline: figure(paced.map((round) => round.baseline[which] ?? Number.NaN)),
		ratio: figure(paced.map((round) => (round.subject[which] ?? Number.NaN) / (round.baseline[which] ?? Number.NaN))),
	})
	const isWhole = isFaultless(talk.subject) && isFaultless(talk.baseline) && subject.gone + baseline.gone === 0
	return { isFaultless: isWhole, subject, baseline, p50: times('p50'), p99: times('p99'), talk }
}

function describeIdle({ isFaultless, subject, baseline, p50, p99, talk }: IdleReport): readonly string[] {
	const kilobytes = (bytes: number | null) => (bytes === null ? '?' : (bytes / 1_024).toFixed(1))
	const described = (micros: CpuReading) =>
		Object.entries(micros)
			.map(([group, each]) => `${group} ${each?.toFixed(0) ?? '?'}`)
			.join(', ')
	const both = (what: string, tell: (crowd: Crowd) => string) => `${what.padEnd(24)}${tell(subject)} against ${tell(baseline)}`
	return [
		both('RSS KB a socket', ({ rssBytes }) => kilobytes(rssBytes)),
		both('PSS KB a socket', ({ pssBytes }) => kilobytes(pssBytes)),
		both('  of it heap', ({ heapBytes }) => kilobytes(heapBytes)),
		both('  of it buffers', ({ externalBytes }) => kilobytes(externalBytes)),
		both('connect, CPU µs each', ({ connectCpuMicros }) => described(connectCpuMicros)),
		both('connects/s alone', ({ connectsPerSecond }) => connectsPerSecond.toFixed(0)),
		both('idle, % of a processor', ({ idleCpuPercent }) => idleCpuPercent?.toFixed(1) ?? '?'),
		`p50 ms beside them      ${written(p50.subject)} against ${written(p50.baseline)}, ratio ${written(p50.ratio)}`,
		`p99 ms beside them      ${written(p99.subject)} against ${written(p99.baseline)}, ratio ${written(p99.ratio)}`,
		...(isFaultless ? [] : [`These are no figures: ${subject.gone} and ${baseline.gone} sockets gone, ${JSON.stringify(talk)}`]),
	]
}
