import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderEnglish } from '../../test/render.tsx'
import { MessageList } from './message-list.tsx'
import type { TranscriptItem } from './transcript.ts'

const noon = new Date(2026, 2, 3, 12).getTime()
const message = (n: number, side: 'mine' | 'theirs' = 'theirs', at = noon + n * 600_000): TranscriptItem => ({
	kind: 'message',
	key: `m${n}`,
	at,
	side,
	author: side === 'mine' ? 'You' : 'Sam',
	body: `words ${n}`,
})
const several = (count: number) => Array.from({ length: count }, (_, n) => message(n + 1))
const articles = () => screen.getAllByRole('article')
const focused = () => document.activeElement?.textContent ?? ''

/** Gives the scroller the sizes jsdom does not compute. */
function scrollTo(distanceFromEnd: number) {
	const scroller = screen.getByRole('region', { name: 'Messages' }).firstElementChild as HTMLElement
	Object.defineProperties(scroller, {
		scrollHeight: { configurable: true, value: 1_000 },
		clientHeight: { configurable: true, value: 300 },
		scrollTop: { configurable: true, writable: true, value: 700 - distanceFromEnd },
	})
	fireEvent.scroll(scroller)
	return scroller
}

afterEach(() => {
	cleanup()
	vi.restoreAllMocks()
})

describe('message list', () => {
	it('is a list of articles, each named by who and what, and no live region', () => {
		const { container } = renderEnglish(<MessageList items={several(2)} />)
		const list = within(screen.getByRole('region', { name: 'Messages' })).getByRole('list')
		expect(within(list).getAllByRole('listitem')).toHaveLength(2)
		expect(screen.getByRole('article', { name: 'Sam words 1' })).toBeTruthy()
		expect(container.querySelector('[aria-live], [role=log], [role=status], [role=alert]')).toBeNull()
	})

	it('has one tab stop, on the newest message, and arrow keys inside', () => {
		const onEscape = vi.fn()
		renderEnglish(<MessageList items={several(4)} onEscape={onEscape} />)
		expect(articles().map((article) => article.tabIndex)).toEqual([-1, -1, -1, 0])
		act(() => articles()[3]?.focus())
		const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key })
		press('ArrowUp')
		expect(focused()).toContain('words 3')
		press('Home')
		expect(focused()).toContain('words 1')
		press('ArrowUp')
		expect(focused()).toContain('words 1')
		press('ArrowDown')
		expect(focused()).toContain('words 2')
		expect(articles().map((article) => article.tabIndex)).toEqual([-1, 0, -1, -1])
		press('End')
		expect(focused()).toContain('words 4')
		press('Escape')
		expect(onEscape).toHaveBeenCalledTimes(1)
	})

	it('never moves the focus when messages arrive', () => {
		const { rerender } = renderEnglish(<MessageList items={several(3)} />)
		act(() => articles()[0]?.focus())
		const focus = vi.spyOn(HTMLElement.prototype, 'focus')
		for (let count = 4; count <= 24; count++) rerender(<MessageList items={several(count)} />)
		expect(focus).not.toHaveBeenCalled()
		expect(focused()).toContain('words 1')
	})

	it('follows the end while the reader is there', () => {
		const { rerender } = renderEnglish(<MessageList items={several(3)} />)
		const scroller = scrollTo(40)
		rerender(<MessageList items={several(4)} />)
		expect(scroller.scrollTop).toBe(1_000)
		expect(screen.queryByRole('button')).toBeNull()
		expect(screen.queryByRole('heading', { name: 'New messages' })).toBeNull()
	})

	it('stays put when the reader is elsewhere, counts, and goes to the first unread on demand', () => {
		const { rerender } = renderEnglish(<MessageList items={several(3)} />)
		const scroller = scrollTo(400)
		rerender(<MessageList items={several(5)} />)
		expect(scroller.scrollTop).toBe(300)
		expect(screen.getByRole('heading', { name: 'New messages' })).toBeTruthy()
		fireEvent.click(screen.getByRole('button', { name: '2 new messages. Go to the latest' }))
		expect(scroller.scrollTop).toBe(1_000)
		expect(focused()).toContain('words 4')
	})

	it('stays at the end when the box is turned or narrowed, and lets the reader leave it after that', () => {
		const { rerender } = renderEnglish(<MessageList items={several(3)} />)
		const scroller = scrollTo(0)
		Object.defineProperties(scroller, {
			clientWidth: { configurable: true, value: 200 },
			scrollHeight: { configurable: true, value: 2_000 },
		})
		fireEvent.scroll(scroller)
		expect(scroller.scrollTop).toBe(2_000)
		expect(screen.queryByRole('button')).toBeNull()
		rerender(<MessageList items={several(4)} />)
		expect(screen.queryByRole('heading', { name: 'New messages' })).toBeNull()
		scrollTo(400)
		expect(screen.getByRole('button', { name: 'Go to the latest' })).toBeTruthy()
	})

	it('takes the unread mark away once the reader answers', () => {
		const { rerender } = renderEnglish(<MessageList items={several(3)} />)
		scrollTo(400)
		rerender(<MessageList items={several(4)} />)
		rerender(<MessageList items={[...several(4), message(5, 'mine')]} />)
		expect(screen.queryByRole('heading', { name: 'New messages' })).toBeNull()
	})

	it('puts a heading where the day changes', () => {
		renderEnglish(<MessageList items={[message(1), message(2, 'theirs', noon + 86_400_000)]} />)
		expect(screen.getByRole('heading', { name: /4/ })).toBeTruthy()
	})

	it('offers to try again or delete what was not sent, and keeps its words', () => {
		const onRetry = vi.fn()
		const onDelete = vi.fn()
		renderEnglish(
			<MessageList items={[{ ...message(1, 'mine'), delivery: 'not_sent' } as TranscriptItem]} onRetry={onRetry} onDelete={onDelete} />,
		)
		expect(screen.getByText('words 1')).toBeTruthy()
		expect(screen.getByText('Not sent')).toBeTruthy()
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
		fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
		expect(onRetry).toHaveBeenCalledWith('m1')
		expect(onDelete).toHaveBeenCalledWith('m1')
	})
})

it('draws the rows again only when something in them changed', () => {
	const items = several(3)
	const renderActions = vi.fn(() => null)
	const { rerender } = renderEnglish(<MessageList items={items} renderActions={renderActions} after="one" />)
	renderActions.mockClear()
	for (const after of ['two', 'three', 'four']) rerender(<MessageList items={items} renderActions={renderActions} after={after} />)
	expect(renderActions).not.toHaveBeenCalled()
	rerender(<MessageList items={several(4)} renderActions={renderActions} />)
	expect(renderActions).toHaveBeenCalled()
})
