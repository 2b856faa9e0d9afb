import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Front = AsyncDisposable & { readonly port: number }

/**
 * What stands before several nodes: every new connection goes to the next node that takes it. A node that no longer listens is passed over
 * at once, as any balancer does, and nobody is told which node they are on.
 */
export async function startFront(ports: () => readonly number[], port = 0): Promise<Front> {
	const open = new Set<Socket>()
	let turn = 0
	const server = createServer((near) => {
		open.add(near)
		near.on('error', () => {})
		near.on('close', () => open.delete(near))
		const all = ports()
		turn += 1
		tryNext(near, [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)], open)
	})
	server.listen(port, 'localhost')
	await once(server, 'listening')
	return {
		port: (server.address() as AddressInfo).port,
		async [Symbol.asyncDispose]() {
			server.close()
			for (const socket of open) socket.destroy()
			await once(server, 'close')
		},
	}
}

function tryNext(near: Socket, [port, ...others]: readonly number[], open: Set<Socket>): void {
	if (port === undefined || near.destroyed) return void near.destroy()
	const far = connect(port, 'localhost')
	let isThere = false
	far.on('connect', () => {
		isThere = true
		open.add(far)
		for (const socket of [near, far]) socket.setNoDelay()
		near.pipe(far)
		far.pipe(near)
	})
	far.on('error', () => {})
	far.on('close', () => {
		open.delete(far)
		if (isThere) near.destroy()
		else tryNext(near, others, open)
	})
	near.on('close', () => far.destroy())
}
