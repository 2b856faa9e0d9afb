// @vitest-environment jsdom
import type { ListenerSnapshot } from '@akin/client/listener-session'
import { asId, type OfferId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeSession } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { OfferCard } from './offer-card.tsx'
import { OfferWithdrawn } from './offer-withdrawn.tsx'

const offer = (): NonNullable<ListenerSnapshot['offer']> => ({
	id: asId<OfferId>('00000000-0000-4000-8000-000000000099'),
	handle: { landform: 'river', number: 27 },
	programmeName: 'Someone to talk to',
	language: 'en',
	topics: ['Grief', 'Family'],
	sharedTopics: ['Grief'],
	reason: 'waited_longest',
	waitedMs: 240_000,
	expiresAt: Date.now() + 25_000,
	expiresInMs: 25_000,
	endsAt: Date.now() + 25_000,
})

beforeEach(() => {
	vi.useFakeTimers({ now: 1_800_000_000_000 })
	preparePage()
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('[Q6] an offer counts its seconds in words and can no longer be taken when they are over', async () => {
	const fake = fakeSession()
	renderDesk(fake, <OfferCard offer={offer()} onTaken={() => {}} />)
	expect(screen.getByRole('timer').textContent).toBe('25 seconds to answer')
	wait(24_000)
	expect(screen.getByRole('timer').textContent).toBe('One second to answer')
	expect(document.getElementById('sr-status')?.textContent).toContain('A few seconds left')
	wait(1_000)
	expect(screen.getByRole('timer').textContent).toBe('Time is over')
	fireEvent.click(screen.getByRole('button', { name: 'Take' }))
	fireEvent.click(screen.getByRole('button', { name: 'Not this one' }))
	await act(async () => {})
	expect(fake.calls).toEqual([])
})

test('while it stands, Take accepts exactly this offer', async () => {
	const fake = fakeSession()
	renderDesk(fake, <OfferCard offer={offer()} onTaken={() => {}} />)
	fireEvent.click(screen.getByRole('button', { name: 'Take' }))
	await act(async () => {})
	expect(fake.calls).toEqual([{ command: 'offer:accept', with: [offer().id] }])
})

test('an offer that went away says why and that nothing is held against anybody', () => {
	renderDesk(fakeSession(), <OfferWithdrawn withdrawn={{ offerId: offer().id, reason: 'expired' }} />)
	expect(screen.getByText(/Nothing is held against you/)).toBeTruthy()
})
