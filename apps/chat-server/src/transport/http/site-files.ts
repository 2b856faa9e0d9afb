import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { type EncodedFile, encodeFile } from './encoded-file.ts'

export type SiteFile = EncodedFile & { readonly extension: string }

/** The files of one built app by their address, such as `/assets/index-Bx3.js`; null for everything else. */
export type SiteFiles = (address: string) => Promise<SiteFile | null>

const compressible = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
/** Pages go out with their policy, by another way; what tells their policy, writes them, or says where the source was goes out not at all. */
const kept = /\.(?:html|csp\.json|map|mjs)$|(?:^|\/)\./

/**
 * Reads the list of files when first asked and each file once. Only what is on the list can be asked for, so no address leads out of the
 * folder. A folder that is not there yet is looked for again.
 */
export function siteFiles(folder: string): SiteFiles {
	let listed: Promise<ReadonlySet<string>> | null = null
	const files = new Map<string, Promise<SiteFile>>()

	return async (address) => {
		listed ??= list(folder)
		const names = await listed
		if (names.size === 0) listed = null
		if (!names.has(address)) return null
		const known = files.get(address) ?? read(join(folder, address), extname(address))
		files.set(address, known)
		return known
	}
}

async function list(folder: string): Promise<ReadonlySet<string>> {
	try {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true })
		const addresses = entries
			.filter((entry) => entry.isFile())
			.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
		return new Set(addresses.filter((address) => !kept.test(address)))
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set()
		throw error
	}
}

async function read(path: string, extension: string): Promise<SiteFile> {
	return { ...(await encodeFile(await readFile(path), compressible.has(extension))), extension }
}
