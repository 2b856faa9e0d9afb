import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, and what is in it. One that goes away meanwhile is passed over: stores replace theirs as they run. */
export function* filesBelow(folder: string): Generator<{ readonly path: string; readonly bytes: Buffer }> {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue
		const path = join(entry.parentPath, entry.name)
		try {
			yield { path, bytes: readFileSync(path) }
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
		}
	}
}

/** The ways in which words of ASCII may stand in a file: as they are, in UTF-16, in hexadecimal digits, and in base64 wherever they begin in it. */
export function disguisesOf(words: string): readonly Buffer[] {
	const hex = Buffer.from(words).toString('hex')
	const inBase64 = [0, 1, 2].map((before) => {
		const encoded = Buffer.from(`${'x'.repeat(before)}${words}`).toString('base64')
		// What the neighbours before and behind have a part in is left out.
		return encoded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + words.length) * 4) / 3))
	})
	return [...[words, hex, hex.toUpperCase(), ...inBase64].map((text) => Buffer.from(text)), Buffer.from(words, 'utf16le')]
}
