import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type BreakableLine = AsyncDisposable & {
	/** The address of the far end, but reached through this line. */
	readonly url: string
	/** Breaks every connection and refuses new ones. */
	cut(): void
	mend(): void
	/** Nothing the server says is taken any more, and it is not told: a page that has stopped reading. */
	stall(): void
	flow(): void
}

/**
 * A TCP line on loopback to the server at `url` that a test can cut. What is sent to the server arrives `latencyMs` later, in order, so that
 * whoever does not wait for the server's answer is overtaken by somebody with a shorter line.
 */
export async function breakableLine(url: string, { latencyMs = 0 } = {}): Promise<BreakableLine> {
	const far = new URL(url)
	const sockets = new Set<Socket>()
	const onwards = new Map<Socket, Socket>()
	let flows = true
	let whole = true
	const server = createServer((near) => {
		if (!whole) return void near.destroy()
		const onward = connect(Number(far.port), far.hostname)
		for (const socket of [near, onward]) {
			sockets.add(socket)
			socket.setNoDelay()
			socket.on('error', () => {})
			socket.on('close', () => {
				sockets.delete(socket)
				near.destroy()
				onward.destroy()
			})
		}
		near.on('data', (chunk) => setTimeout(() => onward.write(chunk), latencyMs))
		onwards.set(onward, near)
		onward.on('close', () => onwards.delete(onward))
		if (flows) onward.pipe(near)
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const through = new URL(url)
	through.hostname = '127.0.0.1'
	through.port = String((server.address() as AddressInfo).port)
	const cut = () => {
		whole = false
		for (const socket of sockets) socket.destroy()
	}
	return {
		url: through.href,
		cut,
		mend() {
			whole = true
		},
		stall() {
			flows = false
			for (const [onward, near] of onwards) {
				onward.unpipe(near)
				onward.pause()
			}
		},
		flow() {
			flows = true
			for (const [onward, near] of onwards) onward.pipe(near)
		},
		async [Symbol.asyncDispose]() {
			cut()
			server.close()
			await once(server, 'close')
		},
	}
}
