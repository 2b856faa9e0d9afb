import type { AuditCheckpoint, AuditSigner, CheckpointStore } from '../../ports/audit-checkpoint.ts'
import { noCheckpoint } from './checkpoint-audit.ts'
import { merkleRoot } from './merkle-root.ts'
import { bytesOfCheckpoint, bytesOfEntry } from './signed-bytes.ts'

export type AuditProblem =
	/** The checkpoint of this number is not there, and later ones are. */
	| { readonly kind: 'checkpoint_missing'; readonly number: number }
	/** Not made with this key, or changed since. */
	| { readonly kind: 'checkpoint_forged'; readonly number: number }
	/** It does not follow on the one before. */
	| { readonly kind: 'checkpoint_out_of_order'; readonly number: number }
	/** Entries it covers were changed, taken out, put in or put in another order. */
	| { readonly kind: 'entries_changed'; readonly number: number; readonly after: number; readonly upTo: number }
	/** The copy kept elsewhere says something else. */
	| { readonly kind: 'differs_from_anchor'; readonly number: number }
	/** Kept elsewhere, and gone here: the end of the log was cut off. */
	| { readonly kind: 'tail_cut'; readonly number: number }
	/** A copy that is itself not signed with this key. */
	| { readonly kind: 'anchor_forged'; readonly number: number }

export type AuditVerdict = {
	readonly problems: readonly AuditProblem[]
	readonly checkpoints: number
	readonly entries: number
	/** Entries since the last checkpoint: nothing can be said of them yet. */
	readonly uncovered: number
	/** The last checkpoint that a copy elsewhere speaks of; 0 without one. What was cut off behind it is not found. */
	readonly anchoredUpTo: number
}

const checkpointsAtOnce = 200

/** Whether it says what was signed, with a key that is known. */
export function isTrueCheckpoint(signer: Pick<AuditSigner, 'hash' | 'isSigned'>, one: AuditCheckpoint): boolean {
	const bytes = bytesOfCheckpoint(one)
	return one.hash === signer.hash(bytes) && signer.isSigned(bytes, one.signature)
}

/** Compares the log with its checkpoints, and the checkpoints with the copies kept elsewhere. Reads the log once, a checkpoint's worth at a time. */
export async function verifyAudit(
	store: Pick<CheckpointStore, 'checkpointsAfter' | 'entriesBetween' | 'countAfter'>,
	signer: Pick<AuditSigner, 'hash' | 'isSigned'>,
	anchors: readonly AuditCheckpoint[],
): Promise<AuditVerdict> {
	const problems: AuditProblem[] = []
	const isTrue = (one: AuditCheckpoint) => isTrueCheckpoint(signer, one)
	const kept = new Map<number, string>()
	for (const anchor of anchors) {
		if (!isTrue(anchor)) problems.push({ kind: 'anchor_forged', number: anchor.number })
		else if ((kept.get(anchor.number) ?? anchor.hash) !== anchor.hash) problems.push({ kind: 'differs_from_anchor', number: anchor.number })
		else kept.set(anchor.number, anchor.hash)
	}

	let last: AuditCheckpoint | null = null
	let entries = 0
	for (
		let next = await store.checkpointsAfter(0, checkpointsAtOnce);
		next.length > 0;
		next = await store.checkpointsAfter(last?.number ?? 0, checkpointsAtOnce)
	) {
		for (const one of next) {
			const expected = (last?.number ?? 0) + 1
			if (one.number !== expected) problems.push({ kind: 'checkpoint_missing', number: expected })
			if (!isTrue(one)) problems.push({ kind: 'checkpoint_forged', number: one.number })
			const follows = one.previous === (last?.hash ?? noCheckpoint) && one.after === (last?.upTo ?? 0) && one.upTo >= one.after
			if (!follows) problems.push({ kind: 'checkpoint_out_of_order', number: one.number })
			const anchored = kept.get(one.number)
			if (anchored !== undefined && anchored !== one.hash) problems.push({ kind: 'differs_from_anchor', number: one.number })
			// From where the one before ended: entries that lie between two checkpoints were put in.
			const covered = await store.entriesBetween(last?.upTo ?? 0, one.upTo)
			if (covered.length !== one.entries || merkleRoot(covered.map(bytesOfEntry), signer.hash) !== one.root) {
				problems.push({ kind: 'entries_changed', number: one.number, after: one.after, upTo: one.upTo })
			}
			entries += covered.length
			last = one
		}
	}
	const lastNumber = last?.number ?? 0
	const anchoredUpTo = Math.max(0, ...kept.keys())
	for (const number of [...kept.keys()].toSorted((a, b) => a - b)) if (number > lastNumber) problems.push({ kind: 'tail_cut', number })
	return { problems, checkpoints: lastNumber, entries, uncovered: await store.countAfter(last?.upTo ?? 0), anchoredUpTo }
}
