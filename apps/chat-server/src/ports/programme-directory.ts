import type { Programme } from '@akin/core/programme/programme'
import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import type { ApprovalId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** The settings of a programme as somebody saved them. */
export type ProgrammeVersion = {
	/** 1 is what there was before anybody changed anything. */
	readonly version: number
	readonly settings: ProgrammeSettings
	/** Null: it came with the service. */
	readonly changedBy: StaffId | null
	readonly changedAt: Instant
	/** Why, in the words of who changed it. */
	readonly note: string
	/** The version that this one takes back. */
	readonly undoes: number | null
	/** [ST8] What two people decided, and who was the second; null where one could. */
	readonly approval: { readonly id: ApprovalId; readonly by: StaffId } | null
	/** [ST8] It takes two, and there was nobody else. */
	readonly alone: boolean
}

export type NewProgrammeVersion = ProgrammeVersion & { readonly programmeId: ProgrammeId }

export type ProgrammeDirectory = {
	find(id: ProgrammeId): Promise<Programme | null>
	/** Every programme, hidden ones included, in the order in which people are shown them. */
	all(): Promise<readonly Programme[]>
	/** Adds it, or replaces the one of the same id for as long as nobody has changed its settings: what a person saved stays. */
	save(programme: Programme): Promise<void>
	/** The latest first, at most `count`; none for a programme that is not there. */
	versions(id: ProgrammeId, count: number): Promise<readonly ProgrammeVersion[]>
	/**
	 * Adds the version and makes its settings the programme's. False, and nothing done, when there is a version of that number already, or one
	 * of that approval.
	 */
	change(next: NewProgrammeVersion): Promise<boolean>
}
