import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everybody, readByZoe, supervisors, waiting } from '../../test/people.ts'
import { anyTries, type Step, type Walk, walk } from '../../test/walks.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import { isAboutStaff } from '../attention/signal.ts'
import type { ConversationCommand } from './command.ts'
import { type Conversation, listenerOf, slotHolder } from './conversation.ts'
import { decide } from './decide.ts'
import { entriesOf } from './entries-of-event.ts'
import type { ConversationEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { grantsOf } from './grants.ts'
import { mayBeShadowed, shadowingLearner } from './shadow.ts'
import { askedListener, handOverDue } from './transfer.ts'

const inEveryWalk = (check: (walk: Walk) => void) =>
	fc.assert(
		fc.property(anyTries, (tries) => check(walk(tries))),
		{ numRuns: 400 },
	)
const inEveryStep = (check: (step: Step) => void) => inEveryWalk(({ steps }) => steps.forEach(check))
const inEveryState = (check: (conversation: Conversation) => void) =>
	inEveryWalk(({ steps }) => {
		check(waiting)
		for (const { after } of steps) check(after)
	})

const common = [
	'id',
	'programmeId',
	'language',
	'seekerId',
	'topics',
	'requestedAt',
	'epoch',
	'signals',
	'asked',
	'handedOver',
	'refusedReaders',
	'toldOfReaders',
	'state',
]
const open = [...common, 'seeker', 'enqueuedAt', 'inQueueSince', 'boostMs', 'passedBy', 'pin', 'keptFor']
const fields: Readonly<Record<Conversation['state'], readonly string[]>> = {
	waiting: open,
	offered: [...open, 'offer'],
	active: [...open, 'startedAt', 'handler', 'acceptedOfferId', 'joined', 'transfer', 'listenerSince', 'shadow'],
	closed: [...common, 'enqueuedAt', 'closedAt', 'reason', 'talk', 'feedbackGiven', 'erased'],
}

const reads = ['read_room', 'read_backstage', 'read_supervision'] as const
const writes = ['write_room', 'write_backstage', 'write_supervision'] as const
/** To see that it is there, to read its words (nobody can once it was erased: the key is gone), and to write. */
const rightsOf = (actor: Actor, conversation: Conversation): string[] => [
	...reads.filter((right) => can(actor, right, conversation)),
	...reads.filter((right) => can(actor, right, conversation) && !isErased(conversation)).map((right) => `${right} words`),
	...writes.filter((right) => can(actor, right, conversation)),
]
const isErased = (conversation: Conversation) => conversation.state === 'closed' && conversation.erased
const losesARight = ({ before, after }: Step) =>
	everybody.some((actor) => {
		const kept = rightsOf(actor, after)
		return rightsOf(actor, before).some((right) => !kept.includes(right))
	})

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value))

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.freeze(value)
		for (const inner of Object.values(value)) deepFreeze(inner)
	}
	return value
}

test('walks reach every state, every event and both roles of handler: what follows is about something', () => {
	const seen = new Set<string>()
	fc.assert(
		fc.property(anyTries, (tries) => {
			for (const { event, after } of walk(tries).steps) {
				seen.add(event.kind).add(after.state)
				if (after.state === 'active') seen.add(`${after.handler.role} ${after.joined.length > 0 ? 'and others' : 'alone'}`)
			}
		}),
		{ numRuns: 400, seed: 1 },
	)
	const kinds: Readonly<Record<ConversationEvent['kind'], true>> = {
		...{ offered: true, offer_accepted: true, offer_declined: true, offer_expired: true, offer_withdrawn: true },
		...{ seeker_lost: true, seeker_found: true, handler_lost: true, handler_found: true, returned_to_queue: true },
		...{ transfer_proposed: true, transfer_agreed: true, transfer_failed: true, transferred: true, hand_over_wrapped_up: true },
		...{ listener_changed: true, readers_refused: true, shadow_asked: true, shadow_began: true, shadow_ended: true },
		...{ supervisor_joined: true, supervisor_stepped_back: true, taken_over: true, handed_back: true },
		...{
			signal_raised: true,
			signal_acknowledged: true,
			safety_moved: true,
			pinned: true,
			unpinned: true,
			ended: true,
			wrapped_up: true,
			feedback_given: true,
			erased: true,
		},
	}
	const handlers = ['listener alone', 'listener and others', 'supervisor alone', 'supervisor and others']
	for (const wanted of [...Object.keys(kinds), ...Object.keys(fields), ...handlers]) expect(seen).toContain(wanted)
})

