// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { landmark, useLandmarkKeys } from './use-landmark-keys.tsx'

beforeAll(() => {
	// jsdom lays nothing out; everything that is not `hidden` counts as shown.
	Element.prototype.checkVisibility = function () {
		return this.closest('[hidden]') === null
	}
})

function Page() {
	useLandmarkKeys()
	return (
		<>
			<nav {...landmark} aria-label="People">
				<button type="button">River 27</button>
			</nav>
			<section {...landmark} aria-label="Hidden" hidden />
			<main {...landmark} aria-label="Conversation">
				<textarea aria-label="Write" />
			</main>
		</>
	)
}

const f6 = (shiftKey = false) => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F6', shiftKey })

test('F6 goes round the shown regions and gives the focus back to what had it there', () => {
	render(<Page />)
	f6()
	expect(document.activeElement).toBe(screen.getByRole('navigation'))
	screen.getByRole('button').focus()
	f6()
	expect(document.activeElement).toBe(screen.getByRole('main'))
	screen.getByRole('textbox').focus()
	f6()
	expect(document.activeElement).toBe(screen.getByRole('button'))
	f6(true)
	expect(document.activeElement).toBe(screen.getByRole('textbox'))
})
