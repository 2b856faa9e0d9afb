import type { AnchorKeeper, AuditCheckpoint, AuditSigner, CheckpointStore, PlacedEntry } from '../../ports/audit-checkpoint.ts'
import type { Clock } from '../../ports/clock.ts'
import { merkleRoot } from './merkle-root.ts'
import { bytesOfCheckpoint, bytesOfEntry } from './signed-bytes.ts'

/** What stands before the first checkpoint. */
export const noCheckpoint = '0'.repeat(64)
/** Read and hashed in tens of milliseconds, while nobody can add to the log. */
const entriesAtOnce = 5_000
const checkpointsAtOnce = 500

export type Checkpointing = {
	readonly checkpoints: CheckpointStore
	readonly signer: AuditSigner
	readonly anchors: readonly AnchorKeeper[]
	readonly clock: Clock
}

/** Covers every entry that is not yet, then copies checkpoints to every anchor that lacks them. An anchor that fails is heard of and keeps no other from its copy. */
export async function checkpointAudit({ checkpoints, signer, anchors, clock }: Checkpointing): Promise<void> {
	const make = (last: AuditCheckpoint | null, entries: readonly PlacedEntry[]) => makeCheckpoint(signer, last, entries, clock.now())
	while ((await checkpoints.checkpointNext(entriesAtOnce, make))?.entries === entriesAtOnce);
	const outcomes = await Promise.allSettled(anchors.map((anchor) => copyTo(anchor, checkpoints)))
	const failed = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason)
	if (failed.length > 0) throw new AggregateError(failed, 'checkpoints of the audit log could not be copied to where they are kept')
}

/** A checkpoint over these entries, behind the one before. */
export function makeCheckpoint(
	signer: AuditSigner,
	last: AuditCheckpoint | null,
	entries: readonly PlacedEntry[],
	at: number,
): AuditCheckpoint {
	const after = last?.upTo ?? 0
	const range = {
		...{ number: (last?.number ?? 0) + 1, after, upTo: entries.at(-1)?.n ?? after, entries: entries.length },
		...{ root: merkleRoot(entries.map(bytesOfEntry), signer.hash), previous: last?.hash ?? noCheckpoint, at },
	}
	const bytes = bytesOfCheckpoint(range)
	return { ...range, hash: signer.hash(bytes), signature: signer.sign(bytes) }
}

/**
 * Copies what the anchor lacks. Where its last one is not the one of that number here, the log was restored from a backup or written anew: what
 * came since they part is copied all the same, so that the new log is covered too, and then it is a fault, once.
 */
async function copyTo(anchor: AnchorKeeper, checkpoints: CheckpointStore): Promise<void> {
	const hashOf = async (number: number) => {
		const [one] = await checkpoints.checkpointsAfter(number - 1, 1)
		return one?.number === number ? one.hash : null
	}
	const kept = await anchor.lastKept()
	const isParted = kept !== null && (await hashOf(kept.number)) !== kept.hash
	let last = isParted ? await anchor.lastShared(hashOf) : (kept?.number ?? 0)
	for (;;) {
		const next = await checkpoints.checkpointsAfter(last, checkpointsAtOnce)
		if (next.length === 0) break
		await anchor.keep(next)
		last = next.at(-1)?.number ?? last
	}
	if (isParted) throw new Error('copies of checkpoints kept elsewhere are of another log: it was restored, or written anew')
}
