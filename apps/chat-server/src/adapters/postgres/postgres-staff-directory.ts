import type { StaffId } from '@akin/core/support/ids'
import type { StaffDirectory, StaffMember } from '../../ports/staff-directory.ts'
import { ConstraintViolated } from '../../ports/store-error.ts'
import { type Database, type Queries, timestamp } from './database.ts'
import { insertStaff, takenStaff } from './insert-staff.ts'

const columns = `id, sign_in_name AS "signInName", name, role, languages, topics, programme_ids AS "programmeIds",
	max_capacity AS "maxCapacity", demo, suspended_at AS "suspendedAt", ended_at AS "endedAt"`

/** [AP12] Locks those who run the place, always in the same order: of two who are decided on at once the second sees what became of the first. */
async function isLastCoordinator(tx: Queries, id: StaffId): Promise<boolean> {
	const working = await tx.query<{ id: StaffId }>(
		"SELECT id FROM staff WHERE role = 'coordinator' AND suspended_at IS NULL ORDER BY id FOR UPDATE",
	)
	return working.length === 1 && working[0]?.id === id
}

export const createPostgresStaffDirectory = (database: Database): StaffDirectory => ({
	async find(id) {
		const rows = await database.query<StaffMember>(`SELECT ${columns} FROM staff WHERE id = $1`, [id])
		return rows[0] ?? null
	},

	async findMany(ids) {
		const rows = await database.query<StaffMember>(`SELECT ${columns} FROM staff WHERE id = ANY($1)`, [ids])
		return new Map<StaffId, StaffMember>(rows.map((member) => [member.id, member]))
	},

	async findBySignInName(signInName) {
		// PostgreSQL has no such character in any text, so nobody is called that; asking would be an error.
		if (signInName.includes('\u0000')) return null
		const rows = await database.query<StaffMember & { passwordHash: string }>(
			`SELECT ${columns}, password_hash AS "passwordHash" FROM staff WHERE lower(sign_in_name) = lower($1)`,
			[signInName],
		)
		const [row] = rows
		if (row === undefined) return null
		const { passwordHash, ...member } = row
		return { member, passwordHash }
	},

	all: () => database.query<StaffMember>(`SELECT ${columns} FROM staff ORDER BY name, id`),

	async add(member, passwordHash) {
		try {
			await insertStaff(database, member, passwordHash)
			return true
		} catch (error) {
			if (error instanceof ConstraintViolated && takenStaff.has(error.constraint)) return false
			throw error
		}
	},

	suspend: (id, at) =>
		database.transaction(async (tx) => {
			if (at !== null && (await isLastCoordinator(tx, id))) return 'last_coordinator'
			const changed = await tx.query('UPDATE staff SET suspended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING id', [
				id,
				at === null ? null : timestamp(at),
			])
			return changed.length > 0 ? 'done' : 'ended'
		}),

	end: (id, at) =>
		database.transaction(async (tx) => {
			if (await isLastCoordinator(tx, id)) return 'last_coordinator'
			await tx.query(
				`UPDATE staff SET ended_at = coalesce(ended_at, $2), suspended_at = coalesce(suspended_at, $2), topics = '{}' WHERE id = $1`,
				[id, timestamp(at)],
			)
			return 'done'
		}),

	async changePassword(id, from, to) {
		const rows = await database.query('UPDATE staff SET password_hash = $3 WHERE id = $1 AND password_hash = $2 RETURNING id', [
			id,
			from,
			to,
		])
		return rows.length > 0
	},

	async hasCoordinator() {
		return (await database.query("SELECT 1 FROM staff WHERE role = 'coordinator' LIMIT 1")).length > 0
	},

	async setFirstCoordinatorToken(hash, expiresAt) {
		await database.query(
			`INSERT INTO first_coordinator_token (hash, expires_at) VALUES ($1, $2)
			ON CONFLICT (only_one) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at`,
			[hash, timestamp(expiresAt)],
		)
	},

	/** The one row of the token is what two attempts at once fight over; the loser finds it gone. */
	addFirstCoordinator: (hash, member, passwordHash, now) =>
		database.transaction(async (tx) => {
			const spent = await tx.query('DELETE FROM first_coordinator_token WHERE hash = $1 AND expires_at > $2 RETURNING hash', [
				hash,
				timestamp(now),
			])
			if (spent.length === 0) return false
			const existing = await tx.query("SELECT 1 FROM staff WHERE role = 'coordinator' LIMIT 1")
			if (existing.length > 0) return false
			await insertStaff(tx, member, passwordHash)
			return true
		}),
})
