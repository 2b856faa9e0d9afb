import { percentile } from '../replay/percentile.ts'
import type { FaultRecord, OpRecord, Violation } from './history.ts'
import type { RoundResult } from './round/run-round.ts'

type Outcomes = Readonly<Record<OpRecord['outcome'], number>>
type SeededViolation = Violation & { readonly seed: number }

export type RoundReport = {
	readonly seed: number
	readonly operations: number
	readonly byCommand: Readonly<Record<string, Outcomes>>
	readonly conversations: number
	readonly entries: number
	readonly pages: number
	readonly faults: readonly FaultRecord[]
	readonly violations: readonly SeededViolation[]
}

/** What a run came to. Times are milliseconds. */
export type ChaosResult = {
	readonly seeds: readonly number[]
	readonly nodes: number
	readonly seconds: number
	readonly operations: {
		readonly total: number
		readonly perSecond: number
		readonly outcomes: Outcomes
		readonly byCommand: Readonly<Record<string, Outcomes>>
	}
	readonly conversations: number
	readonly entries: number
	readonly pages: number
	readonly faults: Readonly<Record<string, FaultReport>>
	readonly violations: readonly SeededViolation[]
	/** Why the run proves less than it should, in sentences: a fault that never did anything, or that was not recovered from. */
	readonly shortcomings: readonly string[]
	readonly rounds: readonly {
		readonly seed: number
		readonly operations: number
		readonly faults: readonly string[]
		readonly violations: number
	}[]
}

export type FaultReport = {
	readonly strikes: number
	/** Strikes that demonstrably did something. */
	readonly struck: number
	/** From the healing to the first moment at which a probe in every probed conversation was acknowledged and shown. */
	readonly recoveryP50Ms: number | null
	readonly recoveryP99Ms: number | null
	/** After which no probe got through before the round was over. */
	readonly notRecovered: number
}

const none: Outcomes = { ok: 0, fail: 0, unknown: 0 }

export function reportOf(seed: number, { history, database }: RoundResult, violations: readonly Violation[]): RoundReport {
	const ops = history.filter((record): record is OpRecord => record.kind === 'op' && record.wasSent)
	const byCommand: Record<string, Outcomes> = {}
	for (const { command, outcome } of ops) {
		const known = byCommand[command] ?? none
		byCommand[command] = { ...known, [outcome]: known[outcome] + 1 }
	}
	return {
		...{ seed, operations: ops.length, byCommand },
		conversations: database.conversations.length,
		entries: database.entries.length,
		pages: history.filter((record) => record.kind === 'page' && record.what === 'opened').length,
		faults: history.filter((record) => record.kind === 'fault'),
		violations: violations.map((violation) => ({ seed, ...violation })),
	}
}

export function summarise(
	rounds: readonly RoundReport[],
	{ nodes, faults, tookMs }: { readonly nodes: number; readonly faults: readonly string[]; readonly tookMs: number },
): ChaosResult {
	const sum = (of: (round: RoundReport) => number) => rounds.reduce((total, round) => total + of(round), 0)
	const byCommand = addAll(rounds.map((round) => round.byCommand))
	const total = sum(({ operations }) => operations)
	const reports = faults.map(
		(name) => [name, faultReport(rounds.flatMap((round) => round.faults.filter((fault) => fault.name === name)))] as const,
	)
	return {
		seeds: rounds.map(({ seed }) => seed),
		nodes,
		seconds: Math.round(tookMs / 100) / 10,
		operations: {
			total,
			perSecond: Math.round((total * 10_000) / tookMs) / 10,
			outcomes: Object.values(byCommand).reduce(add, none),
			byCommand,
		},
		conversations: sum(({ conversations }) => conversations),
		entries: sum(({ entries }) => entries),
		pages: sum(({ pages }) => pages),
		faults: Object.fromEntries(reports),
		shortcomings: reports.flatMap(([name, fault]) => shortcomingsOf(name, fault)),
		violations: rounds.flatMap(({ violations }) => violations),
		rounds: rounds.map((round) => ({
			...{ seed: round.seed, operations: round.operations, violations: round.violations.length },
			faults: round.faults.map(({ name }) => name),
		})),
	}
}

function shortcomingsOf(name: string, { strikes, struck, notRecovered }: FaultReport): string[] {
	return [
		...(strikes > 0 && struck === 0 ? [`${name} struck ${strikes} times and never did anything.`] : []),
		...(notRecovered > 0 ? [`${notRecovered} of ${strikes} times nothing got through again after ${name}.`] : []),
	]
}

function faultReport(strikes: readonly FaultRecord[]): FaultReport {
	const recoveries = strikes.flatMap(({ healedAt, recoveredAt }) => (recoveredAt === null ? [] : [recoveredAt - healedAt]))
	const whole = (ms: number | null) => (ms === null ? null : Math.round(ms))
	return {
		strikes: strikes.length,
		struck: strikes.filter(({ struck }) => struck).length,
		recoveryP50Ms: whole(percentile(recoveries, 50)),
		recoveryP99Ms: whole(percentile(recoveries, 99)),
		notRecovered: strikes.length - recoveries.length,
	}
}

const add = (a: Outcomes, b: Outcomes): Outcomes => ({ ok: a.ok + b.ok, fail: a.fail + b.fail, unknown: a.unknown + b.unknown })

function addAll(tables: readonly Readonly<Record<string, Outcomes>>[]): Record<string, Outcomes> {
	const sums: Record<string, Outcomes> = {}
	for (const table of tables) for (const [command, outcomes] of Object.entries(table)) sums[command] = add(sums[command] ?? none, outcomes)
	return sums
}
