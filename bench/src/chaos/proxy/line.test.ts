import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Line, openLine } from './line.ts'
import { clear } from './weather.ts'

type Ended = 'fin' | 'rst' | null
/** One end of a connection and all it ever heard. */
type End = { readonly socket: Socket; heard: Buffer; ended: Ended }

let server: Server
let line: Line
let accepted: End[] = []
let dialled: End[] = []

beforeEach(async () => {
	accepted = []
	dialled = []
	server = createServer({ allowHalfOpen: true }, (socket) => accepted.push(listenTo(socket)))
	server.listen(0, 'localhost')
	await once(server, 'listening')
	line = await openLine({ to: (server.address() as AddressInfo).port })
})
afterEach(async () => {
	for (const { socket } of [...accepted, ...dialled]) socket.destroy()
	await line[Symbol.asyncDispose]()
	server.close()
})

function listenTo(socket: Socket): End {
	const end: End = { socket, heard: Buffer.alloc(0), ended: null }
	socket.on('data', (bytes) => {
		end.heard = Buffer.concat([end.heard, bytes])
	})
	socket.on('end', () => {
		end.ended = 'fin'
	})
	socket.on('error', () => {
		end.ended = 'rst'
	})
	return end
}

async function dial(): Promise<End> {
	const socket = connect({ port: line.port, host: 'localhost', allowHalfOpen: true })
	const end = listenTo(socket)
	dialled.push(end)
	await once(socket, 'connect')
	return end
}

async function pair(): Promise<{ near: End; far: End }> {
	const before = accepted.length
	const near = await dial()
	const far = await vi.waitUntil(() => accepted[before])
	return { near, far }
}

const hears = (end: End, text: string) => vi.waitUntil(() => end.heard.toString() === text)
const say = (end: End, text: string | Buffer) => void end.socket.write(text)
/** A question and its answer over a connection of its own: whatever was sent before has had its chance to arrive. */
async function roundTrip() {
	const { near, far } = await pair()
	say(near, 'ping')
	await hears(far, 'ping')
	say(far, 'pong')
	await hears(near, 'pong')
}

test('in clear weather everything passes, goodbyes each way included', async () => {
	const { near, far } = await pair()
	say(near, 'question')
	await hears(far, 'question')
	near.socket.end()
	await vi.waitUntil(() => far.ended === 'fin')
	say(far, 'answer')
	await hears(near, 'answer')
	far.socket.end()
	await vi.waitUntil(() => near.ended === 'fin' && line.open() === 0)
	expect(line.tally()).toMatchObject({ connections: 1, passed: { up: 8, down: 6 }, swallowed: { up: 0, down: 0 }, reset: 0 })
})

test('a reset of one side reaches the other', async () => {
	const { near, far } = await pair()
	far.socket.resetAndDestroy()
	await vi.waitUntil(() => near.ended === 'rst')
})

test('a server that is away looks like one that resets', async () => {
	server.close()
	const near = await dial()
	await vi.waitUntil(() => near.ended === 'rst')
})

describe('slow', () => {
	test('in tiny, late pieces a megabyte still arrives whole and in order, held back in its sender', async () => {
		const { near, far } = await pair()
		await line.turn({ kind: 'slow', latencyMs: 5, jitterMs: 20, sliceBytes: 4_099 })
		const sent = Buffer.from(Array.from({ length: 1024 * 1024 }, (_, index) => index % 251))
		say(near, sent)
		await vi.waitUntil(() => far.heard.length === sent.length, { timeout: 10_000 })
		expect(far.heard.equals(sent)).toBe(true)
		expect(line.tally().delayed).toBeGreaterThanOrEqual(Math.ceil(sent.length / 4_099))
	})

	test('latency and bandwidth hold back; what is held passes at once when it clears', async () => {
		const { near, far } = await pair()
		await line.turn({ kind: 'slow', latencyMs: 3_600_000, bytesPerSecond: 1 })
		say(near, 'late')
		await vi.waitUntil(() => line.tally().delayed === 1)
		expect(far.heard.length).toBe(0)
		await line.turn(clear)
		await hears(far, 'late')
		say(near, ' and on time')
		await hears(far, 'late and on time')
	})
})

