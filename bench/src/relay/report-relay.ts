import { isFaultless } from '../measure/sequence.ts'
import { type Figure, figure, written } from '../measure/statistics.ts'
import { cpuOf, type Window } from './party.ts'
import type { RelayResult, Round } from './run-relay.ts'

/** What a run of `relay` came to. Ratios are of the subject to the baseline in the same window; times in milliseconds. */
export type RelayReport = {
	readonly isFaultless: boolean
	readonly messages: number
	readonly faults: { readonly subject: Faults; readonly baseline: Faults; readonly notInDatabase: number | null }
	/** Processor time of all server processes for each message, ÷ the baseline's. Null where processor time cannot be known. */
	readonly cpuRatio: Figure | null
	/** Without PostgreSQL's share. */
	readonly cpuRatioWithoutPostgres: Figure | null
	/** Microseconds for each message by kind of process: to see where it goes, not to compare between runs. */
	readonly cpuMicros: {
		readonly subject: Readonly<Record<string, number | null>>
		readonly baseline: Readonly<Record<string, number | null>>
	}
	readonly perSecondAlone: { readonly subject: Figure; readonly baseline: Figure }
	readonly paced: {
		readonly p50: { readonly subject: Figure; readonly baseline: Figure; readonly ratio: Figure }
		readonly p99: { readonly subject: Figure; readonly baseline: Figure; readonly ratio: Figure }
		readonly lagP99: Figure
		readonly cpuRatio: Figure | null
	}
}
type Faults = Readonly<Record<'lost' | 'duplicated' | 'reordered' | 'refused' | 'sentAgain', number>> & {
	readonly refusals: readonly string[]
}

export function reportRelay({ saturated, paced, alone, subject, baseline, missing }: RelayResult): RelayReport {
	const latency = (which: 'p50' | 'p99') => ({
		subject: figure(paced.map((round) => round.subject[which] ?? Number.NaN)),
		baseline: figure(paced.map((round) => round.baseline[which] ?? Number.NaN)),
		ratio: figure(paced.map((round) => (round.subject[which] ?? Number.NaN) / (round.baseline[which] ?? Number.NaN))),
	})
	return {
		isFaultless: isFaultless(subject) && isFaultless(baseline) && (missing ?? 0) === 0,
		messages: subject.arrived,
		faults: { subject: faultsOf(subject), baseline: faultsOf(baseline), notInDatabase: missing },
		cpuRatio: ratioOf(saturated),
		cpuRatioWithoutPostgres: ratioOf(saturated, ['server', 'redis']),
		cpuMicros: { subject: medians(saturated.map((round) => round.subject)), baseline: medians(saturated.map((round) => round.baseline)) },
		perSecondAlone: {
			subject: figure(alone.map((round) => round.subject.perSecond)),
			baseline: figure(alone.map((round) => round.baseline.perSecond)),
		},
		paced: {
			p50: latency('p50'),
			p99: latency('p99'),
			lagP99: figure(paced.map((round) => round.subject.lagP99 ?? Number.NaN)),
			cpuRatio: ratioOf(paced),
		},
	}
}

const faultsOf = ({ lost, duplicated, reordered, refused, sentAgain, refusals }: RelayResult['subject']): Faults => ({
	...{ lost, duplicated, reordered, refused, sentAgain, refusals },
})

function ratioOf(rounds: readonly Round[], groups?: readonly string[]): Figure | null {
	const ratios = rounds.map(({ subject, baseline }) => {
		const named = groups?.filter((group) => group in subject.cpuMicros)
		const [one, other] = [cpuOf(subject, named), cpuOf(baseline)]
		return one === null || other === null ? Number.NaN : one / other
	})
	return ratios.some(Number.isNaN) ? null : figure(ratios)
}

function medians(windows: readonly Window[]): Record<string, number | null> {
	const groups = Object.keys(windows[0]?.cpuMicros ?? {})
	return Object.fromEntries(
		groups.map((group) => {
			const known = windows.map(({ cpuMicros }) => cpuMicros[group] ?? Number.NaN)
			return [group, known.some(Number.isNaN) ? null : figure(known).median]
		}),
	)
}

/** The report for people: one line a figure. */
export function describeRelay(report: RelayReport): readonly string[] {
	const { cpuRatio, cpuRatioWithoutPostgres, cpuMicros, perSecondAlone, paced, faults } = report
	const unknown = 'not known on this system'
	const split = (micros: Readonly<Record<string, number | null>>) =>
		Object.entries(micros)
			.map(([group, each]) => `${group} ${each?.toFixed(1) ?? '?'}`)
			.join(', ')
	const told = (whose: 'subject' | 'baseline') => {
		const { lost, duplicated, reordered, refused, sentAgain, refusals } = faults[whose]
		return `${whose}: ${lost} lost, ${duplicated} duplicated, ${reordered} reordered, ${refused} refused, ${sentAgain} sent again when busy ${refusals.join(' ')}`.trimEnd()
	}
	const pair = ({ subject, baseline }: { subject: Figure; baseline: Figure }, digits: number) =>
		`${written(subject, digits)} against ${written(baseline, digits)}`
	return [
		`messages                ${report.messages}`,
		`faults                  ${told('subject')}`,
		`                        ${told('baseline')}`,
		...(faults.notInDatabase === null ? [] : [`                        not in the database as acknowledged: ${faults.notInDatabase}`]),
		`CPU ÷ baseline          ${cpuRatio ? written(cpuRatio) : unknown}`,
		`  without PostgreSQL    ${cpuRatioWithoutPostgres ? written(cpuRatioWithoutPostgres) : unknown}`,
		`  µs a message          ${split(cpuMicros.subject)}; baseline ${split(cpuMicros.baseline)}`,
		`messages/s alone        ${pair(perSecondAlone, 0)}`,
		`paced p50 ms            ${pair(paced.p50, 2)}, ratio ${written(paced.p50.ratio)}`,
		`paced p99 ms            ${pair(paced.p99, 2)}, ratio ${written(paced.p99.ratio)}`,
		`  generator late p99 ms ${written(paced.lagP99)}`,
		...(report.isFaultless ? [] : ['Something was lost, doubled, out of order or refused: these are no figures.']),
	]
}
