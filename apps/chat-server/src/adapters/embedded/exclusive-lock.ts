import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedStoreError, explainFileError } from './embedded-store-error.ts'

const sqliteBusy = 5
/**
 * Two that start at the same instant are in each other's way for a moment: without patience neither might get the folder. Several tries, so
 * that the one that gets it has written down who it is when the other is refused.
 */
const tryMs = 100
const tries = 10

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
	const lock = new DatabaseSync(join(dataDir, 'in-use.lock'), { timeout: tryMs })
	for (let left = tries; !isTaken(lock); left--) {
		// Gone when the holder has let go just now.
		const holder = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : ''
		if (left > 1 && !isAlive(Number(holder))) continue
		lock.close()
		throw new EmbeddedStoreError(
			`The data folder ${dataDir} is in use by another Akin server (process ${holder}). ` +
				'Stop that one first, or give this one its own folder with --data DIR.',
		)
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

function isTaken(lock: DatabaseSync): boolean {
	try {
		lock.exec('BEGIN EXCLUSIVE')
		return true
	} catch (error) {
		if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false
		lock.close()
		throw error
	}
}

function isAlive(pid: number): boolean {
	try {
		// Zero would ask about our own group.
		return pid > 0 && process.kill(pid, 0)
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM'
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
