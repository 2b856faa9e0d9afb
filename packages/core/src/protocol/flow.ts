import * as z from 'zod/mini'
import { command } from './contract.ts'
import { count, instant, none } from './shapes.ts'

const waitMs = z.nullable(count)
/** A quarter of an hour. */
const flowStep = z.object({ from: instant, arrivals: count, claims: count, leavers: count, medianWaitMs: waitMs, p90WaitMs: waitMs })

export const flow = z.object({
	at: instant,
	/** The last four hours, the quarter under way last. */
	steps: z.array(flowStep),
	/** After so long somebody is put before the supervisors: the shortest of their programmes. */
	targetWaitMs: count,
	leftLastHour: count,
	/** Listeners who write their closing notes. */
	wrappingUp: count,
	/** The widest range that whoever stands last in a line is told; null where nobody waits or too little was seen. */
	toldMinutes: z.nullable(z.object({ from: count, to: count })),
})
export type Flow = z.output<typeof flow>

export const flowCommands = {
	/** How people came, waited and were answered lately. As of the last half minute: it is counted once for everybody who asks. */
	'board:flow': command({ payload: none, result: z.object({ flow }), errors: [] }),
}
