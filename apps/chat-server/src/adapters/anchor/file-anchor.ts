import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { AnchorKeeper, KeptCheckpoint } from '../../ports/audit-checkpoint.ts'
import { anchorLines, parseAnchorLines } from './anchor-lines.ts'

/** Many lines; all that has to be read of a file that only ever grows. */
const tailBytes = 64 * 1_024

/**
 * Adds checkpoints to the end of a file, on disk before it is done. The file says by itself how far it has come, so each node may have its own.
 * It shows what was changed only where whoever can change the database cannot reach it: a mount of another machine, a medium that is only
 * ever added to.
 */
export function createFileAnchor(path: string): AnchorKeeper {
	/** Undefined until the file was looked at. */
	let last: KeptCheckpoint | null | undefined
	return {
		channel: 'file',
		async lastKept() {
			if (last === undefined) last = await readLast(path)
			return last
		},
		async lastShared(hashOf) {
			const kept = new Map<number, string>()
			for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
				for (const { number, hash } of parseAnchorLines(`${line}\n`)) kept.set(number, hash)
			}
			for (const [number, hash] of [...kept].toSorted(([a], [b]) => b - a)) {
				if ((await hashOf(number)) !== hash) continue
				last = { number, hash }
				return number
			}
			last = null
			return 0
		},
		async keep(checkpoints) {
			const handle = await open(path, 'a', 0o640)
			try {
				await handle.writeFile(anchorLines(checkpoints))
				await handle.sync()
			} catch (error) {
				// Part of it may be there: look again before the next.
				last = undefined
				throw error
			} finally {
				await handle.close()
			}
			last = checkpoints.at(-1) ?? last
		},
	}
}

/** The last whole line. What a stop in mid-write left behind it is taken away. */
async function readLast(path: string): Promise<KeptCheckpoint | null> {
	const size = await sizeOf(path)
	if (size === 0) return null
	const handle = await open(path, 'r+')
	try {
		const from = Math.max(0, size - tailBytes)
		const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size - from), position: from })
		const tail = buffer.subarray(0, bytesRead)
		const end = tail.lastIndexOf(0x0a) + 1
		if (end < tail.length) await handle.truncate(from + end)
		const whole = tail.subarray(0, end)
		const begin = whole.subarray(0, -1).lastIndexOf(0x0a) + 1
		return parseAnchorLines(whole.subarray(begin).toString('utf8')).at(-1) ?? null
	} finally {
		await handle.close()
	}
}

async function sizeOf(path: string): Promise<number> {
	try {
		return (await stat(path)).size
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
		throw error
	}
}
