import type { Report } from '../protocol/reports.ts'
import { groupsTold, isGivenAway, nearestFive, partsTold, totalTold } from './hold-back.ts'
import { placesByHour } from './places-by-hour.ts'
import { changeCodes, heardCodes, type ReportCounts, type SignalCounts, waitBands } from './report-counts.ts'

/** [RP2] [RP3] [RP5] What may be told of these counts. */
export function reportOf(counts: ReportCounts, timeZone: string, days: number): Report {
	const byHour = counts.arrivals.map(sum)
	const people = sum(byHour)
	const languages = counts.languages.map(({ count }) => count)
	const waits = counts.waits.map(({ answered, left, other }) => [answered, left, other])
	const wholes = [byHour, languages, waits.map(sum)]
	if (totalTold(byHour) === null || wholes.some(isGivenAway)) return { kind: 'too_little' }
	const languagesTold = partsTold(languages)
	return {
		kind: 'told',
		arrivals: groupsTold(counts.arrivals).map(({ total, parts }) => ({ total, days: [...parts] })),
		places: [...placesByHour(counts.shifts, timeZone, days)],
		waits: groupsTold(waits).map(({ total, parts: [answered = null, left = null, other = null] }, at) => ({
			...{ fromMinutes: waitBands[at] ?? 0, total, answered, left, other },
		})),
		languages: counts.languages.map(({ language }, at) => ({ language, count: languagesTold[at] ?? null })),
		// A topic is a part of a whole with those who did not choose it: nearly everybody says as much as nearly nobody.
		topics: counts.topics.map(({ code, count }) => ({ code, count: partsTold([count, people - count])[0] ?? null })),
		feedback: feedbackOf(counts.feedback),
		signals: counts.signals.map(signalOf),
		acts: [...counts.acts],
	}
}

const sum = (parts: readonly number[]): number => parts.reduce((total, count) => total + count, 0)

/** Who answered some of it and left out this question stands last. */
const leftOut = 'left_out'

/** [RP4] */
function feedbackOf({ asked, heard, change }: ReportCounts['feedback']) {
	const given = totalTold(heard)
	const answers = (codes: readonly string[], parts: readonly number[]) => {
		const told = given === null || isGivenAway(parts) ? [] : partsTold(parts)
		return [...codes, leftOut].map((code, at) => ({ code, count: told[at] ?? null }))
	}
	return { askedAbout: nearestFive(asked), given, heard: answers(heardCodes, heard), change: answers(changeCodes, change) }
}

function signalOf({ kind, tier, rule, onIt, notNeeded, open }: SignalCounts) {
	const parts = [onIt, notNeeded, open]
	const total = totalTold(parts)
	const [a = null, b = null, c = null] = total === null ? [] : partsTold(parts)
	return { kind, tier, rule, total, onIt: a, notNeeded: b, open: c }
}
