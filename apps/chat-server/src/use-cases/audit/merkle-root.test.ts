import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { merkleRoot } from './merkle-root.ts'

const hash = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex')
const leaves = (count: number) => Array.from({ length: count }, (_, index) => Buffer.from(`entry ${index}`))

/** As the RFC writes it down: split at the largest power of two below the count. */
function byDefinition(all: readonly Uint8Array[]): string {
	const [only] = all
	if (only === undefined) return hash()
	if (all.length === 1) return hash(Uint8Array.of(0), only)
	let half = 1
	while (half * 2 < all.length) half *= 2
	const [left, right] = [byDefinition(all.slice(0, half)), byDefinition(all.slice(half))]
	return hash(Uint8Array.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
}

test('is the tree hash of RFC 6962, for every count of leaves', () => {
	for (let count = 0; count < 70; count += 1) expect(merkleRoot(leaves(count), hash), `${count}`).toBe(byDefinition(leaves(count)))
})

test('the empty tree and one empty leaf are as known', () => {
	expect(merkleRoot([], hash)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
	expect(merkleRoot([new Uint8Array()], hash)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
})

test('two leaves do not hash to what one leaf of their hashes does', () => {
	const [a, b] = [hash(Uint8Array.of(0), Buffer.from('a')), hash(Uint8Array.of(0), Buffer.from('b'))]
	const joined = Buffer.concat([Buffer.from(a, 'hex'), Buffer.from(b, 'hex')])
	expect(merkleRoot([joined], hash)).not.toBe(merkleRoot([Buffer.from('a'), Buffer.from('b')], hash))
})
