import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A disk of its own in memory that can be filled to the last byte. */
export type SmallDisk = Disposable & {
	readonly folder: string
	/** Takes all the space that is left. @returns how many bytes that were */
	fill(): number
	/** Gives back what `fill` took. */
	free(): void
}

/** @returns null where mounting is not permitted */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
	mkdirSync(folder)
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'akin-small-disk', folder])
	if (mounted.status !== 0) return null
	const ballast: string[] = []
	return {
		folder,
		fill() {
			const file = join(folder, `ballast-${ballast.length}`)
			ballast.push(file)
			const handle = openSync(file, 'w')
			let taken = 0
			// Ever smaller pieces, until not even a byte fits.
			for (let size = 1024 * 1024; size >= 1; ) {
				try {
					taken += writeSync(handle, Buffer.alloc(size))
				} catch {
					size = Math.floor(size / 2)
				}
			}
			closeSync(handle)
			return taken
		},
		free() {
			for (const file of ballast.splice(0)) rmSync(file)
		},
		[Symbol.dispose]() {
			// Lazily: whatever may still have a file open there must not keep the disk.
			spawnSync('umount', ['-l', folder])
		},
	}
}
