import { describe, expect, it, test } from 'vitest'
import type { Audience } from '../../ports/session-store.ts'
import { createAdmission } from './admission.ts'
import { type AdmissionPolicy, defaultAdmissionPolicy } from './admission-policy.ts'

const small: AdmissionPolicy = {
	...defaultAdmissionPolicy,
	commandsInHand: 40,
	commandsAlways: 4,
	usualCommandsPerSecond: 100,
	arrivalsAtOnce: 3,
	arrivalsPerSecond: 10,
}

function setUp(policy = small) {
	const clock = { at: 0, late: 0 }
	const admission = createAdmission({ policy, latenessMs: () => clock.late, now: () => clock.at, random: () => 0.5 })
	const seeker = admission.commands('seeker')
	/** Begins as many as it is let; answers how to finish them, and how many were refused. */
	const begin = (count: number, command = 'message:send', payload: unknown = {}) => {
		const begun = Array.from({ length: count }, () => seeker.begin(command, payload))
		const done = begun.filter((one) => typeof one === 'function')
		return { finish: () => done.forEach((finish) => void finish()), admitted: done.length, refused: count - done.length }
	}
	return { clock, admission, begin }
}

describe('commands', () => {
	test('are begun until enough are in hand, and again as soon as some are answered', () => {
		const { begin } = setUp()
		const first = begin(50)
		expect(first).toMatchObject({ admitted: 40, refused: 10 })
		first.finish()
		expect(begin(50).admitted).toBe(40)
	})

	test('are refused when writing takes too long, but never so that nothing is tried any more', () => {
		const { clock, begin } = setUp()
		const slow = begin(40)
		clock.at += 2_000
		slow.finish()
		expect(begin(40).admitted).toBe(small.commandsAlways)
	})

	test('are begun again once the few that were let through are quick', () => {
		const { clock, begin } = setUp()
		const slow = begin(40)
		clock.at += 2_000
		slow.finish()
		for (let turn = 0; turn < 20; turn++) begin(2).finish()
		expect(begin(40).admitted).toBe(40)
	})

	test('that are slow in another way do not stop the writing', () => {
		const { clock, begin } = setUp()
		const slow = begin(40, 'conversation:request')
		clock.at += 2_000
		slow.finish()
		expect(begin(40).admitted).toBe(40)
	})

	test('that nobody misses are refused first, those that crises need last', () => {
		const { begin } = setUp()
		expect(begin(40, 'typing:set').admitted).toBe(10)
		begin(40)
		expect(begin(1).admitted).toBe(0)
		expect(begin(1, 'conversation:request', { inDanger: false }).admitted).toBe(0)
		expect(begin(1, 'danger:declare').admitted).toBe(1)
		expect(begin(1, 'conversation:end').admitted).toBe(1)
		expect(begin(1, 'conversation:request', { inDanger: true }).admitted).toBe(1)
		expect(begin(1_000, 'danger:declare').refused).toBeGreaterThan(0)
	})

	test('of supervisors are begun when those of others are not', () => {
		const { admission, begin } = setUp()
		begin(100)
		expect(admission.commands('supervisor').begin('conversation:take-over', {})).toBeTypeOf('function')
		expect(admission.commands('listener').begin('message:send', {})).toBeTypeOf('number')
		expect(admission.commands('listener').begin('help:request', {})).toBeTypeOf('function')
	})

	test('that are refused are told to come back one after the other', () => {
		const { admission } = setUp({ ...small, commandsInHand: 4 })
		const commands = admission.commands('seeker')
		const waits = Array.from({ length: 9 }, () => commands.begin('message:send', null)).slice(4)
		expect(waits).toEqual([10, 20, 30, 40, 50])
	})

	test('that are answered twice are counted once', () => {
		const { admission, begin } = setUp()
		const done = admission.commands('seeker').begin('message:send', {})
		if (typeof done !== 'function') throw new Error('refused')
		for (let times = 0; times < 30; times++) done()
		expect(begin(50).admitted).toBe(40)
	})
})

