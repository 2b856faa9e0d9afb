import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { Bus } from '../../src/ports/bus.ts'

/** Three nodes on one bus. */
export type BusUnderTest = AsyncDisposable & {
	readonly a: Bus
	readonly b: Bus
	readonly c: Bus
	/** Cuts `b` off in both directions, without `b` asking for it. Resolves when the cut is complete. */
	cutOffB(): Promise<void>
	reconnectB(): Promise<void>
}

const channelOf = () => `c:${randomUUID()}`
const bytes = (text: string) => new TextEncoder().encode(text)

/** Collects what arrives on a channel, as text. */
async function listen(bus: Bus, channel: string) {
	const heard: string[] = []
	const stop = await bus.subscribe(channel, (payload) => heard.push(new TextDecoder().decode(payload)))
	return { heard, stop }
}

/** Asks often: most of what is waited for takes a millisecond. */
const soon = (check: () => void) => vi.waitFor(check, { interval: 2, timeout: 5_000 })

/** Proves that everything published earlier has had its chance: a later payload on a channel of its own has come through. */
async function settled(from: Bus, ...to: Bus[]): Promise<void> {
	const channel = channelOf()
	const ears = await Promise.all(to.map((bus) => listen(bus, channel)))
	from.publish(channel, [bytes('end')])
	await soon(() => {
		for (const ear of ears) expect(ear.heard).toEqual(['end'])
	})
	for (const ear of ears) await ear.stop()
}

