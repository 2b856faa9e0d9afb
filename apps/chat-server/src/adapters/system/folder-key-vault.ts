import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { KeyVault, WrappingKeyName } from '../../ports/key-vault.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { KeyFolderError } from './key-folder-error.ts'
import { parseWrappingKeyLabel, wrappingKeyBytes, wrappingKeyLabel } from './wrapped-data-key.ts'
import { type WrappingKeys, wrappingVault } from './wrapping-vault.ts'

const suffix = '.key'
/** Stands in every key folder that was opened: without it a key that is missing says nothing, since the folder itself is away. */
const marker = '.akin-keys'

/**
 * Wrapping keys as files of one folder that only the server's account can read. Nodes on one host share the folder; nodes on several hosts
 * share it as a mount that supports hard links (a local disk or NFS does). It must not be inside the data folder, and its backups must not
 * outlive the keys: whoever has both a backup of the database and an old key can read what was promised to be gone.
 *
 * Throws a KeyFolderError when the folder cannot be made or used, or when others can read it.
 */
export async function openKeyFolder(folder: string): Promise<KeyVault> {
	const path = resolve(folder)
	await prepare(path)
	const fileOf = (name: WrappingKeyName) => join(path, `${wrappingKeyLabel(name)}${suffix}`)

	const readKeyOf = async (name: WrappingKeyName) => {
		const key = await readKey(fileOf(name))
		if (key === null) await stat(join(path, marker))
		return key
	}

	/** Those whose names this process has seen onto the disk: whoever made a key may not have come so far when we find it. */
	const durable = new Set<string>()
	const makeDurable = async (name: WrappingKeyName) => {
		const label = wrappingKeyLabel(name)
		if (durable.has(label)) return
		await syncFolder(path)
		durable.add(label)
	}

	return wrappingVault(
		unavailableWhenBroken({
			async obtain(name) {
				const existing = await readKeyOf(name)
				if (existing === null) await makeOnce(path, fileOf(name))
				const key = existing ?? (await readKeyOf(name))
				if (key === null) throw new KeyFolderError(`A key that was just written to ${path} is gone. Does something else clean that folder?`)
				await makeDurable(name)
				return key
			},
			read: readKeyOf,
			async list() {
				const files = await readdir(path)
				return files
					.filter((file) => file.endsWith(suffix))
					.map((file) => parseWrappingKeyLabel(file.slice(0, -suffix.length)))
					.filter((name) => name !== null)
			},
			destroy(name) {
				durable.delete(wrappingKeyLabel(name))
				return shred(path, fileOf(name))
			},
		}),
	)
}

/** A full disk or a lost mount passes; a damaged key does not. */
function unavailableWhenBroken(keys: WrappingKeys): WrappingKeys {
	const guarded = async <T>(work: Promise<T>): Promise<T> => {
		try {
			return await work
		} catch (error) {
			if (error instanceof KeyFolderError) throw error
			const code = hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT') ? 'disk_full' : undefined
			throw new StoreUnavailable(`the key folder cannot be used: ${reason(error)}`, { cause: error, code })
		}
	}
	return {
		obtain: (name) => guarded(keys.obtain(name)),
		read: (name) => guarded(keys.read(name)),
		list: () => guarded(keys.list()),
		destroy: (name) => guarded(keys.destroy(name)),
	}
}

async function prepare(path: string): Promise<void> {
	try {
		const made = await mkdir(path, { recursive: true, mode: 0o700 })
		// The process's umask may have taken more away than asked; it never adds, so only our own new folder is touched.
		if (made !== undefined) {
			await chmod(path, 0o700)
			for (const folder of foldersUpTo(path, dirname(made))) await syncFolder(folder)
		}
	} catch (error) {
		throw new KeyFolderError(
			`The key folder ${path} cannot be made: ${reason(error)}. Set AKIN_KEY_DIR to a folder this account can write to.`,
			{
				cause: error,
			},
		)
	}
	const { mode } = await stat(path)
	if ((mode & 0o077) !== 0) {
		throw new KeyFolderError(`The key folder ${path} can be opened by other accounts. Run: chmod 700 '${path}'`)
	}
	const probe = join(path, `.probe-${randomBytes(6).toString('hex')}`)
	try {
		await writeDurably(probe, new Uint8Array())
		await rename(probe, join(path, marker))
		await syncFolder(path)
	} catch (error) {
		throw new KeyFolderError(`The key folder ${path} cannot be written to: ${reason(error)}.`, { cause: error })
	}
}

/** The folders above `path`, up to and including `top`: each holds the name of the one below. */
function foldersUpTo(path: string, top: string): string[] {
	const above = dirname(path)
	return above === top || above === path ? [above] : [above, ...foldersUpTo(above, top)]
}

/** Writes a whole key under another name first, then links it: the name exists either not at all or with all its bytes, and for one maker only. */
async function makeOnce(folder: string, file: string): Promise<void> {
	const draft = join(folder, `.draft-${randomBytes(12).toString('hex')}`)
	await writeDurably(draft, randomBytes(wrappingKeyBytes))
	try {
		await link(draft, file)
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error
	} finally {
		await unlink(draft)
	}
}

async function readKey(file: string): Promise<Uint8Array | null> {
	let bytes: Uint8Array
	try {
		bytes = await readFile(file)
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null
		throw error
	}
	if (bytes.length !== wrappingKeyBytes) throw new KeyFolderError(`The key file ${file} is damaged: it has ${bytes.length} bytes.`)
	return bytes
}

/** Overwriting is a courtesy to disks that write in place; what counts is that the name is durably gone. */
async function shred(folder: string, file: string): Promise<boolean> {
	try {
		const handle = await open(file, 'r+')
		try {
			await handle.write(randomBytes(wrappingKeyBytes), 0, wrappingKeyBytes, 0)
			await handle.sync()
		} finally {
			await handle.close()
		}
		await unlink(file)
	} catch (error) {
		// Another node was faster.
		if (hasCode(error, 'ENOENT')) return false
		throw error
	}
	await syncFolder(folder)
	return true
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
	const handle = await open(file, 'wx', 0o600)
	try {
		await handle.writeFile(bytes)
		await handle.sync()
	} finally {
		await handle.close()
	}
}

/** A new or removed name is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
const reason = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason')
