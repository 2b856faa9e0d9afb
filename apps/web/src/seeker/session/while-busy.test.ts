import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whileBusy } from './while-busy.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const busy = (retryAfterMs?: number) => ({ ok: false, error: { code: 'busy', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } })
const done = { ok: true }
const asking = (...answers: { readonly ok: boolean }[]) => vi.fn(async () => answers.shift() ?? done)

test('comes again when it was told to, without the person doing anything', async () => {
	const ask = asking(busy(2_000), busy(3_000))
	const answer = whileBusy(ask, 15_000)
	await vi.advanceTimersByTimeAsync(4_999)
	expect(ask).toHaveBeenCalledTimes(2)
	await vi.advanceTimersByTimeAsync(1)
	expect(await answer).toEqual(done)
})

test.each([
	['a wait longer than anybody has patience for', busy(16_000)],
	['no word on when to come', busy()],
	['any other refusal', { ok: false, error: { code: 'programme_closed', retryAfterMs: 1 } }],
])('says so at once for %s', async (_, refusal) => {
	const ask = asking(refusal)
	expect(await whileBusy(ask, 15_000)).toEqual(refusal)
	expect(ask).toHaveBeenCalledTimes(1)
})

test('gives up when many waits together are too long', async () => {
	const ask = asking(busy(10_000), busy(10_000), busy(10_000))
	const answer = whileBusy(ask, 15_000)
	await vi.advanceTimersByTimeAsync(60_000)
	expect(await answer).toEqual(busy(10_000))
	expect(ask).toHaveBeenCalledTimes(2)
})
