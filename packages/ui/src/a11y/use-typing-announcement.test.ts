import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useTypingAnnouncement } from './use-typing-announcement.ts'

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

it('says that somebody is writing after two seconds, once, and is silent when they stop', () => {
	const say = vi.fn()
	const { rerender } = renderHook(({ line }: { line: string | null }) => useTypingAnnouncement(line, say), {
		initialProps: { line: 'Sam is writing' as string | null },
	})
	vi.advanceTimersByTime(1_900)
	expect(say).not.toHaveBeenCalled()
	vi.advanceTimersByTime(200)
	rerender({ line: 'Sam is writing' })
	vi.advanceTimersByTime(10_000)
	expect(say.mock.calls).toEqual([['Sam is writing']])
	rerender({ line: null })
	vi.advanceTimersByTime(10_000)
	expect(say).toHaveBeenCalledTimes(1)
})

it('says nothing for a moment of typing', () => {
	const say = vi.fn()
	const { rerender } = renderHook(({ line }: { line: string | null }) => useTypingAnnouncement(line, say), {
		initialProps: { line: 'Sam is writing' as string | null },
	})
	vi.advanceTimersByTime(1_500)
	rerender({ line: null })
	vi.advanceTimersByTime(5_000)
	expect(say).not.toHaveBeenCalled()
})
