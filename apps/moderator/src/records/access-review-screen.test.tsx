// @vitest-environment jsdom
import type { OpenedAccess } from '@akin/core/protocol/access-review'
import { asId, type OpeningId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { at, conversationNumber, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { AccessReviewScreen } from './access-review-screen.tsx'

afterEach(cleanup)

const access = (n: number, changes: Partial<OpenedAccess> = {}): OpenedAccess => ({
	...{ id: asId<OpeningId>(`00000000-0000-4000-8000-0000000009c${n}`), conversationId: conversationNumber(n) },
	...{ handle: { landform: 'lake', number: n }, programmeName: 'Talk', lookedAt: null, isMine: false },
	opening: { name: 'Amir', reason: 'complaint', openedAt: at, expiresAt: at + 240 * 60_000, endedAt: at + 25 * 60_000 },
	...changes,
})

test('[RO4] says who opened what, why and how long; is marked by somebody else, never by oneself', async () => {
	const session = makeFakeSession()
	session.accesses = { ok: true, data: { accesses: [access(1), access(2, { isMine: true })] } }
	await renderOnDuty(() => <AccessReviewScreen />, session)
	await act(async () => {})
	const rows = () => [...document.querySelectorAll('[data-access]')].map(({ textContent }) => textContent)
	expect(rows()[0]).toMatch(/Amir.*Lake 1.*Talk.*A complaint.*for 25 minutes/)
	expect(rows()[1]).toContain('You opened it. Somebody else looks at it.')
	expect(screen.getByText('2 are still to be looked at.')).toBeTruthy()
	fireEvent.click(screen.getByRole('button', { name: 'I have looked at Lake 1, opened by Amir' }))
	await act(async () => {})
	expect(rows()[0]).toContain('Looked at by Priya')
	expect(screen.getByText('1 is still to be looked at.')).toBeTruthy()
	expect(screen.queryAllByRole('button', { name: /^I have looked at/ })).toEqual([])
})

test('says that it could not be fetched, and fetches it again', async () => {
	const session = makeFakeSession()
	await renderOnDuty(() => <AccessReviewScreen />, session)
	await act(async () => {})
	session.accesses = { ok: true, data: { accesses: [] } }
	fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
	await act(async () => {})
	expect(screen.getByText('Nothing was opened in this month.')).toBeTruthy()
})
