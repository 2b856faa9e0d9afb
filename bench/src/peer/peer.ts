import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { isFaultless } from '../measure/sequence.ts'
import { type Figure, figure, written } from '../measure/statistics.ts'
import { cpuOf, type Window } from '../relay/party.ts'
import { type PeerResult, runPeer } from './run-peer.ts'

/** `npm run bench -- peer`: the same messages through a chat server that organisations run today. */
export const peer: Bench = {
	what: 'the messages of relay against ejabberd with its archive in PostgreSQL, at the same time on the same processor',
	options: [
		'--pairs N      people who talk to each other (default 50)',
		'--windows N    of --seconds each (default 6)',
		'--seconds N    (default 3)',
		'--rate N       messages a second in the open loop (default 300)',
		'--no-archive   ejabberd keeps nothing: what its relay costs alone',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ pairs: { type: 'string' }, windows: { type: 'string' }, seconds: { type: 'string' }, rate: { type: 'string' } },
			'no-archive': { type: 'boolean', default: false },
		})
		const archive = !given['no-archive']
		const result = await runPeer({
			...{ archive, tell, pairs: wholeNumber('--pairs', given.pairs, 50, 1, 500) },
			windows: wholeNumber('--windows', given.windows, 6, 1, 100),
			windowMs: wholeNumber('--seconds', given.seconds, 3, 1, 600) * 1_000,
			rate: wholeNumber('--rate', given.rate, 300, 1, 100_000),
		})
		const report = reportPeer(result, archive)
		return { report, lines: describe(report), isValid: report.isFaultless }
	},
}

function reportPeer(result: PeerResult, archive: boolean) {
	const { saturated, paced, subject, peer: other, archived, notInDatabase, version } = result
	const perCpuSecond = (window: Window) => 1e6 / (cpuOf(window) ?? Number.NaN)
	const ofBoth = (of: (window: Window) => number, rounds = saturated) => ({
		akin: figure(rounds.map((round) => of(round.subject))),
		ejabberd: figure(rounds.map((round) => of(round.baseline))),
	})
	const isArchived = !archive || archived === other.arrived * 2
	return {
		...{ version, archived, notInDatabase, messages: { akin: subject.arrived, ejabberd: other.arrived } },
		isFaultless: isFaultless(subject) && isFaultless(other) && notInDatabase === 0 && isArchived,
		perCpuSecond: ofBoth(perCpuSecond),
		ratio: figure(saturated.map((round) => perCpuSecond(round.subject) / perCpuSecond(round.baseline))),
		perSecond: ofBoth(({ perSecond }) => perSecond),
		micros: { akin: shares(saturated.map((round) => round.subject)), ejabberd: shares(saturated.map((round) => round.baseline)) },
		paced: {
			p50: ofBoth(({ p50 }) => p50 ?? Number.NaN, paced),
			p99: ofBoth(({ p99 }) => p99 ?? Number.NaN, paced),
			ratio: figure(paced.map((round) => perCpuSecond(round.subject) / perCpuSecond(round.baseline))),
		},
	}
}
export type PeerReport = ReturnType<typeof reportPeer>

function shares(windows: readonly Window[]): Record<string, number> {
	const groups = Object.keys(windows[0]?.cpuMicros ?? {})
	return Object.fromEntries(groups.map((group) => [group, figure(windows.map(({ cpuMicros }) => cpuMicros[group] ?? Number.NaN)).median]))
}

function describe(report: PeerReport): string[] {
	const { perCpuSecond, ratio, perSecond, micros, paced, version } = report
	const parts = (of: Record<string, number>) =>
		Object.entries(of)
			.map(([group, value]) => `${group} ${value.toFixed(0)}`)
			.join(' + ')
	const both = (title: string, { akin, ejabberd }: { akin: Figure; ejabberd: Figure }, digits: number) =>
		`${title}: Akin ${written(akin, digits)}, ejabberd ${version} ${written(ejabberd, digits)}`
	return [
		`messages for each second of processor time, database included: ratio ${written(ratio, 1)}`,
		`  ${both('messages', perCpuSecond, 0)}`,
		`  µs a message: Akin ${parts(micros.akin)}; ejabberd ${parts(micros.ejabberd)}`,
		`  ${both('messages a second at the same time', perSecond, 0)}`,
		`paced: ratio ${written(paced.ratio, 1)}; ${both('p50 ms', paced.p50, 1)}; ${both('p99 ms', paced.p99, 1)}`,
		`${report.messages.akin} and ${report.messages.ejabberd} messages, ${report.archived} rows archived, ${report.notInDatabase} of Akin's acknowledged not in the database: ${report.isFaultless ? 'faultless' : 'FAULTS'}`,
	]
}
