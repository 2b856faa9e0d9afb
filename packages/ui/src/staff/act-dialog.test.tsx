import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderEnglish } from '../../test/render.tsx'
import { TextArea } from '../core/field.tsx'
import { ActDialog, type ActDialogProps } from './act-dialog.tsx'

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

const show = (props: Partial<ActDialogProps>) =>
	renderEnglish(<ActDialog title="End it" onClose={() => {}} go="End it now" onGo={() => {}} {...props} />)

it('has the focus on the answer that changes nothing, whatever it is called', () => {
	show({ keep: 'Keep it', danger: true })
	expect(document.activeElement?.textContent).toBe('Keep it')
})

it('begins in a field where one is marked', () => {
	show({ children: <TextArea label="Words" data-autofocus="" /> })
	expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Words' }))
})

it('does nothing twice while it is under way, and says why it was not done', () => {
	const onGo = vi.fn()
	show({ onGo, busy: true, refusal: <p role="alert">Somebody was first.</p> })
	fireEvent.click(screen.getByRole('button', { name: 'End it now' }))
	expect(onGo).not.toHaveBeenCalled()
	expect(screen.getByRole('alert').textContent).toBe('Somebody was first.')
})
