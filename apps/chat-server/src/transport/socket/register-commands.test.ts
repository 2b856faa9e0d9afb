import { seekerContract } from '@akin/core/protocol/seeker'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { ok, refused } from '@akin/core/support/result'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerCommands } from './register-commands.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A socket that is this test: `say` is what arrives, and answers what was acknowledged, in order. */
function command(handle: () => Promise<unknown>) {
	let hear: (name: string, ...args: unknown[]) => Promise<void> = async () => {}
	const onAny = (listener: typeof hear) => {
		hear = listener
	}
	const socket = { data: { protocol: PROTOCOL_VERSION }, onAny, emit: vi.fn() }
	const report = vi.fn()
	const leave = vi.fn()
	registerCommands(seekerContract, socket as never, {}, { 'session:open': handle } as never, report, {
		isShedding: () => false,
		turnAway: () => 0,
		begin: () => leave,
	})
	const acknowledged: unknown[] = []
	const say = () => hear('session:open', {}, (reply: unknown) => acknowledged.push(reply))
	return { say, acknowledged, report, leave }
}

it('answers once, with what the handler says', async () => {
	const { say, acknowledged, leave } = command(async () => ok({ now: 1 }))
	await say()
	await vi.advanceTimersByTimeAsync(20_000)
	expect(acknowledged).toEqual([{ ok: true, data: { now: 1 } }])
	expect(leave).toHaveBeenCalledOnce()
})

it('gives a handler up that does not answer, and drops what it says later', async () => {
	const slow = Promise.withResolvers<unknown>()
	const { say, acknowledged, report, leave } = command(() => slow.promise)
	const done = say()
	await vi.advanceTimersByTimeAsync(9_999)
	expect(acknowledged).toEqual([])
	await vi.advanceTimersByTimeAsync(1)
	expect(acknowledged).toMatchObject([{ ok: false, error: { code: 'unavailable' } }])
	slow.resolve(ok({ now: 1 }))
	await done
	expect(acknowledged).toHaveLength(1)
	expect(leave).toHaveBeenCalledOnce()
	expect(report).toHaveBeenCalledOnce()
	expect(report.mock.calls[0]?.[0]).toMatchObject({ command: 'session:open', outcome: 'unavailable', fault: expect.any(Error) })
})

it('drops a failure that comes too late as well', async () => {
	const slow = Promise.withResolvers<unknown>()
	const { say, acknowledged } = command(() => slow.promise)
	const done = say()
	await vi.advanceTimersByTimeAsync(10_000)
	slow.reject(new Error('too late'))
	await done
	expect(acknowledged).toHaveLength(1)
})

it('says a refusal as it is', async () => {
	const { say, acknowledged } = command(async () => refused('conversation_not_found'))
	await say()
	expect(acknowledged).toMatchObject([{ ok: false, error: { code: 'conversation_not_found' } }])
})
