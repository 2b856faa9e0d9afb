import { randomBytes } from 'node:crypto'
import { link, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a file that is whole or not there, unless there is one: whole under another name first, then linked. Of several nodes one makes it. */
export async function writeOnce(folder: string, file: string, content: string | Uint8Array): Promise<void> {
	const draft = join(folder, `.draft-${randomBytes(12).toString('hex')}`)
	const handle = await open(draft, 'wx', 0o600)
	try {
		await handle.writeFile(content)
		await handle.sync()
	} finally {
		await handle.close()
	}
	try {
		await link(draft, file)
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
	} finally {
		await unlink(draft)
	}
}
