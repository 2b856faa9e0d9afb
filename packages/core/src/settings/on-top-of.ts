import { changeBetween, changedFields, withFields } from './changed-fields.ts'
import type { ProgrammeSettings, SettingsField } from './programme-settings.ts'

/**
 * [ST6] What somebody changed (`mine`, from `base`) put on top of what another saved meanwhile. `bothChanged`: where the two do not just stand
 * side by side, and a person should look.
 */
export function onTopOf(
	theirs: ProgrammeSettings,
	base: ProgrammeSettings,
	mine: ProgrammeSettings,
): { readonly settings: ProgrammeSettings; readonly bothChanged: readonly SettingsField[] } {
	const ours = changedFields(base, mine)
	const others = changedFields(base, theirs)
	return {
		settings: withFields(theirs, changeBetween(base, mine).after),
		bothChanged: ours.filter((field) => others.includes(field)),
	}
}
