import { helping, hindering } from '../reply/move.ts'
import { readReply } from '../reply/read-reply.ts'
import type { Finding } from './finding.ts'
import { isLast, type RolePlay } from './role-play.ts'

/** [RL7] What is offered as a way to answer is read as one. */
export function checkWays({ turns }: RolePlay): readonly Finding[] {
	// A way may come back to something said earlier.
	const said = turns.flatMap(({ says }) => says)
	return turns.flatMap((turn) =>
		isLast(turn)
			? []
			: turn.ways.flatMap((way): readonly Finding[] => {
					const moves = readReply(way, said).filter(({ sure }) => sure)
					const where = `turn "${turn.id}", way "${way}"`
					const wrong = moves.find(({ move }) => hindering.has(move))
					if (wrong)
						return [{ where, what: `Is read as "${wrong.move}" at "${way.slice(...wrong.span)}", which feedback advises against.` }]
					if (!moves.some(({ move }) => helping.has(move) || move === 'closes' || move === 'stays' || move === 'asks_first'))
						return [{ where, what: 'Is read as nothing that helps: let it say their words back, ask openly, or ask directly.' }]
					return []
				}),
	)
}
