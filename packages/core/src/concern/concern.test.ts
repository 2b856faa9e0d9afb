import { expect, test } from 'vitest'
import {
	amir,
	anotherSeeker,
	asListener,
	asSupervisor,
	itsSeeker,
	noon,
	omar,
	programmeId,
	requested,
	ruth,
	supervisorElsewhere,
	talking,
	zoe,
} from '../../test/people.ts'
import { can } from '../access/can.ts'
import { tierOfSignal } from '../attention/signal.ts'
import { asId, type ConcernId } from '../support/ids.ts'
import { answererReasons, type Concern, decideConcern, personReasons, signalOfConcern } from './concern.ts'

const concern: Concern = {
	...{ id: asId<ConcernId>('00000000-0000-4000-8000-0000000006aa'), conversationId: requested.id, programmeId },
	...{ about: { kind: 'answerer', person: amir }, by: { role: 'seeker' }, reason: 'unkind', hasWords: true },
	...{ raisedAt: noon, state: { kind: 'new' } },
}
const now = noon + 1_000

test('[CO1] those who take part say it, and the supervisors of the programme', () => {
	const may = [itsSeeker, asListener(amir), asSupervisor(ruth)].map((actor) => can(actor, 'raise_concern', talking))
	const mayNot = [anotherSeeker, asListener(zoe), supervisorElsewhere].map((actor) => can(actor, 'raise_concern', talking))
	expect([may, mayNot]).toEqual([
		[true, true, true],
		[false, false, false],
	])
})

test('[CO2] what a person says of whoever answers is urgent where it is about meeting, sex or threats; the rest needs eyes', () => {
	const tiers = answererReasons.map((reason) => tierOfSignal[signalOfConcern({ about: { kind: 'answerer', person: null }, reason })])
	expect(tiers).toEqual(['act_now', 'act_now', 'act_now', 'needs_eyes', 'needs_eyes', 'needs_eyes', 'needs_eyes'])
	for (const reason of personReasons) {
		expect(signalOfConcern({ about: { kind: 'person' }, reason })).toBe('person_reported')
		expect(tierOfSignal.person_reported).toBe('needs_eyes')
	}
})

test('[CO3] the first who looks at it stands, anybody closes it, once', () => {
	const looked = decideConcern(concern, { kind: 'look_at', by: ruth, now })
	expect(looked).toEqual({ ok: true, value: { kind: 'looked_at', by: ruth, at: now } })
	if (!looked.ok) throw new Error(looked.error)
	const seen = { ...concern, state: looked.value }
	expect(decideConcern(seen, { kind: 'look_at', by: omar, now: now + 1 })).toEqual(looked)
	const closed = decideConcern(seen, { kind: 'close', by: omar, now: now + 2, outcome: 'talked_to_them' })
	expect(closed).toEqual({ ok: true, value: { kind: 'closed', by: omar, at: now + 2, outcome: 'talked_to_them' } })
	if (!closed.ok) throw new Error(closed.error)
	for (const command of [
		{ kind: 'look_at', by: ruth, now },
		{ kind: 'close', by: ruth, now, outcome: 'nothing_to_do' },
	] as const)
		expect(decideConcern({ ...concern, state: closed.value }, command)).toEqual({ ok: false, error: 'already_closed' })
})

test('[CO4] whoever it is about has no part in it', () => {
	const aboutRuth: Concern = { ...concern, about: { kind: 'answerer', person: ruth } }
	expect(decideConcern(aboutRuth, { kind: 'look_at', by: ruth, now })).toEqual({ ok: false, error: 'involved' })
	expect(decideConcern(aboutRuth, { kind: 'close', by: ruth, now, outcome: 'nothing_to_do' })).toEqual({ ok: false, error: 'involved' })
	expect(decideConcern({ ...concern, about: { kind: 'person' } }, { kind: 'look_at', by: ruth, now }).ok).toBe(true)
})
