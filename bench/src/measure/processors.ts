import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** A processor number, or several as `taskset` writes them: `0`, `0,1`. Null where nothing can be pinned. */
export type Cores = string | null

const canPin = process.platform === 'linux' && availableParallelism() >= 2

/** What is compared shares one processor; who makes the load has another. */
export const serverCore: Cores = canPin ? '0' : null
export const generatorCore: Cores = canPin ? '1' : null
export const allCores: Cores = canPin ? `0-${availableParallelism() - 1}` : null

/** The command that starts a program bound to processors, children and threads included. */
export const bound = (cores: Cores, command: string, args: readonly string[]): [string, string[]] =>
	cores === null ? [command, [...args]] : ['taskset', ['-c', cores, command, ...args]]

/** Binds processes that run already, with all their threads. One that has ended meanwhile is skipped. */
export function bind(pids: readonly number[], cores: Cores): void {
	if (cores === null) return
	for (const pid of pids) {
		try {
			execFileSync('taskset', ['-a', '-c', '-p', cores, String(pid)], { stdio: 'ignore' })
		} catch {
			// Gone, or threads of it went while taskset walked them.
		}
	}
}
