import { asId, type ClientId, type EditId, type LineId } from '../support/ids.ts'
import type { LinePart, MessagePart } from './message-parts.ts'

type PartOf<Kind extends MessagePart['kind']> = Extract<MessagePart, { kind: Kind }>

const line: LinePart = {
	kind: 'line',
	place: {
		field: 'for',
		line: asId<LineId>('0d6a4c52-7c0b-4c37-9f0e-5f7a3a0c9b11'),
		idea: asId<LineId>('0d6a4c52-7c0b-4c37-9f0e-5f7a3a0c9b12'),
	},
	edit: asId<EditId>('5b1f4f2e-3f0a-4f0d-8e39-0a7f6a1c2d22'),
	replaces: [asId<EditId>('5b1f4f2e-3f0a-4f0d-8e39-0a7f6a1c2d23')],
	crossedOut: false,
}
const offer: PartOf<'offer'> = { kind: 'offer', of: 'worksheet' }
const planOffer: PartOf<'offer'> = { kind: 'offer', of: 'plan' }
const step: PartOf<'step'> = { kind: 'step', step: 'alone' }
const answer: PartOf<'answer'> = { kind: 'answer', to: 5, answer: 'accepted' }

const resource: PartOf<'resource'> = {
	kind: 'resource',
	referral: asId<ClientId>('0c9b8a7f-6e5d-4c3b-a291-807f6e5d4c3b'),
	resource: {
		name: 'Night line',
		what: 'Every night until six.',
		contact: '01632 960 101',
		call: '01632 960 101',
		hours: 'Every night, 8 pm to 6 am',
	},
}

/** What messages can be beside words: examples. */
export const partFixtures = { offer, planOffer, answer, line, resource, step }
