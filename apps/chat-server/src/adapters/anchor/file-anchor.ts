import { open, readFile, truncate } from 'node:fs/promises'
import type { AnchorKeeper } from '../../ports/audit-checkpoint.ts'
import { anchorLines, parseAnchorLines } from './anchor-lines.ts'

/**
 * Adds checkpoints to the end of a file, on disk before it is done. The file says by itself how far it has come, so each node may have its own.
 * It shows what was changed only where whoever can change the database cannot reach it: a mount of another machine, a medium that is only
 * ever added to.
 */
export function createFileAnchor(path: string): AnchorKeeper {
	return {
		channel: 'file',
		async lastKept() {
			const text = await readText(path)
			const whole = text.slice(0, text.lastIndexOf('\n') + 1)
			if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole))
			return parseAnchorLines(whole).at(-1)?.number ?? 0
		},
		async keep(checkpoints) {
			const handle = await open(path, 'a', 0o640)
			try {
				await handle.writeFile(anchorLines(checkpoints))
				await handle.sync()
			} finally {
				await handle.close()
			}
		},
	}
}

async function readText(path: string): Promise<string> {
	try {
		return await readFile(path, 'utf8')
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
		throw error
	}
}