test('[CL2] every reachable state has its own fields and no others', () => {
	inEveryState((conversation) => {
		expect(Object.keys(conversation).sort()).toEqual([...fields[conversation.state]].sort())
	})
})

test('[CL3] Q4 what it is about and its place never change, and the boost never falls', () => {
	inEveryStep(({ before, after, event }) => {
		for (const field of ['id', 'programmeId', 'language', 'seekerId', 'requestedAt', 'enqueuedAt'] as const)
			expect(after[field]).toEqual(before[field])
		expect(after.topics).toEqual(event.kind === 'erased' ? [] : before.topics)
		if (before.state !== 'closed' && after.state !== 'closed') expect(after.boostMs).toBeGreaterThanOrEqual(before.boostMs)
	})
})

test('[CL4] every person in it is an id and a name, and nobody is in it twice', () => {
	inEveryState((conversation) => {
		if (conversation.state !== 'active') return
		const { handler, joined } = conversation
		const observer = handler.role === 'supervisor' && handler.observer ? [handler.observer] : []
		for (const person of [...joined, ...observer]) expect(Object.keys(person).sort()).toEqual(['id', 'name'])
		expect(Object.keys(handler).sort()).toEqual([
			'connection',
			'id',
			'name',
			...(handler.role === 'supervisor' ? ['observer'] : []),
			'role',
		])
		const ids = [handler.id, ...joined.map(({ id }) => id), ...observer.map(({ id }) => id)]
		expect(new Set(ids).size).toBe(ids.length)
	})
})

test('[CL5] S3 an open conversation has a handler, who is marked when they are gone, or stands in the queue', () => {
	inEveryStep(({ after, event }) => {
		if (after.state === 'waiting' || after.state === 'offered') expect(after.enqueuedAt).toBe(waiting.enqueuedAt)
		if (after.state !== 'active') return
		if (event.kind === 'handler_lost')
			expect(after.handler).toMatchObject({ id: event.handler.id, connection: { kind: 'lost', since: event.since } })
		if (event.kind === 'taken_over' || event.kind === 'handed_back') expect(after.handler.connection).toEqual({ kind: 'here' })
	})
})

test('[CL6] nobody is offered what they passed on', () => {
	inEveryState((conversation) => {
		if (conversation.state === 'offered') expect(conversation.passedBy).not.toContain(conversation.offer.listenerId)
	})
})

test('[CL15] S2 after a take-over the former handler cannot write, by the table or by the fence', () => {
	inEveryStep(({ before, after, event }) => {
		if (event.kind !== 'taken_over' || before.state !== 'active') return
		const formerId = before.handler.id
		const former = everybody.find(({ id }) => id === formerId)
		expect(former && writes.filter((right) => right !== 'write_backstage' && can(former, right, after)).length).toBe(
			former?.role === 'supervisor' ? 1 : 0,
		)
		expect(grantsOf(after).room).not.toContain(formerId)
		expect(grantsOf(after).backstage).not.toContain(formerId)
	})
})

