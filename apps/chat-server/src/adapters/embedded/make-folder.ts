import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { explainFileError } from './embedded-store-error.ts'
import { flushFolder } from './write-durably.ts'

/**
 * Makes a folder and those above it, for good, and resolves to its real path.
 *
 * Step by step: Node's `recursive` hides a read-only disk behind ENOENT, and never returns from a place such as /proc.
 *
 * @throws EmbeddedStoreError when that cannot be done
 */
export function makeFolder(path: string): string {
	try {
		makeEach(resolve(path))
		return realpathSync(path)
	} catch (error) {
		throw explainFileError(error, path)
	}
}

function makeEach(path: string): void {
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
	if (dirname(path) !== path) makeEach(dirname(path))
	mkdirSync(path)
	flushFolder(dirname(path))
}
