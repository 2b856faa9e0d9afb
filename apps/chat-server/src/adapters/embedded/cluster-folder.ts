import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EmbeddedStoreError } from './embedded-store-error.ts'
import { isReachableByOthers, type OsAccount } from './os-account.ts'
import { sharedFolder } from './shared-folder.ts'
import { flushFolder, writeDurably } from './write-durably.ts'

/** `folder` holds PostgreSQL's own files; `passwordFile` stays in the data folder, readable by its owner only. */
export type ClusterFolder = { folder: string; passwordFile: string; moved: boolean }

const movedMark = 'postgres-is-at'

/**
 * Finds or chooses where PostgreSQL keeps its files: inside the data folder, or, when the account it runs as cannot get
 * there, in the shared folder under a random name that a mark in the data folder remembers.
 */
export function clusterFolder(dataDir: string, account: OsAccount | undefined): ClusterFolder {
	const passwordFile = join(dataDir, 'postgres-password')
	const mark = join(dataDir, movedMark)
	if (existsSync(mark)) {
		const parent = markedFolder(mark)
		if (!existsSync(parent)) {
			throw new EmbeddedStoreError(
				`The data of ${dataDir} was kept in ${parent}, which is gone. Bring it back, or start afresh with --reset.`,
			)
		}
		return { folder: join(parent, 'postgres'), passwordFile, moved: true }
	}
	const inside = join(dataDir, 'postgres')
	if (account === undefined || existsSync(inside) || isReachableByOthers(dataDir)) return { folder: inside, passwordFile, moved: false }
	const parent = join(sharedFolder(), `data-${randomBytes(8).toString('hex')}`)
	mkdirSync(parent)
	// Whatever umask root has: the other user must get through to its own folder in here.
	chmodSync(parent, 0o711)
	flushFolder(dirname(parent))
	writeDurably(mark, `${parent}\n`)
	flushFolder(dataDir)
	return { folder: join(parent, 'postgres'), passwordFile, moved: true }
}

/** Deletes everything PostgreSQL keeps for this data folder. The caller holds the lock and no postmaster lives. */
export function eraseCluster(dataDir: string): void {
	const mark = join(dataDir, movedMark)
	if (existsSync(mark)) rmSync(markedFolder(mark), { recursive: true, force: true })
	for (const name of ['postgres', 'postgres.new', 'postgres-password', 'postgres.log', movedMark]) {
		rmSync(join(dataDir, name), { recursive: true, force: true })
	}
}

// The mark is a file anybody could have edited, and what it names may be deleted.
function markedFolder(mark: string): string {
	const folder = readFileSync(mark, 'utf8').trim()
	if (dirname(folder) !== sharedFolder() || !basename(folder).startsWith('data-')) {
		throw new EmbeddedStoreError(`The file ${mark} names ${folder}, which is no data folder of Akin.`)
	}
	return folder
}
