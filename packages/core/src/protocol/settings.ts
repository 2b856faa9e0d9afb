import * as z from 'zod/mini'
import { programmeSettings, settingsFields } from '../settings/programme-settings.ts'
import { isStorable } from '../support/is-storable.ts'
import { command } from './contract.ts'
import { approvalId, clearText, count, instant, language, none, programmeId, staffId } from './shapes.ts'
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
	/** [ST8] The second person, where two decided. */
	approvedBy: z.nullable(person),
	/** [ST8] It takes two, and nobody else was there who could have approved it. */
	alone: z.boolean(),
	before: someShownSettings,
	after: someShownSettings,
})

/** A change that waits for a second person. */
const settingsProposal = z.object({
	id: approvalId,
	...{ requester: z.string(), requestedAt: instant, decideBy: instant, note: z.string(), undoes: z.nullable(count) },
	...{ before: someShownSettings, after: someShownSettings },
	/** This supervisor proposed it; this supervisor may decide. */
	...{ isMine: z.boolean(), mayDecide: z.boolean() },
	/** [ST9] What was saved since and keeps it from being approved; null while it still can be. */
	overtaken: z.nullable(z.object({ fields: z.array(z.enum(settingsFields)), by: z.nullable(z.string()), at: z.nullable(instant) })),
})
export type SettingsProposal = z.output<typeof settingsProposal>

const settingsView = z.object({
	programmeId,
	version: count,
	settings: shownSettings,
	/** The latest first: those that can be undone, and some more. */
	changes: z.array(settingsChange),
	mayChange: z.boolean(),
	proposal: z.nullable(settingsProposal),
	/** The last proposal, where it was refused lately. */
	refused: z.nullable(
		z.object({ id: approvalId, by: z.string(), at: instant, because: z.string(), fields: z.array(z.enum(settingsFields)) }),
	),
	/** Who else could be the second person: by name those on duty, and how many there are at all. */
	others: z.object({ onDuty: z.array(z.string()), all: count }),
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
const note = clearText(0, 200)
const sentSettings = programmeSettings.check(z.refine(isStorable))

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
		payload: z.strictObject({ programmeId, basedOn: count, settings: sentSettings, note }),
		result: shown,
		errors: ['programme_not_found', 'coordinators_only', 'changed_meanwhile', 'nothing_changed', 'settings_not_valid', 'needs_two_people'],
	}),
	/** [ST8] Asks a second person for a change, or to take one back. It is decided like every approval. */
	'settings:propose': command({
		payload: z.strictObject({
			...{ programmeId, basedOn: count, note },
			change: z.discriminatedUnion('kind', [
				z.strictObject({ kind: z.literal('settings'), settings: sentSettings }),
				z.strictObject({ kind: z.literal('undo'), version: count }),
			]),
		}),
		result: shown,
		errors: [
			...['programme_not_found', 'coordinators_only', 'changed_meanwhile', 'nothing_changed', 'settings_not_valid', 'proposal_waits'],
			...['version_not_found', 'too_late', 'nothing_to_undo', 'changed_since'],
		] as const,
	}),
	/** Saves a new version in which the fields of that one are as they were before it. */
	'settings:undo': command({
		payload: z.strictObject({ programmeId, version: count, basedOn: count, note }),
		result: shown,
		errors: [
			...['programme_not_found', 'coordinators_only', 'changed_meanwhile', 'settings_not_valid', 'needs_two_people'],
			...['version_not_found', 'too_late', 'nothing_to_undo', 'changed_since'],
		] as const,
	}),
}

/** What supervisors and coordinators are told about settings. */
export const settingsEvents = {
	/** Somebody saved a new version: an open page reads it again. */
	'settings:changed': z.object({ programmeId, version: count }),
}
