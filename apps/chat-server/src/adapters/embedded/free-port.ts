import { once } from 'node:events'
import { createServer } from 'node:net'

/** A loopback TCP port nobody listens on right now. Another process may take it first, so callers retry on a clash. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	server.close()
	await once(server, 'close')
	if (address === null || typeof address === 'string') throw new Error('A TCP server has a numeric port')
	return address.port
}
