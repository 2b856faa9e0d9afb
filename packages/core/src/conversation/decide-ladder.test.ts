import { expect, test } from 'vitest'
import {
	after,
	amir,
	answeredByRuth,
	asSupervisor,
	ended,
	joinBy,
	noon,
	offer,
	offered,
	omar,
	outcome,
	raise,
	ruth,
	signalIdOf,
	takenOver,
	takeOverBy,
	talking,
	waiting,
	withRuth,
} from '../../test/people.ts'
import type { ConversationCommand } from './command.ts'
import { pinOf } from './conversation.ts'

const stepBack = (supervisor: typeof ruth): ConversationCommand => ({ kind: 'step_back', supervisor })
const handBack = (supervisor: typeof ruth, to: 'listener' | 'queue'): ConversationCommand => ({
	kind: 'hand_back',
	supervisorId: supervisor.id,
	to,
	now: noon + 20_000,
})
const lose = (person: typeof ruth): ConversationCommand => ({ kind: 'lose_handler', handlerId: person.id, since: noon + 10_000 })

test('[CL13] a supervisor joins an active conversation, once', () => {
	expect(withRuth.joined).toStrictEqual([ruth])
	expect(withRuth.epoch).toBe(talking.epoch)
	expect(after('active', talking, joinBy(asSupervisor(ruth))).joined).toStrictEqual([ruth])
	expect(outcome(withRuth, joinBy(ruth))).toBe('already_joined')
	expect(outcome(takenOver, joinBy(ruth))).toBe('already_joined')
	expect(outcome(waiting, joinBy(ruth))).toBe('not_answered_yet')
	expect(outcome(offered, joinBy(ruth))).toBe('not_answered_yet')
	expect(outcome(ended, joinBy(ruth))).toBe('conversation_closed')
})

test('[CL14] who joined steps back to reading along', () => {
	const back = after('active', withRuth, stepBack(ruth))
	expect(back).toStrictEqual({ ...talking, epoch: talking.epoch + 1 })
	expect(outcome(back, stepBack(ruth))).toBe('not_joined')
	expect(outcome(takenOver, stepBack(ruth))).toBe('not_joined')
	expect(outcome(waiting, stepBack(ruth))).toBe('not_joined')
	expect(outcome(ended, stepBack(ruth))).toBe('conversation_closed')
})

test('[CL15] S2 a take-over makes the supervisor the handler and the listener an observer', () => {
	expect(takenOver).toStrictEqual({
		...talking,
		epoch: talking.epoch + 1,
		handler: { ...ruth, role: 'supervisor', connection: { kind: 'here' }, observer: amir },
	})
	expect(outcome(ended, takeOverBy(ruth))).toBe('conversation_closed')
})

test('[CL15] a supervisor who joined and takes over is not there twice; others who joined stay', () => {
	const both = after('active', withRuth, joinBy(omar))
	expect(after('active', both, takeOverBy(ruth)).joined).toStrictEqual([omar])
})

test('[CL15] taking over somebody nobody answers begins the talk; an offer is gone', () => {
	expect(answeredByRuth).toStrictEqual({
		...waiting,
		state: 'active',
		startedAt: noon + 9_000,
		handler: { ...ruth, role: 'supervisor', connection: { kind: 'here' }, observer: null },
		acceptedOfferId: null,
		joined: [],
		transfer: null,
		shadow: null,
		listenerSince: waiting.epoch,
	})
	expect(after('active', offered, takeOverBy(ruth))).toStrictEqual(answeredByRuth)
})

test('[CL16] it is refused to who handles it, and while another supervisor is here', () => {
	expect(outcome(takenOver, takeOverBy(ruth))).toBe('already_handling')
	expect(outcome(takenOver, takeOverBy(omar))).toBe('handled_by_supervisor')
})

