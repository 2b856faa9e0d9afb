import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderEnglish } from '../../test/render.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'

beforeEach(() => {
	// jsdom knows the element, not yet how to open it.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(cleanup)

const page = (props: Partial<DialogProps>) => (
	<>
		<button type="button">Urgent help</button>
		<Dialog open={false} onClose={() => {}} title="Numbers" corner={<a href="https://neutral.example/">Leave</a>} {...props} />
	</>
)

it('begins at its title, not at the way out of the page, and gives the focus back', () => {
	const { rerender } = renderEnglish(page({}))
	const button = screen.getByRole('button', { name: 'Urgent help' })
	button.focus()
	rerender(page({ open: true }))
	expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Numbers' }))
	rerender(page({}))
	expect(document.activeElement).toBe(button)
})

it('begins at the safe answer where one is marked', () => {
	const actions = (
		<>
			<button type="button">End</button>
			<button type="button" data-autofocus>
				Keep talking
			</button>
		</>
	)
	renderEnglish(page({ open: true, actions }))
	expect(document.activeElement?.textContent).toBe('Keep talking')
})

it('tells its owner when the browser closes it by itself', () => {
	const onClose = vi.fn()
	renderEnglish(page({ open: true, onClose }))
	const dialog = screen.getByRole<HTMLDialogElement>('dialog')
	dialog.open = false
	fireEvent(dialog, new Event('close'))
	expect(onClose).toHaveBeenCalledTimes(1)
})

it('takes late news of a closing that is past, or of a dialog that is gone, for nothing', () => {
	const onClose = vi.fn()
	const { rerender, unmount } = renderEnglish(page({ open: true, onClose }))
	const dialog = screen.getByRole<HTMLDialogElement>('dialog')
	fireEvent(dialog, new Event('close'))
	expect(onClose).not.toHaveBeenCalled()
	rerender(page({ open: true, onClose }))
	unmount()
	fireEvent(dialog, new Event('close'))
	expect(onClose).not.toHaveBeenCalled()
})
