import type { PromptGroup } from '@akin/core/programme/prompt'
import type { ProgrammeId, SnippetId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

type Reviewed = { readonly at: Instant; readonly byId: StaffId; readonly byName: string }

/** [SN2] [SN3] Where a snippet stands. The reason of a return is sealed with the snippet's key. */
export type StoredSnippetState =
	| { readonly kind: 'own' }
	| { readonly kind: 'asked'; readonly at: Instant }
	| ({ readonly kind: 'approved' } & Reviewed)
	| ({ readonly kind: 'returned'; readonly reason: Uint8Array } & Reviewed)

export type StoredSnippet = {
	readonly id: SnippetId
	readonly ownerId: StaffId
	readonly programmeId: ProgrammeId
	readonly language: string
	readonly group: PromptGroup
	readonly version: number
	readonly changedAt: Instant
	readonly state: StoredSnippetState
	readonly wrappedKey: Uint8Array
	/** Its words and why they work. */
	readonly sealed: Uint8Array
}

/** Every change names the version it is about, and the store decides: of two at once one stands ([SN4]). */
export type SnippetStore = {
	/** The oldest first. */
	ofOwner(ownerId: StaffId): Promise<readonly StoredSnippet[]>
	/** Those that are asked about or approved in these programmes, the longest waiting first. */
	shownIn(programmeIds: readonly ProgrammeId[]): Promise<readonly StoredSnippet[]>
	find(id: SnippetId): Promise<StoredSnippet | null>
	/** A new one, as its owner's alone. Again with the same id is harmless and changes nothing. */
	add(snippet: StoredSnippet, most: number): Promise<'added' | 'there_already' | 'too_many'>
	/** Takes the place of the version before it. False when that is not what stands. */
	replace(snippet: StoredSnippet): Promise<boolean>
	remove(id: SnippetId, ownerId: StaffId): Promise<boolean>
	/** Sets the state of this version, where it stands in one of `from`. */
	move(id: SnippetId, version: number, from: readonly StoredSnippetState['kind'][], to: StoredSnippetState): Promise<boolean>
	/** [SN5] Those not changed since. */
	deleteUnchangedSince(before: Instant): Promise<void>
}
