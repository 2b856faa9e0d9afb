import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderEnglish } from '../../test/render.tsx'
import { Composer, type ComposerProps } from './composer.tsx'

const pointer = (fine: boolean) => {
	vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: fine)' && fine }))
}

function Held(props: Partial<ComposerProps>) {
	const [draft, setDraft] = useState('Hello')
	return <Composer label="Write to Sam" value={draft} onChange={setDraft} onSend={() => {}} maxLength={20} {...props} />
}

const text = () => screen.getByLabelText<HTMLTextAreaElement>('Write to Sam')

beforeEach(() => pointer(true))
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
	vi.useRealTimers()
})

describe('composer', () => {
	it('sends on Enter with a mouse or trackpad and leaves the draft to its owner', () => {
		const onSend = vi.fn()
		renderEnglish(<Held onSend={onSend} />)
		fireEvent.keyDown(text(), { key: 'Enter' })
		expect(onSend.mock.calls).toEqual([['Hello']])
		expect(text().value).toBe('Hello')
	})

	it('makes a new line on Enter on a touch screen, with Shift, or when the person said so', () => {
		const onSend = vi.fn()
		const { rerender } = renderEnglish(<Held onSend={onSend} />)
		expect(fireEvent.keyDown(text(), { key: 'Enter', shiftKey: true })).toBe(true)
		rerender(<Held onSend={onSend} enterSends="never" />)
		expect(fireEvent.keyDown(text(), { key: 'Enter' })).toBe(true)
		pointer(false)
		rerender(<Held onSend={onSend} />)
		expect(fireEvent.keyDown(text(), { key: 'Enter' })).toBe(true)
		expect(onSend).not.toHaveBeenCalled()
	})

	it('leaves Enter to the input method while it composes', () => {
		const onSend = vi.fn()
		renderEnglish(<Held onSend={onSend} />)
		fireEvent.compositionStart(text())
		fireEvent.keyDown(text(), { key: 'Enter' })
		fireEvent.compositionEnd(text())
		// Safari reports the Enter that ends the composition after its end, with this code.
		fireEvent.keyDown(text(), { key: 'Enter', keyCode: 229 })
		expect(onSend).not.toHaveBeenCalled()
		fireEvent.keyDown(text(), { key: 'Enter' })
		expect(onSend).toHaveBeenCalledTimes(1)
	})

	it('sends nothing empty and nothing over the limit, and says how much is too much', () => {
		const onSend = vi.fn()
		renderEnglish(<Held onSend={onSend} />)
		fireEvent.change(text(), { target: { value: '  \n' } })
		fireEvent.keyDown(text(), { key: 'Enter' })
		fireEvent.change(text(), { target: { value: 'x'.repeat(23) } })
		fireEvent.click(screen.getByRole('button', { name: 'Send' }))
		expect(onSend).not.toHaveBeenCalled()
		expect(screen.getByText(/That is 3 characters too long/)).toBeTruthy()
		expect(text().getAttribute('aria-invalid')).toBe('true')
		fireEvent.change(text(), { target: { value: 'x'.repeat(21) } })
		expect(screen.getByText(/That is 1 character too long/)).toBeTruthy()
		// Twenty characters of two code units each are twenty characters, here as on the server.
		fireEvent.change(text(), { target: { value: '🙂'.repeat(20) } })
		fireEvent.click(screen.getByRole('button', { name: 'Send' }))
		expect(onSend).toHaveBeenCalledTimes(1)
	})

	it('holds Enter back for a moment after the window changed', () => {
		vi.useFakeTimers({ now: 1_000 })
		const onSend = vi.fn()
		renderEnglish(<Held onSend={onSend} holdUntil={1_400} />)
		fireEvent.keyDown(text(), { key: 'Enter' })
		expect(onSend).not.toHaveBeenCalled()
		vi.setSystemTime(1_400)
		fireEvent.keyDown(text(), { key: 'Enter' })
		expect(onSend).toHaveBeenCalledTimes(1)
	})

	it('a whisper says so on its button', () => {
		renderEnglish(<Held tone="whisper" />)
		expect(screen.getByRole('button', { name: 'Whisper' })).toBeTruthy()
		expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
	})
})
