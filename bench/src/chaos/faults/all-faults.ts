import { clockBack, clockForward } from './clock-faults.ts'
import type { Fault } from './fault.ts'
import { lineFaults } from './line-faults.ts'
import { postgresKill, postgresOutage, postgresRestart } from './postgres-faults.ts'
import { redisFlush, redisKill, redisOutage, redisStale } from './redis-faults.ts'
import { rollingRestart } from './rolling-restart.ts'
import { serverKill } from './server-kill.ts'
import { serverStop } from './server-stop.ts'

/** Every fault there is, by name. */
export const faults: readonly Fault[] = [
	...[serverKill, serverStop, rollingRestart, clockForward, clockBack],
	...[redisKill, redisFlush, redisStale, redisOutage],
	...[postgresKill, postgresRestart, postgresOutage],
	...lineFaults,
]

/** @throws Error naming the faults there are */
export function faultNamed(name: string): Fault {
	const found = faults.find((fault) => fault.name === name)
	if (!found) throw new Error(`There is no fault "${name}". There are: ${faults.map((fault) => fault.name).join(', ')}.`)
	return found
}
