import type { Concern, ConcernRefusal, ConcernState } from '@akin/core/concern/concern'
import type { ClientId, ConcernId, ProgrammeId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'

/** `sealed`: what was said about it, under the key of its conversation; null where nothing was. */
export type StoredConcern = { readonly concern: Concern; readonly sealed: Uint8Array | null }
export type NewConcern = StoredConcern & { readonly clientId: ClientId }

/** What somebody says is wrong with conversations. Kept when it is closed; what was said goes with the key of its conversation. */
export type ConcernStore = {
	/** Keeps it; false when this mark of the page was kept for this conversation before. */
	add(concern: NewConcern): Promise<boolean>
	find(id: ConcernId): Promise<StoredConcern | null>
	/** Those that are not closed, the one raised last first, then at most so many that are, the one raised last first. */
	list(programmeIds: readonly ProgrammeId[], closedLimit: number): Promise<readonly Concern[]>
	countOpen(programmeIds: readonly ProgrammeId[]): Promise<number>
	/** Decides under the row's lock: of two at once the second sees what the first did. */
	decide(
		id: ConcernId,
		decide: (concern: Concern) => Result<ConcernState, ConcernRefusal>,
	): Promise<Result<{ readonly before: Concern; readonly concern: Concern }, ConcernRefusal | 'no_such_concern'>>
}
