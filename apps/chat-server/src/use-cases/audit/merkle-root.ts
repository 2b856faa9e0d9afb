import type { AuditSigner } from '../../ports/audit-checkpoint.ts'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/**
 * The Merkle tree hash of RFC 6962, section 2.1, in hexadecimal: leaves and nodes are marked, so that no leaf can pass for a node. Keeps one
 * hash for each level, whatever the count.
 */
export function merkleRoot(leaves: Iterable<Uint8Array>, hash: AuditSigner['hash']): string {
	/** Roots of whole subtrees, the largest first, with the number of leaves in each. */
	const whole: { readonly root: string; readonly leaves: number }[] = []
	const join = (left: string, right: string) => hash(nodeMark, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
	for (const leaf of leaves) {
		let one = { root: hash(leafMark, leaf), leaves: 1 }
		for (let last = whole.at(-1); last?.leaves === one.leaves; last = whole.at(-1)) {
			whole.pop()
			one = { root: join(last.root, one.root), leaves: last.leaves + one.leaves }
		}
		whole.push(one)
	}
	const [smallest, ...larger] = whole.map(({ root }) => root).toReversed()
	return smallest === undefined ? hash() : larger.reduce((right, left) => join(left, right), smallest)
}
