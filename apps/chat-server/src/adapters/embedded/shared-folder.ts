import { mkdirSync } from 'node:fs'
import { explainFileError } from './embedded-store-error.ts'

const path = '/var/lib/akin'

/** Where root keeps what another user must reach: programs and data of a server started from a private home folder. */
export function sharedFolder(): string {
	try {
		mkdirSync(path, { recursive: true, mode: 0o755 })
	} catch (error) {
		throw explainFileError(error, path)
	}
	return path
}
