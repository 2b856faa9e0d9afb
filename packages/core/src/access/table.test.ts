import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Relation, relations } from './actor.ts'
import { type Action, actions, allows, type State } from './can.ts'
import { printTable } from './table.ts'

const states: readonly State[] = ['waiting', 'offered', 'active', 'closed']

/**
 * The same as the table in `can.ts`, stated a second time by hand and the other way round: for each relation and state what is allowed.
 * A relation that cannot exist in a state has no line there.
 */
const stated: Readonly<Record<Relation, Readonly<Partial<Record<State, readonly Action[]>>>>> = {
	its_seeker: {
		waiting: ['read_room', 'write_room', 'show_typing', 'declare_danger', 'refuse_readers', 'end', 'erase', 'raise_concern'],
		offered: ['read_room', 'write_room', 'show_typing', 'declare_danger', 'refuse_readers', 'end', 'erase', 'raise_concern'],
		active: [
			'read_room',
			'write_room',
			'show_typing',
			'declare_danger',
			'answer_question',
			'change_listener',
			'refuse_readers',
			'end',
			'erase',
			'raise_concern',
			'make_return_words',
		],
		closed: ['read_room', 'end', 'give_feedback', 'erase', 'raise_concern', 'make_return_words'],
	},
	another_seeker: {},
	offered_listener: { offered: ['answer_offer'] },
	handling_listener: {
		active: [
			'read_room',
			'read_backstage',
			'write_room',
			'write_backstage',
			'answer_suggestion',
			'record_referral',
			'show_typing',
			'request_help',
			'propose_transfer',
			'answer_shadow',
			'end',
			'raise_concern',
		],
	},
	observing_listener: { active: ['read_room', 'raise_concern'] },
	asked_listener: { active: ['read_room', 'answer_transfer'] },
	shadowing_learner: { active: ['read_room'] },
	former_listener: { waiting: ['wrap_up'], offered: ['wrap_up'], active: ['wrap_up'], closed: ['wrap_up'] },
	closing_listener: { closed: ['read_room', 'read_backstage', 'end', 'wrap_up', 'raise_concern'] },
	closing_observer: { closed: ['read_room', 'end', 'wrap_up', 'raise_concern'] },
	another_listener: {},
	handling_supervisor: {
		active: [
			'read_room',
			'read_backstage',
			'read_supervision',
			'write_room',
			'write_backstage',
			'write_supervision',
			'record_referral',
			'record_emergency',
			'show_typing',
			'end',
			'join',
			'take_over',
			'hand_back',
			'propose_transfer',
			'transfer_now',
			'acknowledge_signal',
			'pin',
			'block_seeker',
			'raise_concern',
			'answer_concern',
		],
	},
	joined_supervisor: {
		active: [
			'read_room',
			'read_backstage',
			'read_supervision',
			'write_room',
			'write_backstage',
			'write_supervision',
			'record_referral',
			'record_emergency',
			'suggest_reply',
			'show_typing',
			'join',
			'step_back',
			'take_over',
			'propose_transfer',
			'transfer_now',
			'acknowledge_signal',
			'pin',
			'block_seeker',
			'raise_concern',
			'answer_concern',
		],
	},
	supervisor: {
		waiting: [
			'read_room',
			'read_backstage',
			'read_supervision',
			'write_backstage',
			'write_supervision',
			'record_referral',
			'record_emergency',
			'take_over',
			'acknowledge_signal',
			'pin',
			'block_seeker',
			'raise_concern',
			'answer_concern',
		],
		offered: [
			'read_room',
			'read_backstage',
			'read_supervision',
			'write_backstage',
			'write_supervision',
			'record_referral',
			'record_emergency',
			'take_over',
			'acknowledge_signal',
			'pin',
			'block_seeker',
			'raise_concern',
			'answer_concern',
		],
		active: [
			'read_room',
			'read_backstage',
			'read_supervision',
			'write_backstage',
			'write_supervision',
			'record_referral',
			'record_emergency',
			'suggest_reply',
			'join',
			'take_over',
			'propose_transfer',
			'transfer_now',
			'acknowledge_signal',
			'pin',
			'block_seeker',
			'raise_concern',
			'answer_concern',
		],
		closed: ['acknowledge_signal', 'open_record', 'block_seeker', 'raise_concern', 'answer_concern'],
	},
	supervisor_elsewhere: {},
}

const cells = relations.flatMap((relation) => states.flatMap((state) => actions.map((action) => [relation, state, action] as const)))

test('[AC2] the cells are all there are', () => {
	expect(cells).toHaveLength(15 * 4 * 36)
})

test.each(cells)('[AC2] P1 %s · %s · %s', (relation, state, action) => {
	expect(allows(relation, action, state)).toBe(stated[relation][state]?.includes(action) ?? false)
})

test('[AC2] the printed table is the one in table.txt', () => {
	expect(`${printTable()}\n`).toBe(readFileSync(new URL('./table.txt', import.meta.url), 'utf8'))
})

test('[AC6] no seeker and no listener has any right in supervision', () => {
	for (const relation of relations.filter((name) => !name.includes('supervisor')))
		for (const state of states)
			for (const action of ['read_supervision', 'write_supervision'] as const)
				expect([relation, state, allows(relation, action, state)]).toEqual([relation, state, false])
})

