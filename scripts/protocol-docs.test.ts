import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { protocolDocuments } from './protocol/documents.ts'
import { withFingerprintsOf } from './protocol/fingerprints.ts'

const folder = new URL('../docs/protocol/', import.meta.url)
const documents = Object.entries(protocolDocuments())

test.each(documents)('docs/protocol/%s is what the contracts say: else run `npx node scripts/protocol-docs.ts`', async (name, text) => {
	expect(await readFile(new URL(name, folder), 'utf8')).toBe(text)
})

test('docs/protocol has no document that nothing writes any more', async () => {
	const written = (await readdir(folder)).filter((name) => name.endsWith('.json'))
	expect(written.sort()).toEqual(documents.map(([name]) => name).sort())
})

test.each(documents)('every reference in %s leads somewhere', (_, text) => {
	const document: unknown = JSON.parse(text)
	const references = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path]) => path ?? '')
	expect(references.length).toBeGreaterThan(0)
	for (const path of references) {
		const target = path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
		expect([path, typeof target]).toEqual([path, 'object'])
	}
})

test('a wire that is out does not change under its version', () => {
	const out = { 7: { seeker: 'x', listener: 'x', supervisor: 'x' } }
	expect(() => withFingerprintsOf(7, out, { unreleased: false })).toThrow(/Raise PROTOCOL_VERSION/)
	const next = withFingerprintsOf(8, out, { unreleased: false })
	expect(Object.keys(next)).toEqual(['7', '8'])
	expect(withFingerprintsOf(8, next, { unreleased: false })).toEqual(next)
	expect(Object.keys(withFingerprintsOf(7, out, { unreleased: true })[7] ?? {})).toEqual(['seeker', 'listener', 'supervisor'])
})
