import type { Bus, BusHandler } from '../../src/ports/bus.ts'
import type { Timeline } from './timeline.ts'

export type BusWeather = 'fair' | 'losing' | 'repeating'

type Member = {
	readonly isAlive: () => boolean
	readonly channels: Map<string, Set<{ handler: BusHandler }>>
	readonly regained: Set<() => void>
}

/** Joins the simulated nodes. Messages between two nodes keep their order, as on one connection, and are lost or repeated when it storms. */
export function createSimulatedBus(timeline: Timeline, isCalm: () => boolean) {
	const members = new Map<string, Member>()
	const lastArrival = new Map<string, number>()
	let weather: BusWeather = 'fair'

	function send(from: string, to: string, channel: string, payloads: readonly Uint8Array[]): void {
		const label = `bus ${from} ${to} ${channel}`
		if (weather === 'losing' && timeline.chance(`${label} lost`, 2)) return
		const times = weather === 'repeating' && timeline.chance(`${label} twice`, 2) ? 2 : 1
		const way = isCalm() ? 1 : 1 + (timeline.draw(label) % (timeline.chance(`${label} slow`, 16) ? 2_000 : 40))
		const arrivesAt = Math.max(timeline.now() + way, lastArrival.get(`${from} ${to}`) ?? 0)
		lastArrival.set(`${from} ${to}`, arrivesAt)
		timeline.after(arrivesAt - timeline.now(), () => {
			const member = members.get(to)
			if (!member?.isAlive()) return
			for (let time = 0; time < times; time++)
				for (const { handler } of [...(member.channels.get(channel) ?? [])]) for (const payload of payloads) handler(payload)
		})
	}

	return {
		setWeather(next: BusWeather): void {
			weather = next
		},
		/** Every node is told that it may have missed something. */
		regain(): void {
			for (const member of members.values()) if (member.isAlive()) for (const handler of member.regained) handler()
		},
		connect(nodeId: string, isAlive: () => boolean): Bus {
			const self: Member = { isAlive, channels: new Map(), regained: new Set() }
			members.set(nodeId, self)
			return {
				nodeId,
				isAlone: false,
				publish(channel, payloads) {
					if (payloads.length === 0 || !isAlive()) return
					for (const to of members.keys()) if (to !== nodeId) send(nodeId, to, channel, payloads)
				},
				async subscribe(channel, handler) {
					const subscription = { handler }
					if (!isCalm()) await new Promise<void>((resolve) => timeline.after(timeline.draw(`subscribe ${nodeId} ${channel}`) % 50, resolve))
					self.channels.set(channel, (self.channels.get(channel) ?? new Set()).add(subscription))
					return async () => {
						self.channels.get(channel)?.delete(subscription)
					}
				},
				onRegained(handler) {
					self.regained.add(handler)
					return () => self.regained.delete(handler)
				},
				async [Symbol.asyncDispose]() {
					members.delete(nodeId)
				},
			}
		},
	}
}
export type SimulatedBus = ReturnType<typeof createSimulatedBus>