export function describeBus(adapter: string, open: () => Promise<BusUnderTest>): void {
	describe(`${adapter} bus`, () => {
		test('every other node hears what was published, in order; the publisher does not hear itself', async () => {
			await using at = await open()
			const channel = channelOf()
			const [own, b, c] = await Promise.all([at.a, at.b, at.c].map((bus) => listen(bus, channel)))
			const sent = Array.from({ length: 300 }, (_, i) => `m${i}`)
			for (let i = 0; i < sent.length; i += 3) at.a.publish(channel, sent.slice(i, i + 3).map(bytes))
			await soon(() => expect(b?.heard).toHaveLength(300))
			await settled(at.a, at.b, at.c)
			expect(b?.heard).toEqual(sent)
			expect(c?.heard).toEqual(sent)
			await settled(at.b, at.a)
			expect(own?.heard).toEqual([])
		})

		test('payloads are opaque: any bytes arrive as they were, empty ones too', async () => {
			await using at = await open()
			const channel = channelOf()
			const every = Uint8Array.from({ length: 512 }, (_, i) => i % 256)
			const heard: Uint8Array[] = []
			await at.b.subscribe(channel, (payload) => heard.push(payload))
			at.a.publish(channel, [every, new Uint8Array(0), bytes('ü')])
			at.a.publish(channel, [])
			await settled(at.a, at.b)
			expect(heard.map((payload) => [...payload])).toEqual([[...every], [], [...bytes('ü')]])
		})

		test('a subscription that has resolved misses nothing published after it', async () => {
			await using at = await open()
			for (let round = 0; round < 20; round++) {
				const channel = channelOf()
				const ear = await listen(at.b, channel)
				at.a.publish(channel, [bytes('first')])
				await soon(() => expect(ear.heard).toEqual(['first']))
			}
		})

		test('channels do not mix', async () => {
			await using at = await open()
			const [one, two] = [channelOf(), channelOf()] as const
			const ear = await listen(at.b, one)
			at.a.publish(two, [bytes('not for you')])
			await settled(at.a, at.b)
			expect(ear.heard).toEqual([])
		})

		test('subscriptions of one channel share it: it is left with the last', async () => {
			await using at = await open()
			const channel = channelOf()
			const first = await listen(at.b, channel)
			const second = await listen(at.b, channel)
			await first.stop()
			at.a.publish(channel, [bytes('one')])
			await settled(at.a, at.b)
			expect(first.heard).toEqual([])
			expect(second.heard).toEqual(['one'])
			await first.stop()
			at.a.publish(channel, [bytes('two')])
			await settled(at.a, at.b)
			expect(second.heard, 'stopping twice takes nothing from others').toEqual(['one', 'two'])
			await second.stop()
			const again = await listen(at.b, channel)
			at.a.publish(channel, [bytes('three')])
			await settled(at.a, at.b)
			expect(second.heard).toEqual(['one', 'two'])
			expect(again.heard).toEqual(['three'])
		})

		test('one handler subscribed twice hears twice and can stop once', async () => {
			await using at = await open()
			const channel = channelOf()
			const handler = vi.fn()
			const stop = await at.b.subscribe(channel, handler)
			await at.b.subscribe(channel, handler)
			at.a.publish(channel, [bytes('one')])
			await settled(at.a, at.b)
			expect(handler).toHaveBeenCalledTimes(2)
			await stop()
			at.a.publish(channel, [bytes('two')])
			await settled(at.a, at.b)
			expect(handler).toHaveBeenCalledTimes(3)
		})

		test('M5 a node that was cut off is told to re-read, and hears again what is published afterwards', async () => {
			await using at = await open()
			const channel = channelOf()
			const ear = await listen(at.b, channel)
			const regained = vi.fn()
			at.b.onRegained(regained)
			await at.cutOffB()
			at.a.publish(channel, [bytes('lost')])
			await settled(at.a, at.c)
			await at.reconnectB()
			await soon(() => expect(regained).toHaveBeenCalled())
			at.a.publish(channel, [bytes('heard')])
			await settled(at.a, at.b)
			expect(ear.heard).toEqual(['heard'])
		})

		test('M5 once told to re-read, nothing published afterwards is missed', async () => {
			await using at = await open()
			const channel = channelOf()
			const ear = await listen(at.b, channel)
			at.b.onRegained(() => at.a.publish(channel, [bytes('after')]))
			await at.cutOffB()
			await at.reconnectB()
			await soon(() => expect(ear.heard).toContain('after'))
		})

		test('M5 what a node could not publish makes the others re-read', async () => {
			await using at = await open()
			const regained = vi.fn()
			at.c.onRegained(regained)
			await at.cutOffB()
			at.b.publish(channelOf(), [bytes('lost')])
			await settled(at.a, at.c)
			expect(regained).not.toHaveBeenCalled()
			await at.reconnectB()
			await soon(() => expect(regained).toHaveBeenCalled())
		})

		test('M5 a subscription made while cut off is answered, and works after the return', async () => {
			await using at = await open()
			await at.cutOffB()
			const channel = channelOf()
			const ear = await listen(at.b, channel)
			const regained = vi.fn()
			const stopListening = at.b.onRegained(regained)
			await at.reconnectB()
			await soon(() => expect(regained).toHaveBeenCalled())
			at.a.publish(channel, [bytes('heard')])
			await settled(at.a, at.b)
			expect(ear.heard).toEqual(['heard'])
			stopListening()
		})

		test('M5 once told to re-read, a subscription made while cut off misses nothing either', async () => {
			await using at = await open()
			await at.cutOffB()
			const channels = Array.from({ length: 20 }, channelOf)
			const ears = await Promise.all(channels.map((channel) => listen(at.b, channel)))
			at.b.onRegained(() => {
				for (const channel of channels) at.a.publish(channel, [bytes('after')])
			})
			await at.reconnectB()
			await soon(() => {
				for (const { heard } of ears) expect(heard).toContain('after')
			})
		})

		test('a node that has gone hears nothing, and publishing then is harmless', async () => {
			await using at = await open()
			const channel = channelOf()
			const ear = await listen(at.c, channel)
			await at.c[Symbol.asyncDispose]()
			at.a.publish(channel, [bytes('nobody home')])
			at.c.publish(channel, [bytes('from beyond')])
			await settled(at.a, at.b)
			expect(ear.heard).toEqual([])
		})
	})
}
