import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { describeBus } from '../../../test/contracts/bus.contract.ts'
import { breakableLine } from '../../../test/support/breakable-line.ts'
import { testRedis } from '../../../test/support/test-redis.ts'
import { decodeFrame, encodeFrame } from './bus-frame.ts'
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
	const whole = encodeFrame({ nodeId: 'a', payloads: [Buffer.from('one'), Buffer.from('two')] })
	expect(decodeFrame(whole).payloads).toHaveLength(2)
	expect(() => decodeFrame(whole.subarray(0, whole.length - 1))).toThrow('cut short')
})
