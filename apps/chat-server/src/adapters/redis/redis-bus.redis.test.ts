import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { describeBus } from '../../../test/contracts/bus.contract.ts'
import { breakableLine } from '../../../test/support/breakable-line.ts'
import { testRedis } from '../../../test/support/test-redis.ts'
import { decodeFrame, frameChunk, frameHead } from './bus-frame.ts'
import { connectRedisBus } from './redis-bus.ts'
import { connectRedis } from './redis-link.ts'

describeBus('redis', async () => {
	const redis = await testRedis()
	const line = await breakableLine(redis.url, { latencyMs: 15 })
	const onFault = () => {}
	const [a, b, c, watcher] = await Promise.all([
		connectRedisBus({ ...redis, onFault, nodeId: 'a' }),
		connectRedisBus({ ...redis, url: line.url, onFault, nodeId: 'b' }),
		connectRedisBus({ ...redis, onFault, nodeId: 'c' }),
		connectRedis({ ...redis, onFault }),
	])
	/** Nodes listening, as Redis counts them: only then is a cut complete. */
	async function untilListening(nodes: number) {
		const channel = `${redis.prefix}bus:loss`
		for (;;) {
			const [, count] = (await watcher.send(['PUBSUB', 'NUMSUB', channel])) as [string, number]
			if (count === nodes) return
			await pause(2)
		}
	}
	return {
		a,
		b,
		c,
		async cutOffB() {
			line.cut()
			await untilListening(2)
		},
		async reconnectB() {
			line.mend()
		},
		async [Symbol.asyncDispose]() {
			for (const part of [a, b, c, watcher, line, redis]) await part[Symbol.asyncDispose]()
		},
	}
})

test('a node whose Redis is away from the start works, and is told to re-read when it comes', async () => {
	await using redis = await testRedis()
	await using line = await breakableLine(redis.url)
	line.cut()
	await using late = await connectRedisBus({ ...redis, url: line.url, onFault: () => {}, nodeId: 'late' })
	await using other = await connectRedisBus({ ...redis, onFault: () => {}, nodeId: 'other' })
	const heard: string[] = []
	await late.subscribe('c:1', (payload) => heard.push(Buffer.from(payload).toString()))
	const regained = new Promise<void>((resolve) => late.onRegained(resolve))
	line.mend()
	await regained
	other.publish('c:1', [Buffer.from('hello')])
	await expect.poll(() => heard, { interval: 5, timeout: 5_000 }).toEqual(['hello'])
})

test('one handler that throws costs neither the connection nor what comes after', async () => {
	await using redis = await testRedis()
	const faults: string[] = []
	await using a = await connectRedisBus({ ...redis, onFault: () => {}, nodeId: 'a' })
	await using b = await connectRedisBus({ ...redis, onFault: ({ what }) => faults.push(what), nodeId: 'b' })
	const heard: string[] = []
	await b.subscribe('c:1', (payload) => {
		if (payload.length === 0) throw new Error('a bug in a handler')
		heard.push(Buffer.from(payload).toString())
	})
	a.publish('c:1', [new Uint8Array(0)])
	await expect.poll(() => faults, { interval: 5 }).toEqual(['bus_handler'])
	a.publish('c:1', [Buffer.from('still here')])
	await expect.poll(() => heard, { interval: 5 }).toEqual(['still here'])
})

test('a frame cut short is not read as a shorter one', () => {
	const messages = [
		{ channel: 'c:1', payload: Buffer.from('one') },
		{ channel: 'ü', payload: Buffer.alloc(70_000) },
	]
	const whole = Buffer.concat([frameHead('a'), ...messages.map(frameChunk)])
	expect(decodeFrame(whole)).toEqual({ nodeId: 'a', messages })
	for (const cut of [1, 70_000, 70_003, 70_004]) expect(() => decodeFrame(whole.subarray(0, whole.length - cut))).toThrow('cut short')
})

test('a handler that throws keeps nothing of the same frame from the others', async () => {
	await using redis = await testRedis()
	const [faults, heard]: [string[], string[]] = [[], []]
	await using a = await connectRedisBus({ ...redis, onFault: () => {}, nodeId: 'a' })
	await using b = await connectRedisBus({ ...redis, onFault: ({ what }) => faults.push(what), nodeId: 'b' })
	await b.subscribe('c:1', () => {
		throw new Error('a bug in a handler')
	})
	await b.subscribe('c:2', (payload) => heard.push(Buffer.from(payload).toString()))
	a.publish('c:1', [Buffer.from('x')])
	a.publish('c:2', [Buffer.from('y')])
	await expect.poll(() => heard, { interval: 5 }).toEqual(['y'])
	expect(faults).toEqual(['bus_handler'])
})

