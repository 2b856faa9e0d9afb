import * as z from 'zod/mini'
import { slug } from '../practice/role-play-id.ts'
import { command } from './contract.ts'
import { instant, none } from './shapes.ts'

/** That somebody talked a role play through to its end, and when they last did. Nothing else of it is ever told. */
export const finishedRolePlay = z.object({ rolePlay: z.string(), finishedAt: instant })
export type FinishedRolePlay = z.output<typeof finishedRolePlay>

/** [RL25] All that a practice room asks of the server; part of the listener contract. */
export const practiceCommands = {
	'practice:list': command({ payload: none, result: z.object({ finished: z.array(finishedRolePlay) }), errors: [] }),
	'practice:finish': command({
		payload: z.strictObject({ rolePlay: slug }),
		result: z.object({ finished: z.array(finishedRolePlay) }),
		errors: ['role_play_not_found'],
	}),
}
