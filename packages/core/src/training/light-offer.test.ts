import { expect, test } from 'vitest'
import { after, noon, offer, waiting, zoe } from '../../test/people.ts'
import type { ConversationCommand } from '../conversation/command.ts'
import { decide } from '../conversation/decide.ts'
import { asId, type SignalId } from '../support/ids.ts'

function lightOffer(): Extract<ConversationCommand, { kind: 'offer' }> {
	const made = offer(zoe)
	if (made.kind !== 'offer') throw new Error('not an offer')
	return { ...made, offer: { ...made.offer, lightOnly: true } }
}
const danger = { kind: 'raise_signal', id: asId<SignalId>('s1'), signal: 'danger_declared', now: noon, boostMs: 1 } as const

test('[LD10] a light offer is made of a light talk only', () => {
	expect(decide(waiting, lightOffer()).ok).toBe(true)
	expect(decide(after('waiting', waiting, danger), lightOffer())).toEqual({ ok: false, error: 'not_light' })
	expect(decide(after('waiting', waiting, danger), offer(zoe)).ok).toBe(true)
})

test('[LD10] what is raised while it stands ends it, and no other offer', () => {
	const accept = (made: ConversationCommand) => {
		if (made.kind !== 'offer') throw new Error('not an offer')
		const offered = after('offered', waiting, made, danger)
		return decide(offered, { kind: 'accept_offer', offerId: made.offer.id, listener: zoe, now: made.offer.madeAt })
	}
	expect(accept(lightOffer())).toEqual({ ok: false, error: 'offer_gone' })
	expect(accept(offer(zoe)).ok).toBe(true)
})
