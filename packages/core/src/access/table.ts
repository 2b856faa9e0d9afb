import { relations } from './actor.ts'
import { actions, allows, type State } from './can.ts'

const letters: readonly (readonly [State, string])[] = [
	['waiting', 'W'],
	['offered', 'O'],
	['active', 'A'],
	['closed', 'C'],
]

/** The access table as text: a line an action, a column a relation, a letter for each state in which it is allowed. */
export function printTable(): string {
	const width = Math.max(...actions.map((action) => action.length))
	const cells = (action: (typeof actions)[number]) =>
		relations.map((relation) =>
			letters
				.map(([state, letter]) => (allows(relation, action, state) ? letter : '.'))
				.join('')
				.padEnd(relation.length),
		)
	const header = `${''.padEnd(width)}  ${relations.join('  ')}`
	return [header, ...actions.map((action) => `${action.padEnd(width)}  ${cells(action).join('  ')}`)]
		.map((line) => line.trimEnd())
		.join('\n')
}
