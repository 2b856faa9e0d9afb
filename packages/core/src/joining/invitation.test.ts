import { expect, test } from 'vitest'
import { asId, type StaffId } from '../support/ids.ts'
import { expiryOf, standingOf } from './invitation.ts'

const invitedAt = 1_700_000_000_000
const expiresAt = expiryOf(invitedAt)

test('[JO3] a link works for seven days, and not at the end of the seventh', () => {
	expect(expiresAt - invitedAt).toBe(7 * 24 * 60 * 60 * 1_000)
	expect(standingOf({ end: null, expiresAt }, invitedAt)).toBe('open')
	expect(standingOf({ end: null, expiresAt }, expiresAt - 1)).toBe('open')
	expect(standingOf({ end: null, expiresAt }, expiresAt)).toBe('over')
})

test('[JO4] used and withdrawn are told from over, whatever the time', () => {
	const used = { kind: 'joined', staffId: asId<StaffId>('11111111-1111-4111-8111-111111111111'), at: invitedAt + 1 } as const
	const withdrawn = { kind: 'withdrawn', byName: 'Ada', at: invitedAt + 1 } as const
	for (const now of [invitedAt + 2, expiresAt + 1]) {
		expect(standingOf({ end: used, expiresAt }, now)).toBe('used')
		expect(standingOf({ end: withdrawn, expiresAt }, now)).toBe('withdrawn')
	}
})
