import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Line, openLine } from '../proxy/line.ts'
import type { ChaosWorld } from '../world/chaos-world.ts'
import type { Fault } from './fault.ts'
import { lineFaults } from './line-faults.ts'

/** A server that repeats what it hears, and a line to it. */
let server: Server
let line: Line
const sockets = new Set<Socket>()
beforeAll(async () => {
	server = createServer((socket) => {
		sockets.add(socket)
		socket.on('error', () => {})
		socket.pipe(socket)
	})
	server.listen(0, 'localhost')
	await once(server, 'listening')
	line = await openLine({ to: (server.address() as AddressInfo).port })
})
afterAll(async () => {
	for (const socket of sockets) socket.destroy()
	await line[Symbol.asyncDispose]()
	server.close()
})

/** Line faults touch nothing but the lines of a node. */
const world = () => ({ nodes: [{ name: 'node-1', lines: { clients: [line], redis: [line], postgres: [line] } }] }) as unknown as ChaosWorld
const strike = (fault: Fault) => fault.strike(world(), { random: () => 0, durationMs: 0 })

async function echo(): Promise<Socket> {
	const socket = connect(line.port, 'localhost')
	sockets.add(socket)
	socket.on('error', () => {})
	socket.write('here')
	await once(socket, 'data')
	return socket
}

const shapeOf = () => {
	const { swallowed, delayed, stalled, reset, goodbyesLost, ignored } = line.tally()
	return JSON.stringify([swallowed, delayed, stalled, reset, goodbyesLost, ignored])
}

test.each(lineFaults.map((fault) => ({ name: fault.name, fault })))(
	'$name strikes those who talk, says so, and heals once',
	async ({ fault }) => {
		const socket = await echo()
		const before = shapeOf()
		const struck = await strike(fault)
		// Both ends have something to say.
		socket.write('and now?')
		for (const far of sockets) if (!far.destroyed) far.write('and you?')
		await vi.waitUntil(() => shapeOf() !== before)
		const proof = await struck.heal()
		expect(proof).toMatchObject({ struck: true, evidence: expect.stringMatching(/\d/) })
		const after = shapeOf()
		expect(await struck.heal()).toBe(proof)
		await echo()
		expect(line.tally().reset, 'healing again must not end what has begun since').toBe(JSON.parse(after)[3])
		for (const one of sockets) one.destroy()
		await vi.waitUntil(() => line.open() === 0)
	},
)

test.each(lineFaults.filter(({ name }) => !name.startsWith('refuse')).map((fault) => ({ name: fault.name, fault })))(
	'$name on a line that nobody uses did nothing, and says so',
	async ({ fault }) => {
		const struck = await strike(fault)
		expect((await struck.heal()).struck).toBe(false)
	},
)
