import { expect, test } from 'vitest'
import { asId, type ConversationId, type OpeningId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import { lets, mayMark, mayRenew, type Opening, openingPolicy, openingReasons, saysEnough, stands } from './opening.ts'

const at = Date.UTC(2026, 0, 14, 12)
const priya = asId<StaffId>('00000000-0000-4000-8000-00000000000a')
const conversationId = asId<ConversationId>('00000000-0000-4000-8000-0000000001aa')
const opening: Opening = {
	id: asId<OpeningId>('00000000-0000-4000-8000-0000000003aa'),
	conversationId,
	programmeId: asId<ProgrammeId>('talk'),
	listenerId: null,
	staffId: priya,
	name: 'Priya',
	reason: 'complaint',
	openedAt: at,
	expiresAt: at + openingPolicy.lastsMs,
	endedAt: null,
}

test('[RO1] only “other” needs words, and spaces are none', () => {
	for (const reason of openingReasons) expect([reason, saysEnough(reason, null)]).toEqual([reason, reason !== 'other'])
	expect(saysEnough('other', `   ${'a'.repeat(14)}      `)).toBe(false)
	expect(saysEnough('other', 'a'.repeat(15))).toBe(true)
	// Fifteen signs that people count as one each, though each is two code units.
	expect(saysEnough('other', '🌊'.repeat(14))).toBe(false)
	expect(saysEnough('other', '🌊'.repeat(15))).toBe(true)
})

test('[RO2] an opening stands until the instant it expires, and not once it was ended', () => {
	expect(stands(opening, at)).toBe(true)
	expect(stands(opening, opening.expiresAt - 1)).toBe(true)
	expect(stands(opening, opening.expiresAt)).toBe(false)
	expect(stands({ ...opening, endedAt: at + 1 }, at + 2)).toBe(false)
})

test('[RO3] it is for the one who opened it, and for that record', () => {
	expect(lets(opening, priya, conversationId, at)).toBe(true)
	expect(lets(opening, asId<StaffId>('00000000-0000-4000-8000-00000000000b'), conversationId, at)).toBe(false)
	expect(lets(opening, priya, asId<ConversationId>('00000000-0000-4000-8000-0000000001ab'), at)).toBe(false)
	expect(lets(opening, priya, conversationId, opening.expiresAt)).toBe(false)
})

test('[RO4] nobody marks what they opened themselves', () => {
	expect([mayMark(opening, priya), mayMark(opening, asId<StaffId>('00000000-0000-4000-8000-00000000000b'))]).toEqual([false, true])
})

test('[RO8] it can be renewed in its last minutes, and not once it is over', () => {
	const { expiresAt } = opening
	const at = [expiresAt - openingPolicy.renewWithinMs - 1, expiresAt - openingPolicy.renewWithinMs, expiresAt - 1, expiresAt]
	expect(at.map((now) => mayRenew(opening, now))).toEqual([false, true, true, false])
	expect(mayRenew({ ...opening, endedAt: opening.openedAt + 1 }, expiresAt - 1)).toBe(false)
})
