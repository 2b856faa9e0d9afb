import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { openFarLine } from './far-line.ts'

/** Answers everything it is sent with the same, and hangs up when the other has. */
async function startEcho() {
	const server = createServer({ allowHalfOpen: true }, (socket) => void socket.pipe(socket))
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	return {
		port: (server.address() as AddressInfo).port,
		async [Symbol.asyncDispose]() {
			server.close()
			await once(server, 'close')
		},
	}
}

it('brings every byte in its order, both ways, and passes goodbyes on', async () => {
	await using echo = await startEcho()
	await using line = await openFarLine({ to: echo.port, kilobitsPerSecond: 1_000_000, roundTripMs: 2 })
	const sent = [randomBytes(1), randomBytes(300_000), randomBytes(20_000)]
	const answers = await Promise.all(
		sent.map(async (bytes) => {
			const socket = connect(line.port, '127.0.0.1')
			socket.end(bytes)
			return buffer(socket)
		}),
	)
	expect(answers.map((answer, index) => answer.equals(sent[index] ?? Buffer.alloc(0)))).toEqual([true, true, true])
	expect(line.taken('down')).toBeGreaterThan(320_000)
})

it('never brings an answer before the line could have', async () => {
	await using echo = await startEcho()
	await using line = await openFarLine({ to: echo.port, kilobitsPerSecond: 400, roundTripMs: 60 })
	const startedAt = performance.now()
	const socket = connect(line.port, '127.0.0.1')
	socket.end(Buffer.alloc(5_000))
	await buffer(socket)
	// Connecting, there and back, and 5,000 bytes at 50 bytes a millisecond; what comes back does so while the rest is still on its way.
	expect(performance.now() - startedAt).toBeGreaterThan(60 + 60 + 100 - 5)
})

it('lets go of everybody when it is closed', async () => {
	await using echo = await startEcho()
	const line = await openFarLine({ to: echo.port, kilobitsPerSecond: 400, roundTripMs: 10_000 })
	const socket = connect(line.port, '127.0.0.1')
	socket.on('error', () => {})
	socket.write('hello')
	await once(socket, 'connect')
	const gone = new Promise((resolve) => socket.on('close', resolve))
	await line[Symbol.asyncDispose]()
	await gone
	expect(socket.destroyed).toBe(true)
})