test('[CL16] it can be taken from a supervisor who is lost, and the observer stays', () => {
	const conversation = after('active', takenOver, lose(ruth), takeOverBy(omar))
	expect(conversation.handler).toStrictEqual({ ...omar, role: 'supervisor', connection: { kind: 'here' }, observer: amir })
	expect(conversation.epoch).toBe(takenOver.epoch + 1)
})

test('[CL17] taking over acknowledges every open signal, and no other', () => {
	const signalled = after(
		'active',
		talking,
		raise('help_requested', 1),
		{ kind: 'acknowledge_signal', id: signalIdOf(1), by: omar, now: noon + 2, outcome: 'on_it' },
		raise('help_requested', 3),
		raise('listener_lost', 4),
	)
	const acknowledged = after('active', signalled, takeOverBy(ruth)).signals.map(({ acknowledged }) => acknowledged?.byName)
	expect(acknowledged).toEqual(['Omar', 'Ruth', 'Ruth'])
})

test('[CL18] handing back to the listener who stayed makes them the handler again', () => {
	const withOmar = after('active', takenOver, joinBy(omar))
	expect(after('active', withOmar, handBack(ruth, 'listener'))).toStrictEqual({
		...talking,
		epoch: talking.epoch + 2,
		joined: [omar],
	})
	expect(outcome(answeredByRuth, handBack(ruth, 'listener'))).toBe('listener_gone')
})

test('[CL18] handing back to the queue keeps the place and does not ask the same listener again', () => {
	const back = after('waiting', after('active', takenOver, joinBy(omar)), handBack(ruth, 'queue'))
	expect(back).toStrictEqual({ ...waiting, epoch: takenOver.epoch + 1, passedBy: [amir.id], inQueueSince: noon + 20_000 })
	expect(outcome(back, offer(amir, 2))).toBe('listener_passed')
	expect(after('waiting', answeredByRuth, handBack(ruth, 'queue')).passedBy).toEqual([])
})

test('[CL18] only the supervisor who handles it hands back', () => {
	for (const to of ['listener', 'queue'] as const) {
		expect(outcome(takenOver, handBack(omar, to))).toBe('not_the_handler')
		expect(outcome(talking, handBack(amir, to))).toBe('not_the_handler')
		expect(outcome(waiting, handBack(ruth, to))).toBe('not_the_handler')
		expect(outcome(ended, handBack(ruth, to))).toBe('conversation_closed')
	}
})

test('[CL37] a supervisor pins what is to be kept in view, the first pin stands, and any supervisor takes it away', () => {
	const pin: ConversationCommand = { kind: 'pin', by: asSupervisor(ruth), reason: 'long_talk', now: noon + 5 }
	for (const conversation of [waiting, offered, talking]) {
		const pinned = after(conversation.state, conversation, pin)
		expect(pinned).toStrictEqual({ ...conversation, pin: { by: ruth, at: noon + 5, reason: 'long_talk' } })
		expect(outcome(pinned, { ...pin, by: omar, reason: 'came_back', now: noon + 6 })).toEqual([])
		expect(after(conversation.state, pinned, { kind: 'unpin', by: omar })).toStrictEqual(conversation)
		expect(outcome(conversation, { kind: 'unpin', by: omar })).toEqual([])
	}
	expect(outcome(ended, pin)).toBe('conversation_closed')
})

test('[CL37] a pin goes through every change of hands and ends with the conversation', () => {
	const pinned = after('active', talking, { kind: 'pin', by: ruth, reason: 'new_listener', now: noon })
	const back = after('waiting', pinned, { kind: 'return_to_queue', handlerId: amir.id, now: noon + 20_000 })
	expect(pinOf(back)).toEqual(pinOf(pinned))
	expect(pinOf(after('active', back, takeOverBy(omar)))).toEqual(pinOf(pinned))
	expect(pinOf(after('closed', pinned, { kind: 'end', reason: 'ended_by_seeker', by: null, now: noon + 9 }))).toBeNull()
})
