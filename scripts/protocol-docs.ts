import { readFile, writeFile } from 'node:fs/promises'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { protocolDocuments } from './protocol/documents.ts'
import { withFingerprintsOf } from './protocol/fingerprints.ts'

/** Writes `docs/protocol` and the fingerprints of the current version. `--unreleased` replaces fingerprints the version has already. */

const folder = new URL('../docs/protocol/', import.meta.url)
const fingerprints = new URL('../packages/core/src/protocol/fingerprints.json', import.meta.url)

try {
	const recorded = JSON.parse(await readFile(fingerprints, 'utf8'))
	const next = withFingerprintsOf(PROTOCOL_VERSION, recorded, { unreleased: process.argv.includes('--unreleased') })
	await writeFile(fingerprints, `${JSON.stringify(next, null, '\t')}\n`)
	for (const [name, text] of Object.entries(protocolDocuments())) await writeFile(new URL(name, folder), text)
	console.log(`docs/protocol and the fingerprints of version ${PROTOCOL_VERSION} are written.`)
} catch (error) {
	console.error(error instanceof Error ? error.message : error)
	process.exitCode = 1
}
