import type { IdleReport } from '../idle/idle.ts'
import type { Figure } from '../measure/statistics.ts'
import type { PageReport } from '../page/page.ts'
import type { RelayReport } from '../relay/report-relay.ts'
import { type Bar, barChart } from './bar-chart.ts'
import type { SavedRun } from './saved-run.ts'

type Runs = ReadonlyMap<string, SavedRun>
/** How a saved run of `relay` is called in a chart. */
const relays = {
	relay: 'one node',
	'relay-embedded': 'one node, embedded',
	'relay-two-nodes': 'two nodes',
	'relay-aa': 'baseline against itself',
} as const
const maxCpuRatio = 1.6
const maxP99Ms = 10
const maxKilobytes = 20

/** The charts that can be drawn from what was saved, by file name. */
export function charts(runs: Runs): ReadonlyMap<string, string> {
	const drawn: [string, string | null][] = [
		['relay-cpu.svg', relayCpu(runs)],
		['relay-p99.svg', relayP99(runs)],
		['idle-memory.svg', idleMemory(runs)],
		['page-usable.svg', pageUsable(runs)],
	]
	return new Map(drawn.filter((one): one is [string, string] => one[1] !== null))
}

/** Saved by this program from a value of that type. */
const reportOf = <T>(run: SavedRun | undefined): T | null => (run ? (run.report as T) : null)
const barOf = (label: string, { median, min, max }: Figure, isBaseline = false): Bar => ({ label, value: median, min, max, isBaseline })
const exactly = (label: string, value: number, isBaseline = false): Bar => ({ label, value, min: value, max: value, isBaseline })

function relayCpu(runs: Runs): string | null {
	const bars = Object.entries(relays).flatMap(([name, label]) => {
		const report = reportOf<RelayReport>(runs.get(name))
		if (!report?.cpuRatio) return []
		const without =
			name === 'relay-aa' || !report.cpuRatioWithoutPostgres ? [] : [barOf('… without PostgreSQL', report.cpuRatioWithoutPostgres)]
		return [barOf(label, report.cpuRatio, name === 'relay-aa'), ...without]
	})
	const title = 'Processor time of a durable, sealed message'
	return bars.length === 0 ? null : barChart({ title, unit: '÷ bare Socket.IO in the same windows', bars, goal: maxCpuRatio, digits: 2 })
}

function relayP99(runs: Runs): string | null {
	const bars = Object.entries(relays).flatMap(([name, label]) => {
		const report = name === 'relay-aa' ? null : reportOf<RelayReport>(runs.get(name))
		return report ? [barOf(label, report.paced.p99.subject), barOf('… bare beside it', report.paced.p99.baseline, true)] : []
	})
	return bars.length === 0 ? null : barChart({ title: 'p99 at 1,000 messages a second', unit: 'ms', bars, goal: maxP99Ms, digits: 1 })
}

function idleMemory(runs: Runs): string | null {
	const report = reportOf<IdleReport>(runs.get('idle'))
	if (!report) return null
	const kilobytes = ({ rssBytes, heapBytes }: IdleReport['subject']) => [(rssBytes ?? Number.NaN) / 1_024, heapBytes / 1_024] as const
	const [rss, heap] = kilobytes(report.subject)
	const [bareRss, bareHeap] = kilobytes(report.baseline)
	const bars = [exactly('resident', rss), exactly('… bare', bareRss, true), exactly('of it heap', heap), exactly('… bare', bareHeap, true)]
	return barChart({ title: 'Memory of somebody connected', unit: 'KB', bars, goal: maxKilobytes, digits: 1 })
}

function pageUsable(runs: Runs): string | null {
	const report = reportOf<PageReport>(runs.get('page'))
	if (!report) return null
	const { empty, react, six } = report.pages
	const bars = [
		barOf('first paint', six.firstPaintMs),
		barOf('… empty page', empty.firstPaintMs, true),
		barOf('… React', react.firstPaintMs, true),
		barOf('app answers', six.answersMs),
		barOf('… React', react.answersMs, true),
		barOf('next screen', six.nextScreenMs),
	]
	return barChart({ title: "The seeker's page at 400 kbit/s, 400 ms, a four times slower device", unit: 'ms', bars, digits: 0 })
}