test('[CL38] [CL49] S2 after a transfer or a change the former handler can neither read nor write, by the table or by the fence, and is not asked again', () => {
	let seen = 0
	inEveryStep(({ before, after, event }) => {
		if ((event.kind !== 'transferred' && event.kind !== 'listener_changed') || before.state !== 'active') return
		seen++
		const formerIds = [before.handler.id, listenerOf(before)?.id]
		for (const former of everybody.filter(({ id }) => formerIds.some((one) => one === id))) {
			const kept = rightsOf(former, after).filter((right) => former.role !== 'supervisor' || right === 'write_room')
			expect([former.role, kept]).toEqual([former.role, []])
			expect(grantsOf(after).room).not.toContain(former.id)
			expect(grantsOf(after).backstage).not.toContain(former.id)
		}
		const listener = listenerOf(before)
		if (listener && after.state !== 'closed') expect(after.passedBy).toContain(listener.id)
		expect(handOverDue(after, listener?.id ?? before.handler.id)?.listener ?? null).toEqual(listener)
		expect(after.state === 'active' ? after.listenerSince : after.epoch).toBe(after.epoch)
	})
	expect(seen).toBeGreaterThan(5)
})

test('[CL24] closed is final but for wrap-up, feedback, erasing, acknowledging and what is said to be wrong', () => {
	const changes: Readonly<Partial<Record<ConversationEvent['kind'], readonly string[]>>> = {
		wrapped_up: ['talk', 'epoch'],
		feedback_given: ['feedbackGiven'],
		erased: ['erased', 'topics', 'signals', 'epoch', 'talk', 'handedOver'],
		hand_over_wrapped_up: ['handedOver'],
		signal_acknowledged: ['signals', 'asked'],
		signal_raised: ['signals'],
	}
	inEveryStep(({ before, after, event }) => {
		if (before.state !== 'closed') return
		expect(after.state).toBe('closed')
		const mayChange = changes[event.kind]
		expect(mayChange).toBeDefined()
		for (const [field, value] of Object.entries(before))
			if (!mayChange?.includes(field)) expect(Object.entries(after)).toContainEqual([field, value])
	})
})

test('[CL25] the epoch rises by one exactly when somebody loses a right to see or to write', () => {
	inEveryStep((step) => {
		expect([step.event.kind, step.after.epoch - step.before.epoch]).toEqual([step.event.kind, losesARight(step) ? 1 : 0])
	})
})

test('[CL53] [CL55] [CL56] nobody learns from a talk in which somebody is in danger, that they do not handle as it was let in, or that was refused them', () => {
	const check = ({ before, after, event }: Step) => {
		const learner = shadowingLearner(after)
		if (event.kind === 'shadow_began') expect(mayBeShadowed(before)).toBe(true)
		if (learner === null || after.state !== 'active') return
		expect(after.signals.some(({ tier }) => tier === 'act_now')).toBe(false)
		expect(after.refusedReaders).not.toContain('learner')
		expect(after.toldOfReaders).toContain('learner')
		expect(after.handler).toMatchObject({ role: 'listener', connection: { kind: 'here' } })
		if (before.state === 'active' && event.kind !== 'shadow_began') expect(after.handler.id).toBe(before.handler.id)
		expect(grantsOf(after).room).not.toContain(learner.id)
		expect(grantsOf(after).backstage).not.toContain(learner.id)
	}
	inEveryStep(check)
	// Few walks come as far as a learner who reads: these begin there.
	fc.assert(
		fc.property(anyTries, (tries) => walk(tries, undefined, readByZoe).steps.forEach(check)),
		{ numRuns: 400 },
	)
})

test('[CL26] P1 the fence names exactly those whom the table lets write', () => {
	inEveryState((conversation) => {
		const grants = grantsOf(conversation)
		const mayWrite = (right: (typeof writes)[number]) => everybody.filter((actor) => can(actor, right, conversation))
		expect([...grants.room].sort()).toEqual(
			mayWrite('write_room')
				.map(({ id }) => id)
				.sort(),
		)
		expect([...grants.backstage]).toEqual(
			mayWrite('write_backstage')
				.filter(({ role }) => role === 'listener')
				.map(({ id }) => id),
		)
		const supervisorsMay = conversation.state === 'closed' ? [] : supervisors.map(({ id }) => id)
		for (const right of ['write_backstage', 'write_supervision'] as const)
			expect(
				mayWrite(right)
					.filter(({ role }) => role === 'supervisor')
					.map(({ id }) => id),
			).toEqual(supervisorsMay)
	})
})

