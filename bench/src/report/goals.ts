import type { Looked } from '../board-screen/run-board-screen.ts'
import type { IdleReport } from '../idle/idle.ts'
import type { MatchReport } from '../match/match.ts'
import { type Figure, figure, written } from '../measure/statistics.ts'
import type { PageReport } from '../page/page.ts'
import type { PeerReport } from '../peer/peer.ts'
import type { RelayReport } from '../relay/report-relay.ts'
import type { SavedRun } from './saved-run.ts'

type Goal = { readonly what: string; readonly aim: string; readonly isMet: (median: number) => boolean; readonly digits: number }
type Row = Goal & { readonly came: Figure | null }

/** What was aimed for, and what the kept runs came to, as a table. A run that was not kept has no figure. */
export function goals(runs: ReadonlyMap<string, SavedRun>): string {
	const relay = (name: string) => (runs.get(name)?.report ?? null) as RelayReport | null
	const idle = (runs.get('idle')?.report ?? null) as IdleReport | null
	const [one, embedded, two] = [relay('relay'), relay('relay-embedded'), relay('relay-two-nodes')]
	const bytes = idle?.subject.rssBytes
	const cheap = { aim: '≤ 1.6', isMet: (ratio: number) => ratio <= 1.6, digits: 2 }
	const rows: Row[] = [
		{ what: 'CPU of a durable, sealed message ÷ bare Socket.IO that forgets', ...cheap, came: one?.cpuRatio ?? null },
		{ what: '… without the share of PostgreSQL', ...cheap, came: one?.cpuRatioWithoutPostgres ?? null },
		{ what: '… the embedded default', ...cheap, came: embedded?.cpuRatio ?? null },
		{
			...{ what: 'Messages a second on two cores, PostgreSQL and the load among them', aim: '≥ 10,000', digits: 0 },
			...{ isMet: (count) => count >= 10_000, came: one?.perSecondAlone.subject ?? null },
		},
		{
			...{ what: 'p99 at 1,000 messages a second, ms', aim: '≤ 10', digits: 1 },
			...{ isMet: (ms) => ms <= 10, came: one?.paced.p99.subject ?? null },
		},
		{
			...{ what: 'Two nodes, each pair split: CPU ÷ Socket.IO with its classic Redis adapter', aim: '< 1', digits: 2 },
			...{ isMet: (ratio) => ratio < 1, came: two?.cpuRatio ?? null },
		},
		{
			...{ what: 'Memory of somebody connected, KB', aim: '≤ 20', digits: 1 },
			...{ isMet: (kilobytes) => kilobytes <= 20, came: bytes ? figure([bytes / 1_024]) : null },
		},
	]
	const peer = (runs.get('peer')?.report ?? null) as PeerReport | null
	const match = (runs.get('match')?.report ?? null) as MatchReport | null
	const flat = { aim: '≤ 1.5', isMet: (ratio: number) => ratio <= 1.5, digits: 2 }
	const heads = match?.flat.redis[0]?.ratio
	rows.push(
		{
			...{ what: 'Messages for each second of processor time ÷ ejabberd with its archive', aim: '≥ 8', digits: 1 },
			...{ isMet: (ratio) => ratio >= 8, came: peer?.ratio ?? null },
		},
		{ what: 'Finding the next person in Redis, dearest length of the queue ÷ cheapest', ...flat, came: heads ? figure([heads]) : null },
		{ what: '… in process', ...flat, came: match ? figure([match.flat.memory]) : null },
	)
	const screen = (runs.get('board-screen')?.report ?? null) as { readonly subject: Looked } | null
	const p99 = screen?.subject.signalMs.p99 ?? null
	rows.push(
		{
			...{ what: 'A call for help on the screen of a supervisor, 500 live conversations, p99, ms', aim: '≤ 2,000', digits: 0 },
			...{ isMet: (ms) => ms <= 2_000, came: p99 === null ? null : figure([p99]) },
		},
		{
			...{ what: 'Tasks of that page while 200 messages a second arrive, p99, ms', aim: '< 50', digits: 1 },
			...{ isMet: (ms) => ms < 50, came: screen ? figure([screen.subject.tasks.p99Ms]) : null },
		},
	)
	const six = ((runs.get('page')?.report ?? null) as PageReport | null)?.pages.six
	rows.push(
		{
			...{ what: "First paint of the seeker's page at 400 kbit/s, 400 ms, a four times slower device, six programmes, ms", digits: 0 },
			...{ aim: '≤ 1,600', isMet: (ms) => ms <= 1_600, came: six?.firstPaintMs ?? null },
		},
		{
			...{ what: '… its app answers, ms', digits: 0 },
			...{ aim: '≤ 3,000', isMet: (ms) => ms <= 3_000, came: six?.answersMs ?? null },
		},
	)
	const lines = rows.map(({ what, aim, came, isMet, digits }) => {
		const told = came === null ? 'not yet run' : came.windows.length > 1 ? written(came, digits) : came.median.toFixed(digits)
		return `| ${what} | ${aim} | ${told} | ${came === null ? '' : isMet(came.median) ? 'yes' : 'no'} |`
	})
	return ['| | Aimed for | Came to | Met |', '| --- | --- | --- | --- |', ...lines].join('\n')
}