describe.each(['up', 'down'] as const)('lost %s', (direction) => {
	const speaker = ({ near, far }: { near: End; far: End }) => (direction === 'up' ? near : far)
	const hearer = ({ near, far }: { near: End; far: End }) => (direction === 'up' ? far : near)

	test('this direction is swallowed, the other lives, the connection stays until it clears', async () => {
		const ends = await pair()
		await line.turn({ kind: 'lost', direction })
		say(speaker(ends), 'nobody hears this')
		await vi.waitUntil(() => line.tally().swallowed[direction] === 17)
		say(hearer(ends), 'but this')
		await hears(speaker(ends), 'but this')
		expect(hearer(ends)).toMatchObject({ ended: null, heard: Buffer.alloc(0) })

		await line.turn(clear)
		await vi.waitUntil(() => ends.near.ended === 'rst' && ends.far.ended === 'rst')
		await roundTrip()
	})

	test('its goodbye is lost too', async () => {
		const ends = await pair()
		await line.turn({ kind: 'lost', direction })
		speaker(ends).socket.resetAndDestroy()
		await vi.waitUntil(() => line.tally().goodbyesLost === 1)
		say(hearer(ends), 'are you there?')
		await line.turn({ kind: 'slow' })
		await roundTrip()
		expect(hearer(ends).ended).toBeNull()
	})

	test('a connection that was quiet all the while is not harmed', async () => {
		const ends = await pair()
		await line.turn({ kind: 'lost', direction })
		await line.turn(clear)
		say(ends.near, 'hello')
		await hears(ends.far, 'hello')
		expect(line.tally().reset).toBe(0)
	})
})

test('half-open: nothing passes, nobody is told, whoever connects is let in and hears nothing', async () => {
	const ends = await pair()
	await line.turn({ kind: 'half-open' })
	say(ends.near, 'up')
	say(ends.far, 'down')
	ends.far.socket.end()
	const late = await dial()
	say(late, 'anybody?')
	await vi.waitUntil(() => line.tally().swallowed.up === 10 && line.tally().swallowed.down === 4)
	expect(line.tally().ignored).toBe(1)
	expect([ends.near.ended, ends.far.ended, late.ended]).toEqual([null, null, null])
	expect(accepted).toHaveLength(1)

	await line.turn(clear)
	await vi.waitUntil(() => ends.near.ended === 'rst' && late.ended === 'rst')
	await roundTrip()
})

test('stalled: the sender fills up and waits, and nothing is lost when reading goes on', async () => {
	const { near, far } = await pair()
	await line.turn({ kind: 'stalled', direction: 'down' })
	const piece = Buffer.alloc(64 * 1024, 'x')
	let sent = 0
	// Into the buffers of the system until they are full; then Node keeps what is written after.
	while (far.socket.writableLength < 1024 * 1024) {
		far.socket.write(piece)
		sent += piece.length
		await new Promise(setImmediate)
	}
	expect(near.heard.length).toBe(0)
	expect(line.tally().stalled).toBe(1)
	say(near, 'the other way lives')
	await hears(far, 'the other way lives')
	await line.turn(clear)
	await vi.waitUntil(() => near.heard.length === sent, { timeout: 10_000 })
})

test('refused: connections are reset, new ones refused, and the same port is there again when it clears', async () => {
	const ends = await pair()
	const { port } = line
	await line.turn({ kind: 'refused' })
	await vi.waitUntil(() => ends.near.ended === 'rst' && ends.far.ended === 'rst')
	await expect(dial()).rejects.toThrow('ECONNREFUSED')
	await line.turn(clear)
	expect(line.port).toBe(port)
	await roundTrip()
})

test('reset ends those that stand and lets new ones through', async () => {
	const ends = await pair()
	expect(line.reset()).toBe(1)
	await vi.waitUntil(() => ends.near.ended === 'rst' && ends.far.ended === 'rst')
	await roundTrip()
	expect(line.tally().reset).toBe(1)
})
