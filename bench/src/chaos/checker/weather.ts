import type { FaultRecord, LoadRecord } from '../history.ts'

/** When something was broken, so that a bound that holds in health is not asked for in a fault. */
export type Weather = {
	/**
	 * No fault stood at any moment of the span, none had stood so lately that its consequences were still being mended, and the servers got the
	 * processor time that they asked for.
	 */
	readonly isCalm: (from: number, to: number) => boolean
	/** As `isCalm`, for what must hold however slow the machine is. */
	readonly isFaultless: (from: number, to: number) => boolean
	/** As `isCalm`, with faults of Redis and of the way to it left out: conversations must not notice those for long (M5). */
	readonly isCalmButForRedis: (from: number, to: number) => boolean
	/** Somebody turned the clock of a node: times in the database prove nothing. */
	readonly hasTurnedClocks: boolean
}

/** How long people take to come back once a fault has healed: a reconnect with back-off, a session opened again, a page caught up. */
const mendingMs = 12_000

export function createWeather(faults: readonly FaultRecord[], slackMs: number, loads: readonly LoadRecord[] = []): Weather {
	const starved = loads.filter(isStarved).map(({ at, sinceMs }) => ({ from: at - sinceMs, to: at + starvedForMs }))
	const all = spansOf(faults, slackMs)
	const butRedis = spansOf(
		faults.filter(({ name, target }) => !name.includes('redis') && !target.includes('redis')),
		slackMs,
	)
	return {
		isCalm: (from, to) => !overlaps(all, from, to) && !overlaps(starved, from, to),
		isFaultless: (from, to) => !overlaps(all, from, to),
		isCalmButForRedis: (from, to) => !overlaps(butRedis, from, to) && !overlaps(starved, from, to),
		hasTurnedClocks: faults.some(({ name }) => name.startsWith('clock')),
	}
}

/** What a server did not get to do it does afterwards, while more arrives. */
const starvedForMs = 2_000
/**
 * Something else has the processors: a server waited for one for a good part of the time, and for several times as long as it ran. Two servers,
 * their stores and the driver on two cores alone come to less than once as long.
 */
const isStarved = ({ sinceMs, ranMs, waitedMs }: LoadRecord): boolean => waitedMs > sinceMs * 0.2 && waitedMs > ranMs * 2

type Span = { readonly from: number; readonly to: number }

const spansOf = (faults: readonly FaultRecord[], slackMs: number): readonly Span[] =>
	faults.map(({ startedAt, healedAt, recoveredAt }) => ({
		from: startedAt,
		to: Math.max(healedAt, recoveredAt ?? healedAt) + mendingMs + slackMs,
	}))

const overlaps = (spans: readonly Span[], from: number, to: number): boolean => spans.some((span) => span.from <= to && from <= span.to)
