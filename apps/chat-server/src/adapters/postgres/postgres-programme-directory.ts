import { type Programme, programmeSchema } from '@akin/core/programme/programme'
import type { ProgrammeDirectory } from '../../ports/programme-directory.ts'
import type { Queries } from './database.ts'

/** Parsed when read: what stands in a database may have been written by another version or by hand. Throws a fault where it does not fit. */
const parse = ({ data }: { data: unknown }): Programme => programmeSchema.parse(data)

export const createPostgresProgrammeDirectory = (database: Queries): ProgrammeDirectory => ({
	async find(id) {
		const [row] = await database.query<{ data: unknown }>('SELECT data FROM programme WHERE id = $1', [id])
		return row === undefined ? null : parse(row)
	},

	async all() {
		const rows = await database.query<{ data: unknown }>('SELECT data FROM programme ORDER BY position')
		return rows.map(parse)
	},

	async save(programme) {
		await database.query('INSERT INTO programme (id, data) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET data = excluded.data', [
			programme.id,
			JSON.stringify(programme),
		])
	},
})
