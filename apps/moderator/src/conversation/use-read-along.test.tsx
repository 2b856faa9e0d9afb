import { asId, type ConversationId } from '@akin/core/support/ids'
import { useParams } from '@tanstack/react-router'
import { act, cleanup, fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aBoard, aRow, conversationNumber, type FakeSession, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ConversationScreen } from './conversation-screen.tsx'
import { passingMs } from './use-read-along.ts'

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

function Conversation() {
	const { id } = useParams({ strict: false })
	return <ConversationScreen key={id} id={asId<ConversationId>(String(id))} />
}

const readings = (session: FakeSession) => session.calls.filter(({ name }) => name === 'startReading').map(({ args }) => args[0])

async function press(key: string) {
	await act(async () => {
		fireEvent.keyDown(document.body, { key, altKey: true })
	})
}

test('reads only where somebody stays who goes through the conversations by key', async () => {
	const session = makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2), aRow(3)] }) })
	const page = await renderOnDuty(() => null, session, Conversation)
	for (const number of [1, 2, 3]) {
		await press('PageDown')
		await vi.waitFor(() => expect(page.address()).toBe(`/conversations/${conversationNumber(number)}`))
	}
	expect(readings(session)).toEqual([])
	await vi.waitFor(() => expect(readings(session)).toEqual([conversationNumber(3)]), { timeout: 10 * passingMs })
})
