import { setTimeout as pause } from 'node:timers/promises'
import type { ChaosNode } from '../world/chaos-world.ts'
import { type Fault, type Proof, struckUntil } from './fault.ts'

const stepMs = 10 * 60_000
/** Between asking a process for the time and comparing its answer. */
const slackMs = 5_000

const stepped = (name: string, what: string, offsetMs: number): Fault => ({
	name,
	what,
	strikes: 'node',
	shortMs: 3_000,
	fullMs: 60_000,
	async strike({ nodes }, { random, durationMs }) {
		const first = Math.floor(random() * nodes.length)
		const turned = turnEach([...nodes.slice(first), ...nodes.slice(0, first)], offsetMs, durationMs / nodes.length)
		// What goes wrong meanwhile is told when it heals.
		turned.catch(() => {})
		return struckUntil('every node', () => turned)
	},
})

/** One node after the other: chores of the whole service are done by one of them, and a wrong clock on the others proves nothing about those. */
async function turnEach(nodes: readonly Pick<ChaosNode, 'name' | 'setClock'>[], offsetMs: number, eachMs: number): Promise<Proof> {
	const turns: Proof[] = []
	for (const { name, setClock } of nodes) {
		const aheadMs = (await setClock(offsetMs)) - Date.now()
		await pause(eachMs)
		const backMs = (await setClock(0)) - Date.now()
		turns.push({
			struck: Math.abs(aheadMs - offsetMs) < slackMs && Math.abs(backMs) < slackMs,
			evidence: `the clock of ${name} was ${Math.round(aheadMs / 1_000)} s ahead, then ${Math.round(backMs / 1_000)} s`,
		})
	}
	return { struck: turns.every(({ struck }) => struck), evidence: turns.map(({ evidence }) => evidence).join(', ') }
}

export const clockForward = stepped(
	'clock-forward',
	'The wall clock of one node after the other jumps ten minutes forward, later back.',
	stepMs,
)
export const clockBack = stepped('clock-back', 'The wall clock of one node after the other jumps ten minutes back, later forward.', -stepMs)