test('[CL27] Q2 a place is held by the one listener who may read the room of an active conversation, if there is one; the one who is asked has none yet', () => {
	inEveryState((conversation) => {
		const asked = askedListener(conversation)?.id
		const isLearner = ({ id }: Actor) => id === shadowingLearner(conversation)?.id
		const inside = everybody.filter(
			(actor) => actor.role === 'listener' && actor.id !== asked && !isLearner(actor) && can(actor, 'read_room', conversation),
		)
		expect(slotHolder(conversation) === null || slotHolder(conversation) !== asked).toBe(true)
		expect(slotHolder(conversation)).toBe(conversation.state === 'active' ? (inside[0]?.id ?? null) : null)
		expect(inside.length).toBeLessThanOrEqual(1)
	})
})

test('[CL28] the end gives nobody a right to read', () => {
	inEveryStep(({ before, after, event }) => {
		if (event.kind !== 'ended') return
		for (const actor of everybody)
			for (const right of reads) if (can(actor, right, after)) expect([actor, can(actor, right, before)]).toEqual([actor, true])
	})
})

test('[CL30] no room entry has an id of staff in it, and only signals about how staff write stand in supervision', () => {
	const staffIds = everybody.filter(({ role }) => role !== 'seeker').map(({ id }) => id)
	inEveryStep(({ event }) => {
		for (const { stream, content } of entriesOf(event)) {
			if (stream !== 'room' && 'signal' in content) expect(stream === 'supervision').toBe(isAboutStaff(content.signal))
			if (stream !== 'supervision') for (const id of staffIds) expect(JSON.stringify(content)).not.toContain(id)
		}
	})
})

test('[CL31] deciding twice gives the same answer and changes nothing it was given', () => {
	fc.assert(
		fc.property(anyTries, (tries) => {
			walk(tries, (conversation, command) => {
				deepFreeze(conversation)
				deepFreeze(command)
				expect(decide(conversation, command)).toStrictEqual(decide(copy(conversation), copy(command)))
			})
		}),
	)
})

test('[CL32] a command that led to something leads to nothing or is refused when it comes again', () => {
	const again: [Conversation, ConversationCommand][] = []
	inEveryWalk(({ steps }) => {
		for (const [i, { command, after }] of steps.entries()) if (steps[i + 1]?.command !== command) again.push([after, command])
	})
	expect(again.length).toBeGreaterThan(1_000)
	for (const [conversation, command] of again) {
		const decision = decide(conversation, command)
		expect([command.kind, decision.ok ? decision.value : []]).toEqual([command.kind, []])
	}
})

test('[CL33] replaying the events from the beginning gives the same state', () => {
	inEveryWalk(({ end, steps }) => {
		expect(steps.map(({ event }) => event).reduce(evolve, waiting)).toStrictEqual(end)
	})
})

test('[CL33] a state read back from the store goes on as if it had never been stored', () => {
	inEveryStep(({ before, event, after }) => {
		expect(evolve(copy(before), copy(event))).toStrictEqual(after)
	})
})

test('[CL34] an event that does not fit leaves a legal state', () => {
	fc.assert(
		fc.property(anyTries, anyTries, (tries, others) => {
			const { end } = walk(tries)
			for (const { event } of walk(others).steps) {
				const next = evolve(end, event)
				expect(Object.keys(next).sort()).toEqual([...fields[next.state]].sort())
				expect(next.epoch).toBeGreaterThanOrEqual(end.epoch)
				if (end.state === 'closed') expect(next.state).toBe('closed')
			}
		}),
	)
})
