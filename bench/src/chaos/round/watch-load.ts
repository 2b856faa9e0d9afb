import { readFileSync } from 'node:fs'
import type { Recorder } from '../recorder.ts'
import type { ChaosWorld } from '../world/chaos-world.ts'

const everyMs = 1_000

/** Records how long the servers ran and how long they waited for a processor, until disposed. Records nothing where the system does not say. */
export function watchLoad({ nodes }: Pick<ChaosWorld, 'nodes'>, recorder: Recorder): Disposable {
	const last = new Map<number, Sample>()
	const look = (): void => {
		for (const [node, server] of nodes.entries()) {
			const now = sampleOf(server.pid(), recorder.now())
			const before = last.get(node)
			if (now === null) last.delete(node)
			else last.set(node, now)
			// Another process is another count.
			if (now === null || before?.pid !== now.pid) continue
			const sums = { sinceMs: now.at - before.at, ranMs: now.ranMs - before.ranMs, waitedMs: now.waitedMs - before.waitedMs }
			recorder.record({ kind: 'load', at: now.at, node, ...sums })
		}
	}
	look()
	const timer = setInterval(look, everyMs)
	return { [Symbol.dispose]: () => clearInterval(timer) }
}

type Sample = { readonly pid: number; readonly at: number; readonly ranMs: number; readonly waitedMs: number }

/** Of the main thread; null when there is no such process, or no such count. */
function sampleOf(pid: number, at: number): Sample | null {
	try {
		const [ran, waited] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number)
		return ran === undefined || waited === undefined ? null : { pid, at, ranMs: ran / 1e6, waitedMs: waited / 1e6 }
	} catch {
		return null
	}
}
