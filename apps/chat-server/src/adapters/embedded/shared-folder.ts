import { chmodSync } from 'node:fs'
import { makeFolder } from './make-folder.ts'

const path = '/var/lib/akin'

/** Where root keeps what another user must reach: programs and data of a server started from a private home folder. */
export function sharedFolder(): string {
	const folder = makeFolder(path)
	// Whatever umask root has: everybody may pass through, what is inside guards itself.
	chmodSync(folder, 0o755)
	return folder
}
