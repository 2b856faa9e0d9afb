import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useStillHere } from './use-still-here.ts'

const minutes = 60_000
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

type During = 'talking' | 'waiting' | null
function watch(first: During) {
	const onPresence = vi.fn<(here: boolean) => Promise<boolean>>(async () => true)
	const initialProps = { during: first, ready: true }
	const { result, rerender } = renderHook((props: { during: During; ready: boolean }) => useStillHere({ ...props, onPresence }), {
		initialProps,
	})
	return { step: () => result.current.step, stay: () => act(() => result.current.stay()), rerender, onPresence }
}

it('asks gently, then plainly, then holds the place, and any key is an answer', () => {
	const { step, onPresence } = watch('talking')
	pass(9.9 * minutes)
	expect(step()).toBe('here')
	pass(0.2 * minutes)
	expect(step()).toBe('gently')
	pass(5 * minutes)
	expect(step()).toBe('plainly')
	expect(onPresence).not.toHaveBeenCalled()
	pass(3 * minutes)
	expect(step()).toBe('aside')
	expect(onPresence.mock.calls).toEqual([[false]])
	fireEvent.keyDown(document.body, { key: 'a' })
	expect(step()).toBe('here')
	expect(onPresence.mock.calls).toEqual([[false], [true]])
})

it('goes on asking without end', () => {
	const { step, stay, onPresence } = watch('talking')
	for (let round = 0; round < 5; round++) {
		pass(16 * minutes)
		expect(step()).toBe('plainly')
		stay()
		expect(step()).toBe('here')
	}
	expect(onPresence).not.toHaveBeenCalled()
})

it('asks those who wait before their turn, and begins anew when a listener comes', () => {
	const { step, rerender } = watch('waiting')
	pass(10.1 * minutes)
	expect(step()).toBe('plainly')
	rerender({ during: 'talking', ready: true })
	expect(step()).toBe('here')
})

it('says again after a reconnection that nobody is there, since the new connection does not know it', () => {
	const { onPresence, rerender } = watch('waiting')
	pass(13 * minutes)
	rerender({ during: 'waiting', ready: false })
	rerender({ during: 'waiting', ready: true })
	expect(onPresence.mock.calls).toEqual([[false], [false]])
})

it('says again what was not heard, and only what holds now', async () => {
	const { stay, onPresence } = watch('waiting')
	onPresence.mockResolvedValueOnce(false)
	await act(() => vi.advanceTimersByTimeAsync(12.1 * minutes))
	await act(() => vi.advanceTimersByTimeAsync(5_000))
	expect(onPresence.mock.calls).toEqual([[false], [false]])
	onPresence.mockResolvedValueOnce(false)
	stay()
	await act(() => vi.advanceTimersByTimeAsync(5_000))
	expect(onPresence.mock.calls).toEqual([[false], [false], [true], [true]])
	await act(() => vi.advanceTimersByTimeAsync(minutes))
	expect(onPresence).toHaveBeenCalledTimes(4)
})

it('asks nobody whose silence may be danger', () => {
	const { step, onPresence } = watch(null)
	pass(60 * minutes)
	expect(step()).toBe('here')
	expect(onPresence).not.toHaveBeenCalled()
})
