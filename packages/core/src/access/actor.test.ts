import { expect, test } from 'vitest'
import {
	after,
	amir,
	anotherSeeker,
	answeredByRuth,
	asListener,
	asSupervisor,
	ended,
	endedByRuth,
	itsSeeker,
	lena,
	offered,
	offerTo,
	omar,
	ruth,
	supervisorElsewhere,
	takenOver,
	talking,
	waiting,
	withRuth,
} from '../../test/people.ts'
import { type Actor, type Relation, relationOf } from './actor.ts'

const conversations = { waiting, offered, talking, withRuth, takenOver, answeredByRuth, ended, endedByRuth }
const everywhere = (relation: Relation): Readonly<Record<keyof typeof conversations, Relation>> => ({
	...{ waiting: relation, offered: relation, talking: relation, withRuth: relation },
	...{ takenOver: relation, answeredByRuth: relation, ended: relation, endedByRuth: relation },
})

test.each<[string, Actor, Readonly<Record<keyof typeof conversations, Relation>>]>([
	['its seeker', itsSeeker, everywhere('its_seeker')],
	['another seeker', anotherSeeker, everywhere('another_seeker')],
	[
		'Amir, the listener',
		asListener(amir),
		{
			...everywhere('another_listener'),
			offered: 'offered_listener',
			talking: 'handling_listener',
			withRuth: 'handling_listener',
			takenOver: 'observing_listener',
			ended: 'closing_listener',
			endedByRuth: 'closing_observer',
		},
	],
	['Lena, another listener', asListener(lena), everywhere('another_listener')],
	[
		'Ruth, the supervisor',
		asSupervisor(ruth),
		{
			...everywhere('supervisor'),
			withRuth: 'joined_supervisor',
			takenOver: 'handling_supervisor',
			answeredByRuth: 'handling_supervisor',
		},
	],
	['Omar, another supervisor', asSupervisor(omar), everywhere('supervisor')],
	['a supervisor of another programme', supervisorElsewhere, everywhere('supervisor_elsewhere')],
])('[AC1] what %s is to a conversation', (_, actor, relations) => {
	for (const [name, conversation] of Object.entries(conversations))
		expect([name, relationOf(actor, conversation)]).toEqual([name, relations[name as keyof typeof conversations]])
})

test('[AC4] a wrap-up that is saved ends what the listener was to it', () => {
	const wrapped = after('closed', ended, { kind: 'wrap_up', listenerId: amir.id })
	expect(relationOf(asListener(amir), wrapped)).toBe('another_listener')
})

test('[AC4] an offer that is gone ends what the listener was to it', () => {
	const declined = after('waiting', offered, { kind: 'decline_offer', offerId: offerTo(amir).id, listenerId: amir.id })
	expect(relationOf(asListener(amir), declined)).toBe('another_listener')
})

test('[AC1] a role comes from the session: the id of the handler under another role opens nothing of theirs', () => {
	expect(relationOf(asListener(ruth), takenOver)).toBe('another_listener')
	expect(relationOf(asSupervisor(amir), talking)).toBe('supervisor')
	expect(relationOf({ ...asSupervisor(ruth), programmeIds: [] }, takenOver)).toBe('supervisor_elsewhere')
})
