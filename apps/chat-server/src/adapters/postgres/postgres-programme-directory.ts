import { type Programme, programmeSchema } from '@akin/core/programme/programme'
import { settingsOf, storedSettings, withSettings } from '@akin/core/settings/programme-settings'
import type { ApprovalId, StaffId } from '@akin/core/support/ids'
import * as z from 'zod/mini'
import type { ProgrammeDirectory, ProgrammeVersion } from '../../ports/programme-directory.ts'
import { type Database, type Queries, timestamp } from './database.ts'

/**
 * Parsed when read: what stands in a database may have been written by another version or by hand. Throws a fault where it does not fit. What a newer
 * version wrote beside it stays, so that old and new nodes serve side by side while they are replaced.
 */
const stored = z.looseObject(programmeSchema.shape)
const parse = ({ data }: { data: unknown }): Programme => stored.parse(data)
const settingsStored = z.looseObject(storedSettings.shape)

type VersionRow = Omit<ProgrammeVersion, 'settings' | 'approval'> & {
	readonly settings: unknown
	readonly approvalId: ApprovalId | null
	readonly approvedBy: StaffId | null
}

const versionOf = ({ settings, approvalId, approvedBy, ...row }: VersionRow): ProgrammeVersion => ({
	...row,
	settings: settingsStored.parse(settings),
	approval: approvalId && approvedBy && { id: approvalId, by: approvedBy },
})

export const createPostgresProgrammeDirectory = (database: Database): ProgrammeDirectory => ({
	async find(id) {
		const [row] = await database.query<{ data: unknown }>('SELECT data FROM programme WHERE id = $1', [id])
		return row === undefined ? null : parse(row)
	},

	async all() {
		const rows = await database.query<{ data: unknown }>('SELECT data FROM programme ORDER BY position')
		return rows.map(parse)
	},

	async save(programme) {
		await database.transaction(async (tx) => {
			await tx.query(
				`INSERT INTO programme (id, data) VALUES ($1, $2)
				ON CONFLICT (id) DO UPDATE SET data = excluded.data WHERE NOT EXISTS (
					SELECT 1 FROM programme_version WHERE programme_id = excluded.id AND version > 1)`,
				[programme.id, JSON.stringify(programme)],
			)
			await tx.query(
				`INSERT INTO programme_version (programme_id, version, settings, changed_at) VALUES ($1, 1, $2, now())
				ON CONFLICT (programme_id, version) DO UPDATE SET settings = excluded.settings WHERE NOT EXISTS (
					SELECT 1 FROM programme_version WHERE programme_id = excluded.programme_id AND version > 1)`,
				[programme.id, JSON.stringify(settingsOf(programme))],
			)
		})
	},

	async versions(id, count) {
		const rows = await database.query<VersionRow>(
			`SELECT version, settings, changed_by AS "changedBy", changed_at AS "changedAt", note, undoes,
				approval_id AS "approvalId", approved_by AS "approvedBy", alone
			FROM programme_version WHERE programme_id = $1 ORDER BY version DESC LIMIT $2`,
			[id, count],
		)
		return rows.map(versionOf)
	},

	change: ({ programmeId, version, settings, changedBy, changedAt, note, undoes, approval, alone }) =>
		database.transaction(async (tx) => {
			const programme = await locked(tx, programmeId)
			if (!programme || programme.version !== version - 1) return false
			const added = await tx.query(
				`INSERT INTO programme_version (programme_id, version, settings, changed_by, changed_at, note, undoes, approval_id, approved_by, alone)
				VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (approval_id) DO NOTHING RETURNING version`,
				[
					...[programmeId, version, JSON.stringify(settings), changedBy, timestamp(changedAt), note, undoes],
					...[approval?.id ?? null, approval?.by ?? null, alone],
				],
			)
			if (added.length === 0) return false
			const data = JSON.stringify(withSettings(programme.programme, settings))
			await tx.query('UPDATE programme SET data = $2 WHERE id = $1', [programmeId, data])
			return true
		}),
})

/** The programme as it stands, held until the transaction ends, so that the second of two who change it sees what the first did. */
async function locked(tx: Queries, id: string): Promise<{ readonly programme: Programme; readonly version: number } | null> {
	const [row] = await tx.query<{ data: unknown }>('SELECT data FROM programme WHERE id = $1 FOR UPDATE', [id])
	if (!row) return null
	const [latest] = await tx.query<{ version: number | null }>(
		'SELECT max(version) AS version FROM programme_version WHERE programme_id = $1',
		[id],
	)
	return { programme: parse(row), version: latest?.version ?? 0 }
}
