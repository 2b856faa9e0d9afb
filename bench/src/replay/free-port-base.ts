import { once } from 'node:events'
import { createServer } from 'node:net'

const portsOfOneServer = 3
/** Below the range from which systems take the ports of outgoing connections, so that a killed server finds its own free again. */
const lowest = 20_000
const highest = 32_000

/** The first of three neighbouring ports that nobody listens on right now. */
export async function freePortBase(): Promise<number> {
	for (;;) {
		const base = lowest + Math.floor(Math.random() * (highest - lowest))
		const free = await Promise.all(Array.from({ length: portsOfOneServer }, (_, offset) => isFree(base + offset)))
		if (free.every((one) => one)) return base
	}
}

async function isFree(port: number): Promise<boolean> {
	const server = createServer()
	try {
		server.listen(port, 'localhost')
		await once(server, 'listening')
	} catch {
		return false
	}
	server.close()
	await once(server, 'close')
	return true
}
