import * as z from 'zod/mini'
import { pauseReasons } from '../programme/intake-pause.ts'
import { command } from './contract.ts'
import { done, instant, programmeId } from './shapes.ts'

/** A programme that takes in nobody new at the moment. */
export const pausedIntake = z.object({
	programmeId,
	programmeName: z.string(),
	reason: z.enum(pauseReasons),
	byName: z.string(),
	at: instant,
	/** Null: until somebody resumes it. */
	until: z.nullable(instant),
})
export type PausedIntake = z.output<typeof pausedIntake>

export const intakeCommands = {
	/** Nobody new comes in, on any node, from the acknowledgement on. Whoever waits keeps their place. Replaces a pause that runs. */
	'intake:pause': command({
		payload: z.strictObject({
			programmeId,
			reason: z.enum(pauseReasons),
			/** Null: until somebody resumes it. */
			minutes: z.nullable(z.int().check(z.gte(5), z.lte(720))),
		}),
		result: done,
		errors: ['programme_not_found'],
	}),
	/** Resuming what is not paused is harmless. */
	'intake:resume': command({ payload: z.strictObject({ programmeId }), result: done, errors: ['programme_not_found'] }),
} as const

export const intakeEvents = {
	/** All of them, for the programmes of this supervisor. */
	'intake:changed': z.object({ paused: z.array(pausedIntake) }),
} as const
