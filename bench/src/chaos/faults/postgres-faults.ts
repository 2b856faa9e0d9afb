import { isAlive } from '../world/postgres-control.ts'
import { type Fault, struckUntil } from './fault.ts'

const away = (name: string, what: string, how: 'kill' | 'stop', shortMs: number, fullMs: number): Fault => ({
	name,
	what,
	strikes: 'postgres',
	shortMs,
	fullMs,
	async strike({ postgres }) {
		const pid = postgres.pid()
		await postgres[how]()
		const wasGone = !isAlive(pid)
		return struckUntil('postgres', async () => {
			await postgres.start()
			return {
				struck: wasGone && postgres.pid() !== pid,
				evidence: `process ${pid} ${wasGone ? 'gone' : 'still there'}, ${postgres.pid()} in its place`,
			}
		})
	},
})

export const postgresKill = away(
	'postgres-kill',
	'The PostgreSQL server process is killed with `kill -9` and recovers from its log.',
	'kill',
	200,
	1_000,
)
export const postgresRestart = away(
	'postgres-restart',
	'PostgreSQL is restarted; transactions under way are rolled back.',
	'stop',
	200,
	1_000,
)
export const postgresOutage = away('postgres-outage', 'PostgreSQL is away for long.', 'stop', 4_000, 60_000)