describe('doors', () => {
	it('let a few in at once, then as many as the rate says', () => {
		const { clock, admission } = setUp()
		const door = admission.door('seeker')
		const knocks = Array.from({ length: 5 }, door)
		expect(knocks.map((wait) => wait === 0)).toEqual([true, true, true, false, false])
		clock.at += 100
		expect([door(), door() > 0]).toEqual([0, true])
	})

	it('let nobody in while the process is late, and somebody as soon as it is not', () => {
		const { clock, admission } = setUp()
		const door = admission.door('seeker')
		clock.late = small.lateMs + 1
		expect(door()).toBeGreaterThan(0)
		clock.late = 0
		expect(door()).toBe(0)
	})

	it('let nobody in while those who are here fill it', () => {
		const { admission, begin } = setUp()
		const here = begin(100)
		const door = admission.door('seeker')
		expect(door()).toBeGreaterThan(0)
		here.finish()
		expect(door()).toBe(0)
	})

	it('let nobody in while opening takes too long', () => {
		const { clock, admission, begin } = setUp()
		const slow = begin(30, 'session:open')
		const more = begin(10, 'session:open')
		clock.at += 5_000
		slow.finish()
		expect(admission.door('seeker')()).toBeGreaterThan(0)
		more.finish()
		expect(admission.door('seeker')()).toBe(0)
	})

	it('are shut when the node is closing, for long enough to look elsewhere, while commands go on', () => {
		const { admission, begin } = setUp()
		admission.close()
		expect(admission.door('seeker')()).toBe(small.elsewhereMs)
		expect(begin(5).admitted).toBe(5)
	})

	it('let whoever has a ticket through to the connection, however full it is by then, but not any number', () => {
		const { clock, admission } = setUp()
		const gate = admission.gate('seeker')
		clock.late = 10_000
		const knocks = Array.from({ length: 25 }, gate)
		expect(knocks.filter((wait) => wait === 0)).toHaveLength(small.arrivalsPerSecond * 2)
		admission.close()
		expect(gate()).toBeGreaterThan(0)
	})

	it.each(['listener', 'supervisor'] as const)('of a %s stay open when those of seekers are pressed', (staff) => {
		const { clock, admission, begin } = setUp()
		const doors = (audience: Audience) => [admission.door(audience), admission.door(audience), admission.gate(audience)]
		const theirs = doors('seeker')
		const own = doors(staff)
		begin(100)
		clock.late = small.lateMs + 1
		for (const door of theirs) for (let came = 0; came < 9_000; came++) door()
		expect(theirs.map((door) => door() > 0)).toEqual([true, true, true])
		expect(own.map((door) => door())).toEqual([0, 0, 0])
		// Somebody who comes later finds no line either.
		clock.at += 1_000
		expect(own.map((door) => door())).toEqual([0, 0, 0])
	})

	it('of staff are not open to any number, and those who are too many wait behind their own', () => {
		const { clock, admission } = setUp()
		const [listeners, supervisors] = [admission.door('listener'), admission.door('supervisor')]
		const knocks = Array.from({ length: 5 }, listeners)
		const perSecond = small.arrivalsPerSecond * small.staffShare
		expect(knocks).toEqual([0, 0, 0, 1_000 / perSecond, 2_000 / perSecond])
		expect(supervisors()).toBe(0)
		clock.at += 1_000 / perSecond
		expect(listeners()).toBe(0)
	})

	it('of staff are shut too when the node is closing', () => {
		const { admission } = setUp()
		admission.close()
		expect([admission.door('supervisor')(), admission.gate('listener')()]).toEqual([small.elsewhereMs, small.elsewhereMs])
	})

	it('do not share what is free', () => {
		const { admission } = setUp()
		const [tickets, sockets] = [admission.door('seeker'), admission.door('seeker')]
		expect(Array.from({ length: 3 }, tickets)).toEqual([0, 0, 0])
		expect(Array.from({ length: 3 }, sockets)).toEqual([0, 0, 0])
	})
})

test('people leave a closing node over the time in which the others take them on, or in which it can stay', () => {
	const { admission } = setUp({ ...small, arrivalsPerSecond: 500 })
	expect([0, 30, 1_000, 9_000, 1_000_000].map(admission.spreadFor)).toEqual([500, 500, 2_000, 5_000, 5_000])
})
