import type { ProgrammeMember, SettingsChange, SettingsSummary, SettingsView } from '@akin/core/protocol/settings'
import { changeBetween } from '@akin/core/settings/changed-fields'
import { mayWithSettings } from '@akin/core/settings/who-may'
import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { ProgrammeVersion } from '../../ports/programme-directory.ts'
import type { Chat } from '../chat.ts'
import { answersFor, type SettingsReader } from './settings-reader.ts'

/** How many changes of a programme are looked at: more than anybody makes in the days in which they can be undone. */
export const changesShown = 200

/** The programmes whose settings they may read. */
export async function listSettings(chat: Chat, reader: SettingsReader): Promise<readonly SettingsSummary[]> {
	const programmes = (await chat.programmes.all()).filter(({ id }) => answersFor(reader, id))
	return Promise.all(
		programmes.map(async ({ id, name, hidden }) => {
			const [latest] = await chat.programmes.versions(id, 1)
			return { programmeId: id, name, hidden, version: latest?.version ?? 0 }
		}),
	)
}

/** The settings of one programme as they stand, and the changes that led there. */
export async function openSettings(
	chat: Chat,
	reader: SettingsReader,
	programmeId: ProgrammeId,
): Promise<Result<SettingsView, 'programme_not_found'>> {
	if (!answersFor(reader, programmeId)) return refused('programme_not_found')
	const versions = await chat.programmes.versions(programmeId, changesShown)
	const [latest] = versions
	if (!latest) return refused('programme_not_found')
	return ok({
		programmeId,
		...{ version: latest.version, settings: latest.settings, changes: await named(chat, versions) },
		...{ mayChange: mayWithSettings(reader.role, 'change'), seekerOrigin: chat.seekerOrigin, now: chat.clock.now() },
	})
}

/** [ST7] Who works in a programme, coordinators included: they answer for every one. */
export async function peopleOf(
	chat: Chat,
	reader: SettingsReader,
	programmeId: ProgrammeId,
): Promise<Result<readonly ProgrammeMember[], 'programme_not_found'>> {
	if (!answersFor(reader, programmeId) || (await chat.programmes.find(programmeId)) === null) return refused('programme_not_found')
	const people = (await chat.people.all()).filter(({ role, programmeIds }) => role === 'coordinator' || programmeIds.includes(programmeId))
	return ok(
		people.map(({ id, name, role, languages, maxCapacity, suspendedAt }) => ({
			...{ id, name, role, languages: [...languages], maxCapacity, suspended: suspendedAt !== null },
		})),
	)
}

/** Each version beside the one before it: what it changed. The first of all changed nothing. */
export const changesOf = (versions: readonly ProgrammeVersion[]) =>
	versions.flatMap((version, at) => {
		const before = versions[at + 1]
		return before ? [{ ...version, ...changeBetween(before.settings, version.settings) }] : []
	})

async function named(chat: Chat, versions: readonly ProgrammeVersion[]): Promise<SettingsChange[]> {
	const changes = changesOf(versions)
	const ids = [...new Set(changes.map(({ changedBy }) => changedBy).filter((id): id is StaffId => id !== null))]
	const people = await chat.people.findMany(ids)
	return changes.map(({ version, changedAt, changedBy, note, undoes, before, after }) => {
		const person = changedBy === null ? undefined : people.get(changedBy)
		return { version, changedAt, changedBy: person ? { id: person.id, name: person.name } : null, note, undoes, before, after }
	})
}
