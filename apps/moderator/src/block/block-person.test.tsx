// @vitest-environment jsdom
import type { ShownBlock } from '@akin/core/protocol/block'
import { asId, type BlockId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOpenConversation, at, conversationNumber, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { BlockPerson } from './block-person.tsx'
import { StandingBlocks } from './standing-blocks.tsx'

beforeEach(() => {
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(cleanup)

test('[BL1] a block asks for a reason, says what comes of it, and is for a day at most', async () => {
	const session = makeFakeSession()
	await renderOnDuty(() => <BlockPerson view={anOpenConversation(7).view} />, session)
	fireEvent.click(screen.getByRole('button', { name: 'Block the person…' }))
	expect(document.querySelector('dialog[open]')?.textContent).toMatch(/are told how long, and still see the numbers/)
	expect(screen.getAllByRole('radio').filter((radio) => /hour/.test(radio.parentElement?.textContent ?? ''))).toHaveLength(3)
	fireEvent.click(screen.getByRole('button', { name: 'Block' }))
	await act(async () => {})
	expect(screen.getByText('Please choose a reason.')).toBeTruthy()
	fireEvent.click(screen.getByLabelText('A threat'))
	fireEvent.click(screen.getByLabelText('24 hours'))
	fireEvent.click(screen.getByRole('button', { name: 'Block' }))
	await act(async () => {})
	expect(session.calls.filter(({ name }) => name === 'roster.block')).toEqual([
		{ name: 'roster.block', args: [conversationNumber(7), 24, 'threat'] },
	])
	expect(document.querySelector('dialog[open]')).toBeNull()
})

test('[BL1] [BL3] the list says by whom, why and by what, and lifts it', async () => {
	const session = makeFakeSession()
	const id = asId<BlockId>('00000000-0000-4000-8000-0000000007b1')
	const block: ShownBlock = {
		...{ id, handle: { landform: 'lake', number: 9 }, programmeName: 'Someone to talk to', reason: 'abuse', byName: 'Amir' },
		...{ at, until: at + 3_600_000, bySource: true },
	}
	await renderOnDuty(() => <StandingBlocks blocks={[block]} onDone={() => undefined} />, session)
	expect(document.querySelector('[data-block]')?.textContent).toMatch(/Lake 9.*Abuse of the listener · Amir.*unless they are in danger/)
	fireEvent.click(screen.getByRole('button', { name: 'Lift the block of Lake 9' }))
	await act(async () => {})
	expect(session.calls.at(-1)).toEqual({ name: 'roster.unblock', args: [id] })
})

test('[BL1] whoever blocks somebody again is told that nothing was changed', async () => {
	const session = makeFakeSession()
	session.blocks = 'stands'
	await renderOnDuty(() => <BlockPerson view={anOpenConversation(7).view} />, session)
	fireEvent.click(screen.getByRole('button', { name: 'Block the person…' }))
	fireEvent.click(screen.getByLabelText('A threat'))
	fireEvent.click(screen.getByRole('button', { name: 'Block' }))
	await act(async () => {})
	expect(document.getElementById('sr-status')?.textContent).toMatch(/blocked already/)
})
