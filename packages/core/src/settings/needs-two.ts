import { changedFields, sameData } from './changed-fields.ts'
import type { ProgrammeSettings, SettingsField } from './programme-settings.ts'

/** [ST8] Of the fields that differ, those that one person alone does not change: how long words are kept, where people and children are pointed, what is done when somebody is in danger, what raises a signal. */
export const fieldsForTwo = (before: ProgrammeSettings, after: ProgrammeSettings): readonly SettingsField[] =>
	changedFields(before, after).filter((field) => needsTwo(field, before, after))

function needsTwo(field: SettingsField, before: ProgrammeSettings, after: ProgrammeSettings): boolean {
	switch (field) {
		case 'retentionDays':
		case 'attention':
		case 'emergencySteps':
		case 'young':
			return true
		case 'returnWords':
			return before.returnWords.days !== after.returnWords.days
		// That a number was tried again, and is as it was, is not a change of where people are sent.
		case 'resources':
			return !sameData(withoutDays(before.resources), withoutDays(after.resources))
		default:
			return false
	}
}

const withoutDays = (resources: ProgrammeSettings['resources']) => resources.map(({ checkedOn: _, ...resource }) => resource)
