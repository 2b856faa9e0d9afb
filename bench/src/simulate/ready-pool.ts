import { laneKey } from '@akin/core/queue/lanes'
import type { QueueTicket } from '@akin/core/queue/ticket'
import type { SimulatedListener } from './simulated-listener.ts'

/** Listeners of one node who are ready, by what they bring: of those who bring the same, the one who is ready longest is asked first. */
export function createReadyPool() {
	const kinds = new Map<number, Set<SimulatedListener>>()
	const kindsOfLane = new Map<string, Set<number>>()
	let size = 0

	return {
		get size(): number {
			return size
		},
		add(listener: SimulatedListener): void {
			const own = kinds.get(listener.kind) ?? new Set()
			kinds.set(listener.kind, own)
			if (own.has(listener)) return
			own.add(listener)
			size++
			if (own.size > 1) return
			for (const lane of listener.asReady.lanes) {
				const serving = kindsOfLane.get(laneKey(lane)) ?? new Set()
				kindsOfLane.set(laneKey(lane), serving.add(listener.kind))
			}
		},
		remove(listener: SimulatedListener): void {
			const own = kinds.get(listener.kind)
			if (!own?.delete(listener)) return
			size--
			if (own.size > 0) return
			for (const lane of listener.asReady.lanes) kindsOfLane.get(laneKey(lane))?.delete(listener.kind)
		},
		/**
		 * Of every kind that may help this person, the one who is ready longest. Nobody else of a kind could be chosen before them, so choosing
		 * among these is choosing among all.
		 */
		whoMayHelp({ lane, excludedListenerIds }: QueueTicket): SimulatedListener[] {
			const found: SimulatedListener[] = []
			for (const kind of kindsOfLane.get(laneKey(lane)) ?? []) {
				for (const listener of kinds.get(kind) ?? []) {
					if (excludedListenerIds.includes(listener.asReady.id)) continue
					found.push(listener)
					break
				}
			}
			return found.sort((a, b) => (a.shift.readySince ?? 0) - (b.shift.readySince ?? 0))
		},
		all: (): SimulatedListener[] => [...kinds.values()].flatMap((own) => [...own]),
	}
}
export type ReadyPool = ReturnType<typeof createReadyPool>
