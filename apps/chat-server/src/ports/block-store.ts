import type { Block, BlockOutcome } from '@akin/core/block/block'
import type { BlockId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** `sourceHash`: a keyed hash of where the person came from, worth nothing without its key, which is never stored (P5). Null: not known. */
export type StoredBlock = { readonly block: Block; readonly sourceHash: Uint8Array | null }

/** Who may not start at the moment. What is over is deleted; the audit log says that it was. */
export type BlockStore = {
	/**
	 * One stands at a time for each person and programme, however many add one at once: a longer one makes it longer, under its own id. Answers
	 * the one that stands then.
	 */
	add(block: Block): Promise<{ readonly block: Block; readonly outcome: BlockOutcome }>
	/** The node that the person is connected to knows where they come from. */
	setSource(id: BlockId, hash: Uint8Array): Promise<void>
	standing(now: Instant): Promise<readonly StoredBlock[]>
	/** Deletes it; false when it is not there. */
	lift(id: BlockId): Promise<boolean>
	deleteEnded(now: Instant): Promise<void>
}
