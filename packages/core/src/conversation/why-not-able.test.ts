import { expect, test } from 'vitest'
import { after, amir, handedToLena, lena, lenaAsked, noon, offer, ruth, talking, waiting, zoe } from '../../test/people.ts'
import type { KnownListener } from '../queue/may-be-offered.ts'
import { pause, type Shift, startShift } from '../shift/shift.ts'
import { reasonsNotAble, whyNotAble } from './why-not-able.ts'

const shift = startShift(zoe.id, 2, noon)
const lane = (language: string) => ({ programmeId: talking.programmeId, language })
const able: KnownListener = {
	...{ id: zoe.id, lanes: [lane('en')], topics: [], excludedConversationIds: [], shift, conversations: 1, held: [] },
	...{ takes: 'anybody', isHere: true, isSuspended: false, hasOffer: false, isAskedToTakeOver: false },
}
const rest = { kind: 'rest', begunAt: noon, until: noon + 10, by: ruth } as const
const passed = after('waiting', waiting, offer(zoe), { kind: 'decline_offer', offerId: offerOf(), listenerId: zoe.id })

function offerOf() {
	const made = offer(zoe)
	if (made.kind !== 'offer') throw new Error('not an offer')
	return made.offer.id
}

test('[CL48] somebody who is here, speaks the language and has a place free can be asked', () => {
	expect(whyNotAble(talking, able, noon)).toBeNull()
	expect(whyNotAble(talking, { ...able, shift: { ...shift, rest } }, noon + 10)).toBeNull()
})

const withShift = (change: Partial<Shift>): KnownListener => ({ ...able, shift: { ...shift, ...change } })
test.each([
	['in_it', talking, { ...able, id: amir.id }],
	['in_it', lenaAsked, { ...able, id: lena.id }],
	['had_it', handedToLena, { ...able, id: amir.id }],
	['passed', passed, able],
	['not_unlocked', talking, { ...able, takes: 'light' }],
	['not_unlocked', talking, { ...able, takes: 'nobody' }],
	['gone', talking, { ...able, isSuspended: true }],
	['gone', talking, { ...able, shift: null }],
	['language', talking, { ...able, lanes: [lane('ar')] }],
	['resting', talking, withShift({ rest })],
	['paused', talking, { ...able, shift: pause(shift, noon) }],
	['away', talking, withShift({ mode: 'away' })],
	['gone', talking, { ...able, isHere: false }],
	['full', talking, { ...able, conversations: 2 }],
	['full', talking, withShift({ capacity: 1 })],
	['with_somebody_in_danger', talking, { ...able, held: [{ tier: 'act_now', whileActNow: 1 }] }],
	['being_asked', talking, { ...able, hasOffer: true }],
	['being_asked', talking, { ...able, isAskedToTakeOver: true }],
] as const)('[CL48] %s', (reason, conversation, candidate) => {
	expect(whyNotAble(conversation, candidate, noon)).toBe(reason)
	expect(reasonsNotAble).toContain(reason)
})
