import type { ProgrammeMember, SettingsChange, SettingsSummary, SettingsView } from '@akin/core/protocol/settings'
import { mayWithSettings } from '@akin/core/settings/who-may'
import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { ProgrammeVersion } from '../../ports/programme-directory.ts'
import type { Chat } from '../chat.ts'
import { changesOf, changesShown } from './changes-of.ts'
import { proposalsOf } from './proposals-of.ts'
import { othersFor } from './second-person.ts'
import { answersFor, type SettingsReader } from './settings-reader.ts'

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
		...(await proposalsOf(chat, reader, programmeId)),
		others: await othersNamed(chat, reader, programmeId),
		...{ mayChange: mayWithSettings(reader.role, 'change'), seekerOrigin: chat.seekerOrigin, now: chat.clock.now() },
	})
}

const othersNamed = async (chat: Chat, reader: SettingsReader, programmeId: ProgrammeId): Promise<SettingsView['others']> => {
	const { onDuty, all } = await othersFor(chat, reader, programmeId)
	return { onDuty: onDuty.map(({ name }) => name), all: all.length }
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

async function named(chat: Chat, versions: readonly ProgrammeVersion[]): Promise<SettingsChange[]> {
	const changes = changesOf(versions)
	const ids = [...new Set(changes.flatMap(({ changedBy, approval }) => [changedBy, approval?.by ?? null]))].filter((id) => id !== null)
	const people = await chat.people.findMany(ids)
	const person = (id: StaffId | null) => {
		const found = id === null ? undefined : people.get(id)
		return found ? { id: found.id, name: found.name } : null
	}
	return changes.map(({ version, changedAt, changedBy, note, undoes, before, after, approval, alone }) => ({
		...{ version, changedAt, changedBy: person(changedBy), note, undoes, before, after, approvedBy: person(approval?.by ?? null), alone },
	}))
}
