// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConversationPane } from '../conversation/conversation-pane.tsx'
import { fakeConversation, fakeSession } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'

beforeEach(() => preparePage())
afterEach(cleanup)

test('whoever wants to talk is told what comes of it, and that nobody is on the way', () => {
	const conversation = fakeConversation(1, { view: { state: { kind: 'wrap_up', reason: 'ended_by_seeker', closedAt: 0 } } })
	renderDesk(fakeSession({ conversations: [conversation] }), <ConversationPane conversation={conversation} stripe={0} onLeave={() => {}} />)
	expect(screen.getByText('Only so that somebody can look after you.')).toBeTruthy()
	fireEvent.click(screen.getByLabelText('I want to talk'))
	expect(
		screen.getByText(/^Supervisors find this conversation on their list, and that you asked\. .* if it cannot wait, go to one of them\.$/),
	).toBeTruthy()
	fireEvent.click(screen.getByLabelText('Heavy'))
	expect(screen.getByText('Only so that somebody can look after you.')).toBeTruthy()
})
