import type { SettingsView } from '@akin/core/protocol/settings'
import { changedFields } from '@akin/core/settings/changed-fields'
import { checkSettings } from '@akin/core/settings/check-settings'
import { fieldsForTwo } from '@akin/core/settings/needs-two'
import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { undoChange } from '@akin/core/settings/undo-change'
import { mayWithSettings } from '@akin/core/settings/who-may'
import type { ProgrammeId } from '@akin/core/support/ids'
import { type Result, refused } from '@akin/core/support/result'
import type { ProgrammeVersion } from '../../ports/programme-directory.ts'
import type { Chat } from '../chat.ts'
import { changesOf, changesShown } from './changes-of.ts'
import { latestToday } from './latest-today.ts'
import { openSettings } from './read-settings.ts'
import { othersFor } from './second-person.ts'
import { answersFor, type SettingsReader } from './settings-reader.ts'

export type OpenRefusal = 'programme_not_found' | 'coordinators_only' | 'changed_meanwhile'
export type ChangeRefusal = OpenRefusal | 'nothing_changed' | 'settings_not_valid' | 'needs_two_people'
export type UndoRefusal = Exclude<ChangeRefusal, 'nothing_changed'> | 'version_not_found' | 'too_late' | 'nothing_to_undo' | 'changed_since'

type Change = {
	readonly programmeId: ProgrammeId
	/** The version they had before their eyes. */
	readonly basedOn: number
	readonly settings: ProgrammeSettings
	readonly note: string
}
type Undo = Omit<Change, 'settings'> & { readonly version: number }

/** Saves a new version of a programme's settings, on all nodes and on open pages within seconds. */
export async function changeSettings(
	chat: Chat,
	reader: SettingsReader,
	{ programmeId, basedOn, settings, note }: Change,
): Promise<Result<SettingsView, ChangeRefusal>> {
	const opened = await openToChange(chat, reader, programmeId, basedOn)
	if (!opened.ok) return opened
	return save(chat, reader, programmeId, opened.value, { settings, note, undoes: null })
}

/** Saves a new version in which the fields that one version changed are as they were before it. */
export async function undoSettings(
	chat: Chat,
	reader: SettingsReader,
	{ programmeId, basedOn, version, note }: Undo,
): Promise<Result<SettingsView, UndoRefusal>> {
	const opened = await openToChange(chat, reader, programmeId, basedOn)
	if (!opened.ok) return opened
	const undone = undoChange(opened.value.latest.settings, changesOf(opened.value.versions), version, chat.clock.now())
	if (!undone.ok) return refused(undone.error.kind)
	const saved = await save(chat, reader, programmeId, opened.value, { settings: undone.value, note, undoes: version })
	if (saved.ok) return saved
	return refused(saved.error === 'nothing_changed' ? 'nothing_to_undo' : saved.error)
}

export type Opened = { readonly versions: readonly ProgrammeVersion[]; readonly latest: ProgrammeVersion }

/** The settings as they are, for a coordinator who has them before their eyes as they are. */
export async function openToChange(
	chat: Chat,
	reader: SettingsReader,
	programmeId: ProgrammeId,
	basedOn: number,
): Promise<Result<Opened, OpenRefusal>> {
	if (!answersFor(reader, programmeId)) return refused('programme_not_found')
	if (!mayWithSettings(reader.role, 'change')) return refused('coordinators_only')
	const versions = await chat.programmes.versions(programmeId, changesShown)
	const [latest] = versions
	if (!latest) return refused('programme_not_found')
	return latest.version === basedOn ? { ok: true, value: { versions, latest } } : refused('changed_meanwhile')
}

async function save(
	chat: Chat,
	reader: SettingsReader,
	programmeId: ProgrammeId,
	{ latest }: Opened,
	{ settings, note, undoes }: Pick<ProgrammeVersion, 'settings' | 'note' | 'undoes'>,
): Promise<Result<SettingsView, ChangeRefusal>> {
	const now = chat.clock.now()
	if (checkSettings(settings, latestToday(now)).length > 0) return refused('settings_not_valid')
	const fields = changedFields(latest.settings, settings)
	if (fields.length === 0) return refused('nothing_changed')
	const takesTwo = fieldsForTwo(latest.settings, settings).length > 0
	if (takesTwo && (await othersFor(chat, reader, programmeId)).all.length > 0) return refused('needs_two_people')
	const version = latest.version + 1
	const by = { changedBy: reader.actor.id, changedAt: now, approval: null, alone: takesTwo }
	const next = { programmeId, version, settings, note, undoes, ...by }
	// The last word is the database's: of two who save at once it lets one through.
	if (!(await chat.programmes.change(next))) return refused('changed_meanwhile')
	const detail = {
		programme: programmeId,
		version,
		undoes,
		...(takesTwo ? { alone: true } : {}),
		...Object.fromEntries(fields.map((field) => [field, true])),
	}
	await chat.audit.append([{ at: now, actorId: reader.actor.id, action: 'programme_changed', conversationId: null, detail }])
	chat.announcer.programmeChanged(programmeId, version)
	return openSettings(chat, reader, programmeId)
}
