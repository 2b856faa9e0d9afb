import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everybody, waiting } from '../../test/people.ts'
import { anyTries, walk } from '../../test/walks.ts'
import { type Relation, relationOf, relations } from './actor.ts'
import { actions, allows, can, type State } from './can.ts'

const states: readonly State[] = ['waiting', 'offered', 'active', 'closed']

test('[AC3] the table allows something only where the relation can exist, and every relation comes up', () => {
	const met = new Set<string>()
	fc.assert(
		fc.property(anyTries, (tries) => {
			for (const conversation of [waiting, ...walk(tries).steps.map(({ after }) => after)])
				for (const actor of everybody) met.add(`${relationOf(actor, conversation)} ${conversation.state}`)
		}),
		{ numRuns: 400, seed: 1 },
	)
	const allowed = (relation: Relation, state: State) => actions.some((action) => allows(relation, action, state))
	for (const relation of relations) {
		expect(states.some((state) => met.has(`${relation} ${state}`))).toBe(true)
		for (const state of states) if (allowed(relation, state)) expect(met).toContain(`${relation} ${state}`)
	}
})

test('[AC7] a supervisor of another programme, another seeker and another listener may do nothing, whatever happens', () => {
	fc.assert(
		fc.property(anyTries, (tries) => {
			for (const { after } of walk(tries).steps)
				for (const actor of everybody)
					if (['another_seeker', 'another_listener', 'supervisor_elsewhere'].includes(relationOf(actor, after)))
						for (const action of actions) expect(can(actor, action, after)).toBe(false)
		}),
	)
})
