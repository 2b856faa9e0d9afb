import { ok, type Result, refused } from '../support/result.ts'
import { type FieldsChange, fieldsOf, withFields } from './changed-fields.ts'
import { checkSettings } from './check-settings.ts'
import type { ProgrammeSettings, SettingsField } from './programme-settings.ts'
import type { SavedChange } from './undo-change.ts'

/** What somebody would like to change: its fields, as they were and as they would be, and the version it was made from. */
export type ProposedChange = FieldsChange & { readonly basedOn: number }

export type ProposalRefusal =
	/** What was saved since touched the same: what was looked at is not what would be changed. */
	| { readonly kind: 'overtaken'; readonly fields: readonly SettingsField[]; readonly versions: readonly number[] }
	/** With what was saved since it does not fit together. */
	| { readonly kind: 'does_not_fit' }

/**
 * [ST9] The settings as they would be with this proposal. What was saved since and is about something else stays; what touched the same is
 * never written over. `changes`: those saved so far, in any order.
 */
export function applyProposal(
	current: ProgrammeSettings,
	changes: readonly SavedChange[],
	proposed: ProposedChange,
	today: string,
): Result<ProgrammeSettings, ProposalRefusal> {
	const fields = fieldsOf(proposed)
	const since = changes.filter((one) => one.version > proposed.basedOn && fieldsOf(one).some((field) => fields.includes(field)))
	if (since.length > 0) {
		const touched = fields.filter((field) => since.some((one) => one.after[field] !== undefined))
		return refused({ kind: 'overtaken', fields: touched, versions: since.map(({ version }) => version).sort((a, b) => a - b) })
	}
	const settings = withFields(current, proposed.after)
	return checkSettings(settings, today).length === 0 ? ok(settings) : refused({ kind: 'does_not_fit' })
}