test('M5 an emptied Redis is noticed with the next message: everybody registers and reads again', async () => {
	await using redis = await testRedis()
	const onFault = () => {}
	await using a = await connectRedisBus({ ...redis, onFault, nodeId: 'a' })
	await using b = await connectRedisBus({ ...redis, onFault, nodeId: 'b' })
	await using c = await connectRedisBus({ ...redis, onFault, nodeId: 'c' })
	await using watcher = await connectRedis({ ...redis, onFault })
	const heard: string[] = []
	const listen = (bus: typeof a, name: string, channel: string) =>
		bus.subscribe(channel, (payload) => heard.push(`${name} ${Buffer.from(payload)}`))
	await Promise.all([listen(a, 'a', 'c:1'), listen(b, 'b', 'c:1')])
	const regained: string[] = []
	for (const bus of [a, b, c]) bus.onRegained(() => regained.push(bus.nodeId))
	const keys = (await watcher.send(['KEYS', `${redis.prefix}bus:*`])) as string[]
	await watcher.send(['DEL', ...keys])
	// Registering something new must not hide that everything else is gone.
	await listen(c, 'c', 'c:2')
	await expect.poll(() => [...regained].sort(), { interval: 5, timeout: 5_000 }).toEqual(['a', 'b', 'c'])
	a.publish('c:1', [Buffer.from('one')])
	b.publish('c:1', [Buffer.from('two')])
	b.publish('c:2', [Buffer.from('three')])
	await expect.poll(() => [...heard].sort(), { interval: 5, timeout: 5_000 }).toEqual(['a two', 'b one', 'c three'])
	await watcher.send(['DEL', ...((await watcher.send(['KEYS', `${redis.prefix}bus:*`])) as string[])])
	regained.length = 0
	a.publish('c:1', [Buffer.from('lost')])
	await expect.poll(() => [...regained].sort(), { interval: 5, timeout: 5_000 }).toEqual(['a', 'b', 'c'])
})

test('a node that is gone is sent nothing more, and hears again when it is back under its name', async () => {
	await using redis = await testRedis()
	const onFault = () => {}
	await using watcher = await connectRedis({ ...redis, onFault })
	await using a = await connectRedisBus({ ...redis, onFault, nodeId: 'a' })
	const hosts = () => watcher.send(['SMEMBERS', `${redis.prefix}bus:hosts:c:1`])
	{
		await using b = await connectRedisBus({ ...redis, onFault, nodeId: 'b' })
		await b.subscribe('c:1', () => {})
		expect(await hosts()).toEqual(['b'])
	}
	await expect
		.poll(
			() => {
				a.publish('c:1', [Buffer.from('to nobody')])
				return hosts()
			},
			{ interval: 5, timeout: 5_000 },
		)
		.toEqual([])
	await using b = await connectRedisBus({ ...redis, onFault, nodeId: 'b' })
	const heard: string[] = []
	await b.subscribe('c:1', (payload) => heard.push(Buffer.from(payload).toString()))
	a.publish('c:1', [Buffer.from('again')])
	await expect.poll(() => heard, { interval: 5, timeout: 5_000 }).toEqual(['again'])
})

test('a line that breaks while a node is still joining only delays it', async () => {
	await using redis = await testRedis()
	const far = new URL(redis.url)
	let connections = 0
	const server = createServer((near) => {
		connections += 1
		near.on('error', () => {})
		// The first gets no answer, the second breaks as soon as it has had one, and all others are whole.
		if (connections === 1) return
		const breaks = connections === 2
		const onward = connect(Number(far.port), far.hostname)
		onward.on('error', () => {})
		near.pipe(onward)
		onward.pipe(near)
		near.on('close', () => onward.destroy())
		if (breaks) setTimeout(() => near.resetAndDestroy(), 300)
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const through = new URL(redis.url)
	through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
	const unhandled: unknown[] = []
	const note = (error: unknown) => void unhandled.push(error)
	process.on('unhandledRejection', note)
	try {
		await using late = await connectRedisBus({ ...redis, url: through.href, onFault: () => {}, nodeId: 'late' })
		await using whole = await connectRedisBus({ ...redis, onFault: () => {}, nodeId: 'whole' })
		const heard = new Promise<string>((resolve) => {
			void late.subscribe('news', (payload) => resolve(new TextDecoder().decode(payload)))
		})
		const again = setInterval(() => whole.publish('news', [new TextEncoder().encode('hello')]), 20)
		expect(await heard).toBe('hello')
		clearInterval(again)
	} finally {
		process.off('unhandledRejection', note)
		server.close()
	}
	expect(unhandled).toEqual([])
})
