import * as z from 'zod/mini'
import { programmeSettings } from '../settings/programme-settings.ts'
import { command } from './contract.ts'
import { count, instant, language, none, programmeId, shortText, staffId } from './shapes.ts'
import { shownSettings, someShownSettings } from './shown-settings.ts'

const person = z.object({ id: staffId, name: z.string() })

/** One change that was saved: what it was about, who made it, when and why. */
const settingsChange = z.object({
	version: count,
	changedAt: instant,
	/** Null: it came with the service, or somebody who is no longer here. */
	changedBy: z.nullable(person),
	note: z.string(),
	/** The change that this one took back. */
	undoes: z.nullable(count),
	before: someShownSettings,
	after: someShownSettings,
})

const settingsView = z.object({
	programmeId,
	version: count,
	settings: shownSettings,
	/** The latest first: those that can be undone, and some more. */
	changes: z.array(settingsChange),
	mayChange: z.boolean(),
	/** Where people seek support: for what other sites copy. */
	seekerOrigin: z.string(),
	/** The server's clock: what is too late to undo, and what was checked long ago. */
	now: instant,
})
export type SettingsView = z.output<typeof settingsView>
export type SettingsChange = z.output<typeof settingsChange>

const settingsSummary = z.object({ programmeId, name: z.string(), hidden: z.boolean(), version: count })
export type SettingsSummary = z.output<typeof settingsSummary>

const shown = z.object({ view: settingsView })
const note = shortText(200)

/** Somebody who works in a programme, as far as others need to know. */
const member = z.object({
	...{ id: staffId, name: z.string(), role: z.enum(['listener', 'supervisor', 'coordinator']) },
	...{ languages: z.array(language), maxCapacity: count, suspended: z.boolean() },
})
export type ProgrammeMember = z.output<typeof member>

/** What supervisors and coordinators ask about settings; part of the supervisor contract. */
export const settingsCommands = {
	'settings:list': command({ payload: none, result: z.object({ programmes: z.array(settingsSummary) }), errors: [] }),
	'settings:open': command({ payload: z.strictObject({ programmeId }), result: shown, errors: ['programme_not_found'] }),
	/** [ST7] Who works in it, by name. */
	'settings:people': command({
		payload: z.strictObject({ programmeId }),
		result: z.object({ people: z.array(member) }),
		errors: ['programme_not_found'],
	}),
	/** `basedOn` is the version that was changed: whoever was slower is refused, and reads the latest. */
	'settings:save': command({
		payload: z.strictObject({ programmeId, basedOn: count, settings: programmeSettings, note }),
		result: shown,
		errors: ['programme_not_found', 'coordinators_only', 'changed_meanwhile', 'nothing_changed', 'settings_not_valid'],
	}),
	/** Saves a new version in which the fields of that one are as they were before it. */
	'settings:undo': command({
		payload: z.strictObject({ programmeId, version: count, basedOn: count, note }),
		result: shown,
		errors: [
			...['programme_not_found', 'coordinators_only', 'changed_meanwhile', 'settings_not_valid'],
			...['version_not_found', 'too_late', 'nothing_to_undo', 'changed_since'],
		] as const,
	}),
}

/** What supervisors and coordinators are told about settings. */
export const settingsEvents = {
	/** Somebody saved a new version: an open page reads it again. */
	'settings:changed': z.object({ programmeId, version: count }),
}
