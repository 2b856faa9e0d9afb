import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createWire, type Direction, type WireSettings } from './wire.ts'

/** A port on this machine that is as far away, and as narrow, as it is told. */
export type FarLine = AsyncDisposable & {
	readonly port: number
	/** Bytes on the line so far, headers and acknowledgements included. */
	taken(direction: Direction): number
}
export type FarLineOptions = WireSettings & {
	/** The port it leads to. */
	readonly to: number
	/** The port it is to be found at; any free one when left out. */
	readonly port?: number
}

/**
 * A proxy for TCP. On this machine a connection is there at once, so what comes over it first waits for as long as connecting would have
 * taken: whoever speaks after connecting, as TLS does, sees no difference.
 */
export async function openFarLine({ to, port = 0, ...settings }: FarLineOptions): Promise<FarLine> {
	const wire = createWire(settings)
	const sockets = new Set<Socket>()
	let timer: NodeJS.Timeout | undefined
	const turn = () => {
		wire.advance(performance.now())
		clearTimeout(timer)
		const next = wire.next()
		if (next !== null) timer = setTimeout(turn, Math.max(0, next - performance.now()))
	}

	const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
		const far = connect({ port: to, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
		const ways = { up: { from: near, into: far, ...emptyWay() }, down: { from: far, into: near, ...emptyWay() } }
		const connection = wire.connect(performance.now(), (direction, bytes) => {
			const way = ways[direction]
			if (way.into.destroyed) return
			for (const piece of takeBytes(way.held, bytes)) way.into.write(piece)
			if (way.isOver && way.held.length === 0) way.into.end()
		})
		for (const direction of ['up', 'down'] as const) {
			const way = ways[direction]
			sockets.add(way.from)
			way.from.on('data', (piece: Buffer) => {
				way.held.push(piece)
				connection.send(direction, piece.length, performance.now())
				turn()
			})
			way.from.on('end', () => {
				way.isOver = true
				if (way.held.length === 0) way.into.end()
			})
			way.from.on('error', () => {})
			way.from.on('close', (hadError) => {
				sockets.delete(way.from)
				if (hadError) way.into.destroy()
			})
		}
		turn()
	})
	server.listen(port, '127.0.0.1')
	await once(server, 'listening')
	return {
		port: (server.address() as AddressInfo).port,
		taken: wire.taken,
		async [Symbol.asyncDispose]() {
			clearTimeout(timer)
			for (const socket of sockets) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}

const emptyWay = () => ({ held: [] as Buffer[], isOver: false })

/** Takes exactly so many bytes off the front. */
function takeBytes(held: Buffer[], count: number): Buffer[] {
	const taken: Buffer[] = []
	for (let left = count; left > 0; ) {
		const first = held.shift()
		if (!first) throw new Error('the line delivered more than it was given')
		if (first.length > left) held.unshift(first.subarray(left))
		taken.push(first.subarray(0, left))
		left -= Math.min(left, first.length)
	}
	return taken
}