test('[AC5] backstage is for who handles it and the supervisors, also at the end', () => {
	for (const state of states) {
		const readers = relations.filter((relation) => allows(relation, 'read_backstage', state))
		const expected: Readonly<Record<State, readonly Relation[]>> = {
			waiting: ['supervisor'],
			offered: ['supervisor'],
			active: ['handling_listener', 'handling_supervisor', 'joined_supervisor', 'supervisor'],
			closed: ['closing_listener'],
		}
		expect([state, readers]).toEqual([state, expected[state]])
	}
})

test('[AC8] only the seeker gives feedback, erases, and says that they are in danger', () => {
	for (const action of ['give_feedback', 'erase', 'declare_danger'] as const)
		for (const state of states)
			for (const relation of relations) if (allows(relation, action, state)) expect([action, relation]).toEqual([action, 'its_seeker'])
})

test('[AC9] supervisors suggest words where a listener handles it, and that listener alone answers', () => {
	const may = (action: Action) =>
		relations.flatMap((relation) => states.flatMap((state) => (allows(relation, action, state) ? [[relation, state]] : [])))
	expect(may('suggest_reply')).toEqual([
		['joined_supervisor', 'active'],
		['supervisor', 'active'],
	])
	expect(may('answer_suggestion')).toEqual([['handling_listener', 'active']])
})

test('[AC10] whoever may say what they are about to do is of staff, and reads backstage', () => {
	for (const relation of relations)
		for (const state of states)
			if (allows(relation, 'write_backstage', state))
				expect([relation, allows(relation, 'read_backstage', state)]).toEqual([relation, true])
	for (const relation of ['its_seeker', 'another_seeker', 'observing_listener', 'another_listener'] as const)
		for (const state of states) expect([relation, allows(relation, 'write_backstage', state)]).toEqual([relation, false])
})

test('[AC14] the person alone answers the question, the listener who is asked alone answers for themselves', () => {
	for (const relation of relations)
		for (const state of states) {
			if (allows(relation, 'answer_question', state)) expect([relation, state]).toEqual(['its_seeker', 'active'])
			if (allows(relation, 'change_listener', state)) expect([relation, state]).toEqual(['its_seeker', 'active'])
			if (allows(relation, 'answer_transfer', state)) expect([relation, state]).toEqual(['asked_listener', 'active'])
			// Nobody hands over what they do not answer for, and only supervisors do it without asking.
			const isSupervisor = state === 'active' && allows(relation, 'write_supervision', state)
			expect([relation, state, allows(relation, 'transfer_now', state)]).toEqual([relation, state, isSupervisor])
			const handles = relation === 'handling_listener' && state === 'active'
			expect([relation, state, allows(relation, 'propose_transfer', state)]).toEqual([relation, state, isSupervisor || handles])
		}
})

test('[AC15] whoever handed it over has their wrap-up and nothing else, and whoever is asked reads the room and writes nowhere', () => {
	for (const state of states) {
		expect(actions.filter((action) => allows('former_listener', action, state))).toEqual(['wrap_up'])
		const asked = state === 'active' ? ['read_room', 'answer_transfer'] : []
		expect(actions.filter((action) => allows('asked_listener', action, state))).toEqual(asked)
	}
})

test('[AC17] a learner reads the room while it goes on, and does nothing else; who handles it lets them in', () => {
	for (const state of states) {
		expect(actions.filter((action) => allows('shadowing_learner', action, state))).toEqual(state === 'active' ? ['read_room'] : [])
		for (const relation of relations)
			if (allows(relation, 'answer_shadow', state)) expect([relation, state]).toEqual(['handling_listener', 'active'])
	}
})

test('[AC11] referrals are written down by whoever handles it and by supervisors, emergencies by supervisors alone', () => {
	for (const relation of relations)
		for (const state of states) {
			const isSupervisor = allows(relation, 'write_supervision', state)
			expect([relation, state, allows(relation, 'record_emergency', state)]).toEqual([relation, state, isSupervisor])
			const handles = relation === 'handling_listener' && state === 'active'
			expect([relation, state, allows(relation, 'record_referral', state)]).toEqual([relation, state, isSupervisor || handles])
		}
})

test('[AC12] whoever of the supervisors may write to the others may pin', () => {
	for (const relation of relations)
		for (const state of states)
			expect([relation, state, allows(relation, 'pin', state)]).toEqual([relation, state, allows(relation, 'write_supervision', state)])
})

test('[AC13] whoever takes part may say that something is wrong, and only supervisors answer it', () => {
	for (const relation of relations)
		for (const state of states) {
			// Whoever is only asked whether they can take it on does not take part yet, and a learner never does.
			const reads = allows(relation, 'read_room', state) && relation !== 'asked_listener' && relation !== 'shadowing_learner'
			const takesPart = reads || (relation === 'supervisor' && state === 'closed')
			expect([relation, state, allows(relation, 'raise_concern', state)]).toEqual([relation, state, takesPart])
			const isSupervisor = allows(relation, 'acknowledge_signal', state)
			expect([relation, state, allows(relation, 'answer_concern', state)]).toEqual([relation, state, isSupervisor])
		}
})
