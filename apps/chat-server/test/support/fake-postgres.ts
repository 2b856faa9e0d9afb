import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

const message = (type: string, body: Buffer): Buffer => {
	const head = Buffer.alloc(5)
	head.write(type)
	head.writeInt32BE(body.length + 4, 1)
	return Buffer.concat([head, body])
}
const signedIn = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const done = message('C', Buffer.from('SELECT 0\0'))
const stopping = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'))

/** What becomes of a query: it is done, PostgreSQL says that it is stopping, or nothing ever comes. */
export type Fate = 'done' | 'stopping' | 'silence'

/**
 * Speaks as much of PostgreSQL's protocol as it takes to leave a client waiting: it never closes a connection, not even one that the client
 * has ended. `fate` is asked about every simple query, `mayConnect` is waited for before anybody is signed in.
 */
export async function fakePostgres(fate: (query: string) => Fate, mayConnect: Promise<void> = Promise.resolve()) {
	const sockets: Socket[] = []
	const { promise: firstEnded, resolve: hasEnded } = Promise.withResolvers<void>()
	const server = createServer({ allowHalfOpen: true }, (socket) => {
		sockets.push(socket)
		let isSignedIn = false
		socket.on('error', () => {})
		socket.on('close', hasEnded)
		socket.on('end', hasEnded)
		socket.on('data', async (data) => {
			if (!isSignedIn) {
				isSignedIn = true
				await mayConnect
				socket.write(Buffer.concat([signedIn, ready]))
				return
			}
			const what = data.toString('latin1', 0, 1) === 'Q' ? fate(data.toString('utf8', 5)) : 'silence'
			if (what === 'done') socket.write(Buffer.concat([done, ready]))
			if (what === 'stopping') socket.write(stopping)
		})
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	return {
		url: `postgres://akin@127.0.0.1:${address.port}/akin`,
		connections: () => sockets.length,
		/** Resolves once the client has let go of a connection. */
		firstEnded,
		/** Cuts every connection there is. */
		hangUp: () => {
			for (const socket of sockets) socket.destroy()
		},
		async [Symbol.asyncDispose]() {
			for (const socket of sockets) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}
