import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedStoreError, explainFileError } from './embedded-store-error.ts'

const sqliteBusy = 5

/**
 * Holds a data folder for this process alone.
 *
 * The lock is the one SQLite takes on a file: the kernel drops it when the process dies, however it dies, so a `kill -9`
 * leaves nothing stale behind and a process id that was given to somebody else is never mistaken for us.
 *
 * @throws EmbeddedStoreError when another live process holds the folder or when it cannot be written.
 */
export function holdExclusiveLock(dataDir: string): Disposable {
	const pidFile = join(dataDir, 'in-use.pid')
	assertWritable(pidFile)
	const lock = new DatabaseSync(join(dataDir, 'in-use.lock'), { timeout: 0 })
	try {
		lock.exec('BEGIN EXCLUSIVE')
	} catch (error) {
		lock.close()
		if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) {
			throw new EmbeddedStoreError(
				`The data folder ${dataDir} is in use by another Akin server (process ${readFileSync(pidFile, 'utf8').trim()}). ` +
					'Stop that one first, or give this one its own folder with --data DIR.',
			)
		}
		throw error
	}
	writeFileSync(pidFile, `${process.pid}\n`)
	let held = true
	return {
		[Symbol.dispose]() {
			if (!held) return
			held = false
			rmSync(pidFile, { force: true })
			lock.close()
		},
	}
}

// Not the lock file itself: closing any handle on it would drop a lock this very process holds.
function assertWritable(file: string): void {
	try {
		writeFileSync(file, '', { flag: 'a' })
	} catch (error) {
		throw explainFileError(error, file)
	}
}
