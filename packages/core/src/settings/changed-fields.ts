import { type ProgrammeSettings, type SettingsField, type SomeSettings, settingsFields } from './programme-settings.ts'

/** What one change was about: the fields it touched, as they were and as they became. */
export type FieldsChange = { readonly before: SomeSettings; readonly after: SomeSettings }

/** The fields in which two settings differ, in the order in which they are shown. */
export const changedFields = (before: ProgrammeSettings, after: ProgrammeSettings): readonly SettingsField[] =>
	settingsFields.filter((field) => !sameData(before[field], after[field]))

/** Those fields alone, from either side. */
export const changeBetween = (before: ProgrammeSettings, after: ProgrammeSettings): FieldsChange => {
	const fields = changedFields(before, after)
	return { before: only(before, fields), after: only(after, fields) }
}

/** The fields a change touched. */
export const fieldsOf = ({ after }: Pick<FieldsChange, 'after'>): readonly SettingsField[] =>
	settingsFields.filter((field) => after[field] !== undefined)

/** These settings with some fields as given. */
export const withFields = (settings: ProgrammeSettings, some: SomeSettings): ProgrammeSettings => {
	const given = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
	return { ...settings, ...given }
}

const only = (settings: ProgrammeSettings, fields: readonly SettingsField[]): SomeSettings =>
	Object.fromEntries(fields.map((field) => [field, settings[field]]))

/** Whether two pieces of JSON say the same. A database gives the keys of an object back in an order of its own. */
export function sameData(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
	const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
	return left.length === right.size && left.every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
}
