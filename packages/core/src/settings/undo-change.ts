import type { Instant } from '../support/instant.ts'
import { ok, type Result, refused } from '../support/result.ts'
import { type FieldsChange, fieldsOf, sameData, withFields } from './changed-fields.ts'
import type { ProgrammeSettings, SettingsField } from './programme-settings.ts'

/** A change somebody saved, and which it was. */
export type SavedChange = FieldsChange & { readonly version: number; readonly changedAt: Instant }

export type UndoRefusal =
	| { readonly kind: 'version_not_found' }
	| { readonly kind: 'too_late' }
	| { readonly kind: 'nothing_to_undo' }
	/** Later changes touched the same: undo those first, or change it by hand. */
	| { readonly kind: 'changed_since'; readonly fields: readonly SettingsField[]; readonly versions: readonly number[] }

const dayMs = 86_400_000
/** How long a change can be undone. */
export const undoableMs = 30 * dayMs

/**
 * [ST4] The settings as they would be had this one change not been made: its fields as they were before, everything else as it is now. Never
 * takes a later change back with it.
 */
export function undoChange(
	current: ProgrammeSettings,
	changes: readonly SavedChange[],
	version: number,
	now: Instant,
): Result<ProgrammeSettings, UndoRefusal> {
	const change = changes.find((one) => one.version === version)
	if (!change) return refused({ kind: 'version_not_found' })
	if (now - change.changedAt > undoableMs) return refused({ kind: 'too_late' })
	const fields = fieldsOf(change)
	if (fields.every((field) => sameData(current[field], change.before[field]))) return refused({ kind: 'nothing_to_undo' })
	const since = changes.filter((one) => one.version > version && fieldsOf(one).some((field) => fields.includes(field)))
	if (since.length > 0) {
		const touched = fields.filter((field) => since.some((one) => one.after[field] !== undefined))
		return refused({ kind: 'changed_since', fields: touched, versions: since.map((one) => one.version).sort((a, b) => a - b) })
	}
	return ok(withFields(current, change.before))
}
