import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../replay/percentile.ts'
import { aPair, type Pair } from './pair.ts'
import { startNodes } from './start-nodes.ts'
import type { Seen } from './what-people-saw.ts'

export type DrainOptions = { readonly restarts: number; readonly pairs: number; readonly say: (line: string) => void }
export type DrainResult = {
	readonly restarts: number
	readonly people: number
	readonly messages: number
	readonly lost: number
	readonly doubled: number
	readonly reordered: number
	/** States of a page that say that something is wrong, by their name. */
	readonly visible: Readonly<Record<string, number>>
	/** Buttons that were answered with a refusal, by its code. */
	readonly refused: Readonly<Record<string, number>>
	readonly moves: number
	readonly moveMs: { readonly p50: number | null; readonly p99: number | null; readonly most: number | null }
}

/** Between two restarts, so that those who moved are where they are. */
const betweenMs = 500

/** Stops and starts two nodes in turn, `restarts` times, while people talk through an address in front of both. */
export async function runDrain({ restarts, pairs: count, say }: DrainOptions): Promise<DrainResult> {
	await using resources = new AsyncDisposableStack()
	say('starting two servers')
	const { nodes, origins } = resources.use(await startNodes(2))
	const seen: Seen = { visible: [], movesMs: [] }
	const pairs: Pair[] = []
	for (let number = 1; number <= count; number++) pairs.push(resources.use(await aPair(origins, number, seen)))
	say(`${count * 2} people talk`)

	let isOver = false
	const talks = Promise.all(pairs.map((pair) => pair.talkUntil(() => isOver)))
	try {
		for (let restart = 0; restart < restarts; restart++) {
			await pause(betweenMs)
			const node = nodes[restart % nodes.length]
			await node?.stop('SIGTERM')
			await node?.start()
			say(`restart ${restart + 1} of ${restarts}: ${seen.movesMs.length} moves so far`)
		}
		await pause(betweenMs)
	} finally {
		isOver = true
	}
	const results = await talks
	const sum = (of: 'messages' | 'lost' | 'doubled' | 'reordered') => results.reduce((total, result) => total + result[of], 0)
	const { movesMs } = seen
	const round = (ms: number | null) => (ms === null ? null : Math.round(ms))
	return {
		...{ restarts, people: count * 2, messages: sum('messages') },
		...{ lost: sum('lost'), doubled: sum('doubled'), reordered: sum('reordered') },
		visible: countsOf(seen.visible),
		refused: countsOf(pairs.flatMap(({ refused }) => refused)),
		moves: movesMs.length,
		moveMs: { p50: round(percentile(movesMs, 50)), p99: round(percentile(movesMs, 99)), most: round(percentile(movesMs, 100)) },
	}
}

const countsOf = (names: readonly string[]): Record<string, number> => {
	const counts: Record<string, number> = {}
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1
	return counts
}
