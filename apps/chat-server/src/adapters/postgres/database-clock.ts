import type { Clock } from '../../ports/clock.ts'
import type { Queries } from './database.ts'

/** Two good quartz clocks part by less than a millisecond in this time. */
const readAgainAfterMs = 10_000

/**
 * The database's clock, so that all nodes have the same time, whatever their own clocks say and however those are set: what one node says ends
 * in 25 seconds ends then for every other. Between readings it goes on by `elapsed`, which nobody can set.
 * @throws StoreUnavailable when the first reading fails; a later one that fails changes nothing
 */
export async function startDatabaseClock(
	database: Queries,
	{ elapsed = () => performance.now(), onFault }: { readonly elapsed?: () => number; readonly onFault: (error: unknown) => void },
): Promise<Clock & AsyncDisposable & { readonly read: () => Promise<void> }> {
	let aheadOfElapsed: number | null = null

	async function read(): Promise<void> {
		const askedAt = elapsed()
		const [row] = await database.query<{ now: number }>({
			name: 'clock',
			text: 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
		})
		const answeredAt = elapsed()
		if (row === undefined) throw new Error('the database did not say what time it is')
		// It was read at some moment in between. An estimate that agrees with that is kept: a slow answer moves nobody's clock.
		const least = row.now - answeredAt
		const most = row.now - askedAt
		if (aheadOfElapsed === null || aheadOfElapsed < least || aheadOfElapsed > most) aheadOfElapsed = (least + most) / 2
	}

	await read()
	const timer = setInterval(() => void read().catch(onFault), readAgainAfterMs)
	timer.unref()
	return {
		now: () => Math.round((aheadOfElapsed ?? 0) + elapsed()),
		read,
		async [Symbol.asyncDispose]() {
			clearInterval(timer)
		},
	}
}
