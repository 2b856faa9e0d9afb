import type { CheckpointedRange, PlacedEntry } from '../../ports/audit-checkpoint.ts'

const encoder = new TextEncoder()

/** The bytes of an entry that its checkpoint stands for: the same for the same entry, whoever reads it back. */
export function bytesOfEntry({ n, at, actorId, action, conversationId, detail }: PlacedEntry): Uint8Array {
	const sorted = Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
	return encoder.encode(JSON.stringify(['akin.audit.entry.1', n, at, actorId, action, conversationId, sorted]))
}

/** The bytes of a checkpoint that are hashed and signed. */
export function bytesOfCheckpoint({ number, after, upTo, entries, root, previous, at }: CheckpointedRange): Uint8Array {
	return encoder.encode(JSON.stringify(['akin.audit.checkpoint.1', number, after, upTo, entries, root, previous, at]))
}
