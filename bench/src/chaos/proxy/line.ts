import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type Flow, startFlow } from './flow.ts'
import { clear, emptyTally, type Tally, type Weather } from './weather.ts'

export type Line = AsyncDisposable & {
	/** Where to connect instead of the server itself. It stays the same for the life of the line. */
	readonly port: number
	/** Numbers since the line began; a copy. */
	tally(): Tally
	/** Connections that stand right now. */
	open(): number
	/** From now on the bytes fare like this. What was swallowed cannot come back: when it clears, connections that lost something are reset. */
	turn(weather: Weather): Promise<void>
	/** Ends every connection with RST; new ones are let through. @returns how many */
	reset(): number
}
export type LineOptions = {
	/** Where the server behind it listens, on this machine. */
	readonly to: number
	/** 0 or left out: a free one. */
	readonly port?: number
	readonly host?: string
	readonly random?: () => number
}
type Link = { readonly near: Socket; readonly onward: Socket | null; readonly flows: readonly Flow[] }

/** A TCP line on loopback to a server, on which a test can let any weather fall. */
export async function openLine({ to, port = 0, host = 'localhost', random = Math.random }: LineOptions): Promise<Line> {
	const tally = emptyTally()
	const links = new Set<Link>()
	let weather: Weather = clear
	const sky = { weather: () => weather, tally, random }

	// Half-open allowed: each side's goodbye is passed on, or lost, by itself.
	const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
		tally.connections += 1
		near.on('error', () => {})
		if (weather.kind === 'half-open') {
			tally.ignored += 1
			const link: Link = { near, onward: null, flows: [] }
			links.add(link)
			near.on('data', (bytes) => {
				tally.swallowed.up += bytes.length
			})
			near.on('close', () => links.delete(link))
			return
		}
		const onward = connect({ port: to, host, allowHalfOpen: true, noDelay: true })
		onward.on('error', () => {})
		const link: Link = { near, onward, flows: [startFlow(near, onward, 'up', sky), startFlow(onward, near, 'down', sky)] }
		links.add(link)
		const leave = () => {
			if (!near.destroyed || !onward.destroyed) return
			for (const flow of link.flows) flow.stop()
			links.delete(link)
		}
		near.on('close', leave)
		onward.on('close', leave)
		for (const flow of link.flows) flow.look()
	})
	const listen = async (where: number) => {
		server.listen(where, host)
		await once(server, 'listening')
	}
	await listen(port)
	const { port: listening } = server.address() as AddressInfo

	const cut = (link: Link) => {
		tally.reset += 1
		for (const socket of [link.near, link.onward]) if (socket && !socket.destroyed) socket.resetAndDestroy()
	}
	const reset = () => {
		const ended = [...links]
		for (const link of ended) cut(link)
		return ended.length
	}

	return {
		port: listening,
		tally: () => structuredClone(tally),
		open: () => links.size,
		reset,
		async turn(next) {
			weather = next
			for (const link of links) {
				if (next.kind === 'clear' && (link.onward === null || link.flows.some((flow) => flow.isBroken()))) cut(link)
				for (const flow of link.flows) flow.look()
			}
			if (next.kind === 'refused') {
				server.close()
				reset()
			} else if (!server.listening) await listen(listening)
		},
		async [Symbol.asyncDispose]() {
			reset()
			if (!server.listening) return
			server.close()
			await once(server, 'close')
		},
	}
}
