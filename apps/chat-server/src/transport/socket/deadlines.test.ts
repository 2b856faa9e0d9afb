import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDeadlines } from './deadlines.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('gives up on each when its own time is over, and on none that was done before', () => {
	const { watch } = createDeadlines(1_000, () => Date.now())
	const gaveUp: string[] = []
	watch(() => gaveUp.push('first'))
	vi.advanceTimersByTime(400)
	const done = watch(() => gaveUp.push('done'))
	watch(() => gaveUp.push('second'))
	vi.advanceTimersByTime(599)
	done()
	expect(gaveUp).toEqual([])
	vi.advanceTimersByTime(1)
	expect(gaveUp).toEqual(['first'])
	vi.advanceTimersByTime(400)
	expect(gaveUp).toEqual(['first', 'second'])
})

it('goes on watching after a time in which there was nothing to watch, with one timer', () => {
	const { watch } = createDeadlines(1_000, () => Date.now())
	for (let round = 0; round < 50; round++) watch(() => {})()
	expect(vi.getTimerCount()).toBe(1)
	vi.advanceTimersByTime(5_000)
	expect(vi.getTimerCount()).toBe(0)
	const giveUp = vi.fn()
	watch(giveUp)
	vi.advanceTimersByTime(1_000)
	expect(giveUp).toHaveBeenCalledOnce()
})
