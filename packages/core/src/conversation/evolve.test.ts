import { expect, test } from 'vitest'
import {
	amir,
	ended,
	iris,
	lena,
	noon,
	offered,
	offerTo,
	omar,
	ruth,
	signalIdOf,
	takenOver,
	talking,
	waiting,
	withRuth,
} from '../../test/people.ts'
import type { ConversationEvent } from './event.ts'
import { evolve } from './evolve.ts'

const events = {
	offered: { kind: 'offered', offer: offerTo(lena, 2) },
	offer_accepted: { kind: 'offer_accepted', listener: lena, at: noon },
	offer_declined: { kind: 'offer_declined', listenerId: lena.id },
	offer_expired: { kind: 'offer_expired', listenerId: lena.id },
	offer_withdrawn: { kind: 'offer_withdrawn', listenerId: lena.id },
	seeker_lost: { kind: 'seeker_lost', since: noon },
	handler_lost: { kind: 'handler_lost', handler: lena, since: noon },
	handler_found: { kind: 'handler_found', handler: lena },
	returned_to_queue: { kind: 'returned_to_queue', from: lena, role: 'listener', at: noon },
	supervisor_joined: { kind: 'supervisor_joined', supervisor: omar },
	supervisor_stepped_back: { kind: 'supervisor_stepped_back', supervisor: omar },
	taken_over: { kind: 'taken_over', supervisor: omar, from: null, at: noon },
	handed_back: { kind: 'handed_back', supervisor: omar, to: lena, at: noon },
	signal_raised: {
		kind: 'signal_raised',
		boostMs: 9,
		signal: { id: signalIdOf(1), kind: 'help_requested', tier: 'act_now', raisedAt: noon, words: null, acknowledged: null },
	},
	safety_moved: { kind: 'safety_moved', step: { type: 'safety_asked', at: noon, how: 'recognised' } },
	ended: { kind: 'ended', reason: 'seeker_lost', by: null, at: noon },
	wrapped_up: { kind: 'wrapped_up' },
	feedback_given: { kind: 'feedback_given' },
	erased: { kind: 'erased' },
} as const satisfies Partial<Record<ConversationEvent['kind'], ConversationEvent>>
type Kind = keyof typeof events

const ofOffers: readonly Kind[] = ['offer_accepted', 'offer_declined', 'offer_expired', 'offer_withdrawn']
const ofTalking: readonly Kind[] = [
	...(['handler_lost', 'handler_found', 'returned_to_queue', 'supervisor_joined', 'supervisor_stepped_back', 'handed_back'] as const),
]
const ofClosed: readonly Kind[] = ['wrapped_up', 'feedback_given', 'erased']

test.each([
	['waiting', waiting, [...ofOffers, ...ofTalking, ...ofClosed]],
	['offered', offered, ['offered', ...ofTalking, ...ofClosed]],
	['active', talking, ['offered', ...ofOffers, ...ofClosed]],
	['handled by somebody else', talking, ['handler_lost', 'handler_found', 'handed_back', 'supervisor_stepped_back']],
	['closed', ended, (Object.keys(events) as Kind[]).filter((kind) => !ofClosed.includes(kind) && kind !== 'signal_raised')],
] as const)('[CL34] what does not fit leaves it as it is: %s', (_, conversation, kinds) => {
	for (const kind of kinds) expect([kind, evolve(conversation, events[kind])]).toStrictEqual([kind, conversation])
})

test('[CL34] whoever is there cannot join again', () => {
	expect(evolve(withRuth, { kind: 'supervisor_joined', supervisor: ruth })).toStrictEqual(withRuth)
	expect(evolve(takenOver, { kind: 'supervisor_joined', supervisor: ruth })).toStrictEqual(takenOver)
	expect(evolve(withRuth, { kind: 'supervisor_stepped_back', supervisor: iris })).toStrictEqual(withRuth)
})

test('[CL34] what was done once is not done again', () => {
	for (const kind of ofClosed) {
		const once = evolve(ended, events[kind])
		expect([kind, once]).not.toStrictEqual([kind, ended])
		expect([kind, evolve(once, events[kind])]).toStrictEqual([kind, once])
	}
	const declined = evolve(offered, { kind: 'offer_declined', listenerId: amir.id })
	const offeredAgain = evolve(declined, { kind: 'offered', offer: offerTo(amir, 2) })
	const passed = evolve(offeredAgain, { kind: 'offer_declined', listenerId: amir.id })
	expect(passed.state === 'waiting' && passed.passedBy).toEqual([amir.id])
})
