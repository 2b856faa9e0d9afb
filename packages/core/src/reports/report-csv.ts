import type { Report } from '../protocol/reports.ts'
import type { Told } from './hold-back.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** [RP6] A report as a table for other programs: a line for each count, and no more than is shown. Codes, no words of anybody. */
export function reportCsv(report: Report): string {
	const lines = report.kind === 'told' ? linesOf(report) : [['report', 'too_little', '', '']]
	return [['part', 'item', 'detail', 'count'], ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function linesOf(report: Extract<Report, { kind: 'told' }>): string[][] {
	const { arrivals, places, waits, languages, topics, feedback, signals, acts } = report
	return [
		...arrivals.flatMap(({ total, days }, hour) => [
			line('arrivals', `hour_${hour}`, 'all', total),
			...days.map((count, day) => line('arrivals', `hour_${hour}`, weekdays[day] ?? '', count)),
		]),
		...places.map((count, hour) => line('places', `hour_${hour}`, 'average', count)),
		...waits.flatMap(({ fromMinutes, total, answered, left, other }) => [
			line('waits', `from_${fromMinutes}_min`, 'all', total),
			line('waits', `from_${fromMinutes}_min`, 'answered', answered),
			line('waits', `from_${fromMinutes}_min`, 'left', left),
			line('waits', `from_${fromMinutes}_min`, 'other', other),
		]),
		...languages.map(({ language, count }) => line('languages', language, '', count)),
		...topics.map(({ code, count }) => line('topics', code, '', count)),
		line('feedback', 'asked', 'to_the_nearest_five', feedback.askedAbout),
		line('feedback', 'answered', '', feedback.given),
		...feedback.heard.map(({ code, count }) => line('feedback', 'heard', code, count)),
		...feedback.change.map(({ code, count }) => line('feedback', 'change', code, count)),
		...signals.flatMap(({ kind, tier, rule, total, onIt, notNeeded, open }) => {
			const item = `${kind}/${tier}/${rule ?? ''}`
			return [
				line('signals', item, 'all', total),
				line('signals', item, 'seen_to', onIt),
				line('signals', item, 'not_needed', notNeeded),
				line('signals', item, 'not_acknowledged', open),
			]
		}),
		...acts.map(({ action, count }) => line('acts_of_staff', action, '', count)),
	]
}

const line = (part: string, item: string, detail: string, count: Told): string[] => [
	part,
	item,
	detail,
	count === null ? 'held_back' : String(count),
]

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
