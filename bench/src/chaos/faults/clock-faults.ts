import { type Fault, someNode, struckUntil } from './fault.ts'

const stepMs = 10 * 60_000
/** Between asking a process for the time and comparing its answer. */
const slackMs = 5_000

const stepped = (name: string, what: string, offsetMs: number): Fault => ({
	name,
	what,
	strikes: 'node',
	shortMs: 3_000,
	fullMs: 30_000,
	async strike(world, options) {
		const node = someNode(world, options)
		const aheadMs = (await node.setClock(offsetMs)) - Date.now()
		return struckUntil(node.name, async () => {
			const backMs = (await node.setClock(0)) - Date.now()
			return {
				struck: Math.abs(aheadMs - offsetMs) < slackMs && Math.abs(backMs) < slackMs,
				evidence: `its clock was ${Math.round(aheadMs / 1_000)} s ahead, then ${Math.round(backMs / 1_000)} s`,
			}
		})
	},
})

export const clockForward = stepped('clock-forward', 'The wall clock of one node jumps ten minutes forward, later back.', stepMs)
export const clockBack = stepped('clock-back', 'The wall clock of one node jumps ten minutes back, later forward.', -stepMs)
