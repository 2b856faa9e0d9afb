import * as z from 'zod/mini'
import { ownKeys, shownOwnKeys } from '../keys/bindings.ts'
import { command } from './contract.ts'

/** What supervisors and coordinators ask about their own keys; part of the supervisor contract. */
export const keyCommands = {
	/** [KB4] Where their keys differ from the usual ones. */
	'keys:read': command({ payload: z.strictObject({}), result: z.object({ keys: shownOwnKeys }), errors: [] }),
	'keys:save': command({
		payload: z.strictObject({ keys: ownKeys }),
		result: z.object({ keys: shownOwnKeys }),
		errors: ['keys_not_valid'],
	}),
}
