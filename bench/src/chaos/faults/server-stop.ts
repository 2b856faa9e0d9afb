import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, someNode, struckUntil } from './fault.ts'

const deliveredWithinMs = 2_000

export const serverStop: Fault = {
	name: 'server-stop',
	what: 'A node stands still (SIGSTOP), as a machine that is paused or swaps does, and goes on.',
	strikes: 'node',
	shortMs: 3_000,
	fullMs: 30_000,
	async strike(world, options) {
		const node = someNode(world, options)
		const pid = node.pid()
		const usedBefore = ticksUsed(pid)
		node.signal('SIGSTOP')
		// A busy machine delivers it to every thread only after a while.
		for (let waited = 0; stateOf(pid) !== 'T' && waited < deliveredWithinMs; waited += 10) await pause(10)
		return struckUntil(node.name, async () => {
			const state = stateOf(pid)
			const used = ticksUsed(pid) - usedBefore
			node.signal('SIGCONT')
			return { struck: state === 'T', evidence: `process ${pid} was in state ${state}, ${used} ticks of CPU used meanwhile` }
		})
	},
}

/** The fields of /proc/PID/stat after the name, which may itself hold spaces. */
const fields = (pid: number): string[] => {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
	} catch {
		return []
	}
}
/** `T` is stopped by a signal; `?` when there is no such process or no /proc. */
const stateOf = (pid: number): string => fields(pid)[0] ?? '?'
const ticksUsed = (pid: number): number => Number(fields(pid)[11] ?? 0) + Number(fields(pid)[12] ?? 0)
