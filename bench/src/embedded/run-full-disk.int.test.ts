import { expect, test } from 'vitest'
import { runFullDisk } from './run-full-disk.ts'

test('[M1, M2] with its disk full the server refuses what it cannot keep, loses nothing, and goes on by itself when there is space', async ({
	skip,
}) => {
	// The second round also lets the write-ahead log run out of space, which ends PostgreSQL itself.
	const result = await runFullDisk({ writers: 3, fullMs: 500, rounds: 2 })
	if (result === null) return skip('no disk of its own can be mounted here')
	expect(result).toMatchObject({
		...{ lost: 0, changed: 0, gaps: 0, doubled: 0, unreadable: 0, unsent: 0, givenUp: 0 },
		...{ databaseEnded: 1, survived: true, shownAsSending: true },
		told: expect.arrayContaining(['command_failed unavailable disk_full', 'fault embedded_database_disk_full']),
	})
	expect(result.refusals.unavailable).toBeGreaterThanOrEqual(6)
}, 120_000)
