import type { StaffId } from '@akin/core/support/ids'
import type { SecondStep, SecondStepStore } from '../../ports/second-step-store.ts'
import { type Database, type Queries, timestamp } from './database.ts'

const insertCodes = (db: Queries, staffId: StaffId, hashes: readonly string[]) =>
	db.query('INSERT INTO recovery_code (staff_id, hash) SELECT $1, unnest($2::text[])', [staffId, hashes])

export const createPostgresSecondStepStore = (database: Database): SecondStepStore => ({
	async find(staffId) {
		const [row] = await database.query<SecondStep>(
			`SELECT sealed_secret AS "sealedSecret", last_step::float8 AS "lastStep", set_up_at AS "setUpAt",
				(SELECT count(*)::int FROM recovery_code c WHERE c.staff_id = s.staff_id) AS "recoveryCodesLeft"
			FROM second_step s WHERE staff_id = $1`,
			[staffId],
		)
		return row ?? null
	},

	async whoHasOne() {
		const rows = await database.query<{ staffId: StaffId }>('SELECT staff_id AS "staffId" FROM second_step')
		return new Set(rows.map(({ staffId }) => staffId))
	},

	async setDraft(staffId, sealedSecret, expiresAt) {
		await database.query(
			`INSERT INTO second_step_draft (staff_id, sealed_secret, expires_at) VALUES ($1, $2, $3)
			ON CONFLICT (staff_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, expires_at = excluded.expires_at`,
			[staffId, sealedSecret, timestamp(expiresAt)],
		)
	},

	async findDraft(staffId, now) {
		const [row] = await database.query<{ sealedSecret: Uint8Array }>(
			'SELECT sealed_secret AS "sealedSecret" FROM second_step_draft WHERE staff_id = $1 AND expires_at > $2',
			[staffId, timestamp(now)],
		)
		return row?.sealedSecret ?? null
	},

	/** The one row of the draft is what two at once fight over; the loser finds it gone. */
	confirm: (staffId, { sealedSecret, lastStep, setUpAt, recoveryCodes }) =>
		database.transaction(async (tx) => {
			const spent = await tx.query(
				'DELETE FROM second_step_draft WHERE staff_id = $1 AND sealed_secret = $2 AND expires_at > $3 RETURNING staff_id',
				[staffId, sealedSecret, timestamp(setUpAt)],
			)
			if (spent.length === 0) return false
			await tx.query('DELETE FROM second_step WHERE staff_id = $1', [staffId])
			await tx.query('INSERT INTO second_step (staff_id, sealed_secret, last_step, set_up_at) VALUES ($1, $2, $3, $4)', [
				...[staffId, sealedSecret, lastStep, timestamp(setUpAt)],
			])
			await insertCodes(tx, staffId, recoveryCodes)
			return true
		}),

	async spendStep(staffId, step) {
		const rows = await database.query('UPDATE second_step SET last_step = $2 WHERE staff_id = $1 AND last_step < $2 RETURNING staff_id', [
			staffId,
			step,
		])
		return rows.length > 0
	},

	async spendRecoveryCode(staffId, hash) {
		const rows = await database.query('DELETE FROM recovery_code WHERE staff_id = $1 AND hash = $2 RETURNING hash', [staffId, hash])
		return rows.length > 0
	},

	replaceRecoveryCodes: (staffId, hashes) =>
		database.transaction(async (tx) => {
			const found = await tx.query('SELECT 1 FROM second_step WHERE staff_id = $1 FOR UPDATE', [staffId])
			if (found.length === 0) return false
			await tx.query('DELETE FROM recovery_code WHERE staff_id = $1', [staffId])
			await insertCodes(tx, staffId, hashes)
			return true
		}),

	async remove(staffId) {
		const rows = await database.query('DELETE FROM second_step WHERE staff_id = $1 RETURNING staff_id', [staffId])
		return rows.length > 0
	},

	async addPending(tokenHash, { staffId, audience, expiresAt, tries }) {
		await database.query('INSERT INTO pending_sign_in (token_hash, staff_id, audience, expires_at, tries) VALUES ($1, $2, $3, $4, $5)', [
			...[tokenHash, staffId, audience, timestamp(expiresAt), tries],
		])
	},

	async takeTry(tokenHash, audience, now) {
		const [row] = await database.query<{ staffId: StaffId }>(
			`UPDATE pending_sign_in SET tries = tries - 1
			WHERE token_hash = $1 AND audience = $2 AND expires_at > $3 AND tries > 0 RETURNING staff_id AS "staffId"`,
			[tokenHash, audience, timestamp(now)],
		)
		return row?.staffId ?? null
	},

	async endPending(tokenHash) {
		const rows = await database.query('DELETE FROM pending_sign_in WHERE token_hash = $1 RETURNING staff_id', [tokenHash])
		return rows.length > 0
	},

	async sweep(now) {
		await database.query('DELETE FROM pending_sign_in WHERE expires_at <= $1', [timestamp(now)])
		await database.query('DELETE FROM second_step_draft WHERE expires_at <= $1', [timestamp(now)])
	},
})
