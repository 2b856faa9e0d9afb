import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { keyVaultContract } from '../../../test/contracts/key-vault.contract.ts'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { openKeyFolder } from './folder-key-vault.ts'
import { KeyFolderError } from './key-folder-error.ts'

const folders: string[] = []
async function folder(): Promise<string> {
	const made = await mkdtemp(join(tmpdir(), 'akin-keys-'))
	folders.push(made)
	return made
}
afterEach(async () => {
	for (const made of folders.splice(0)) await rm(made, { recursive: true })
})

keyVaultContract('folder', async () => {
	const shared = join(await folder(), 'keys')
	return { a: await openKeyFolder(shared), b: await openKeyFolder(shared), elsewhere: await openKeyFolder(join(await folder(), 'keys')) }
})

describe('the key folder', () => {
	it('is readable by its owner only, and so is every file in it', async () => {
		const path = join(await folder(), 'deep', 'keys')
		const vault = await openKeyFolder(path)
		await vault.newDataKey(utcDay(0), retentionClass(30))
		expect((await stat(path)).mode & 0o777).toBe(0o700)
		const files = await readdir(path)
		expect(files.toSorted()).toEqual(['.akin-keys', '1970-01-01.d30.key'])
		for (const file of files) expect((await stat(join(path, file))).mode & 0o777).toBe(0o600)
	})

	it('keeps the keys over a restart', async () => {
		const path = await folder()
		const { wrapped } = await (await openKeyFolder(path)).newDataKey(utcDay(0), retentionClass(30))
		expect(await (await openKeyFolder(path)).unwrap(wrapped)).not.toBeNull()
	})

	it('is refused when other accounts can open it', async () => {
		const path = await folder()
		await chmod(path, 0o750)
		await expect(openKeyFolder(path)).rejects.toThrow(KeyFolderError)
	})

	it('is refused when it is a file', async () => {
		const path = join(await folder(), 'keys')
		await writeFile(path, '')
		await expect(openKeyFolder(path)).rejects.toThrow(KeyFolderError)
	})

	it('never lets the second of two nodes replace the key of the first, however far apart they begin', async () => {
		const path = await folder()
		const [a, b] = [await openKeyFolder(path), await openKeyFolder(path)]
		const readable: boolean[] = []
		for (let apart = 0; apart < 60; apart += 1) {
			const day = utcDay(apart * 86_400_000)
			const first = a.newDataKey(day, retentionClass(30))
			for (let turn = 0; turn < apart * 20; turn += 1) await new Promise(setImmediate)
			const made = await Promise.all([first, b.newDataKey(day, retentionClass(30))])
			for (const { wrapped } of made) readable.push((await a.unwrap(wrapped)) !== null)
		}
		expect(readable.filter(Boolean)).toHaveLength(120)
	})

	it('is unavailable while it is away, and works again once it is back', async () => {
		const path = join(await folder(), 'keys')
		const vault = await openKeyFolder(path)
		const { wrapped } = await vault.newDataKey(utcDay(0), retentionClass(30))
		await rename(path, `${path}-away`)
		await expect(vault.newDataKey(utcDay(0), retentionClass(30))).rejects.toThrow(StoreUnavailable)
		await expect(vault.unwrap(wrapped)).rejects.toThrow(StoreUnavailable)
		// What a lost mount leaves behind.
		await mkdir(path)
		await expect(vault.unwrap(wrapped)).rejects.toThrow(StoreUnavailable)
		await expect(vault.newDataKey(utcDay(0), retentionClass(30))).rejects.toThrow(StoreUnavailable)
		await rm(path, { recursive: true })
		await expect(vault.destroyExpired(0)).rejects.toThrow(StoreUnavailable)
		await rename(`${path}-away`, path)
		expect(await vault.unwrap(wrapped)).not.toBeNull()
	})

	it('says so when a key file is damaged, instead of making another key', async () => {
		const path = await folder()
		await writeFile(join(path, '1970-01-01.d30.key'), 'short')
		await expect((await openKeyFolder(path)).newDataKey(utcDay(0), retentionClass(30))).rejects.toThrow(/damaged/)
	})
})
