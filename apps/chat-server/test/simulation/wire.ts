import { StoreUnavailable } from '../../src/ports/store-error.ts'
import type { Timeline } from './timeline.ts'

/**
 * What happens to one call of a store: it is answered, it fails and has done nothing, or it fails and has done everything (an unknown
 * outcome).
 */
export type CallFate = 'answered' | 'failed' | 'unsure'

export type Wire = {
	readonly name: string
	readonly isAlive: () => boolean
	/** Called at every point at which the node could die. */
	readonly step: () => void
	readonly fateOf: (call: string) => CallFate
}

/** Calls that answer at once and are no point at which anything else could come between. */
const immediate = new Set(['onRestart', 'forgetEverything'])

/**
 * A port as one node reaches it: every call takes its time on the way there and on the way back, others come between, and where the node
 * has died meanwhile nothing comes back. While `timeline` is calm, calls go straight through.
 */
export function overWire<Port extends object>(port: Port, name: string, wire: Wire, timeline: Timeline, isCalm: () => boolean): Port {
	const entries = Object.entries(port as Record<string, (...given: unknown[]) => unknown>)
	const wired = entries.map(([method, call]) => {
		if (typeof call !== 'function' || immediate.has(method)) return [method, call]
		const label = `${wire.name} ${name}.${method}`
		return [
			method,
			(...given: unknown[]) => {
				// A dead process does nothing more, and nobody waits for it.
				if (!wire.isAlive()) return new Promise(() => {})
				if (isCalm()) return call(...given)
				return travel(label, () => call(...given) as Promise<unknown>, wire, timeline)
			},
		]
	})
	return Object.fromEntries(wired) as Port
}

function travel(label: string, call: () => Promise<unknown>, wire: Wire, timeline: Timeline): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const later = (ms: number, run: () => void) => {
			const go = () => {
				if (wire.isAlive()) wire.step()
				if (wire.isAlive()) run()
			}
			if (ms === 0) go()
			else timeline.after(ms, go)
		}
		const back = () => wayBackMs(timeline.draw(`${label} back`))
		timeline.after(wayThereMs(timeline.draw(label)), () => {
			if (wire.isAlive()) wire.step()
			if (!wire.isAlive()) return
			const fate = wire.fateOf(label)
			if (fate === 'failed') return later(back(), () => reject(new StoreUnavailable('simulated: not done')))
			call().then(
				(value) => later(back(), () => (fate === 'unsure' ? reject(new StoreUnavailable('simulated: perhaps done')) : resolve(value))),
				(error: unknown) => later(back(), () => reject(error)),
			)
		})
	})
}

/** Most calls are quick, some wait behind others, a few for seconds. */
function wayThereMs(drawn: number): number {
	const kind = drawn & 15
	const size = drawn >>> 8
	if (kind < 4) return 0
	if (kind < 13) return 1 + (size % 30)
	if (kind < 15) return size % 300
	return size % 8 === 0 ? size % 4_000 : size % 600
}

/** An answer is as quick as its call was, but for one in four: the moment between the commit and what follows from it. */
function wayBackMs(drawn: number): number {
	return (drawn & 3) > 0 ? 0 : wayThereMs(drawn >>> 2)
}
