import type { SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { defaultSessionLimits, type SessionLimits } from '../../ports/session-limits.ts'
import type { OwnSignIn, SeekerSession, SessionStore, StaffSession } from '../../ports/session-store.ts'
import { type Queries, timestamp } from './database.ts'

type Limits = Pick<SessionLimits, 'seekerIdleMs' | 'staffIdleMs'>
type TicketRow = { seekerSessionId: SeekerSessionId | null; staffSessionId: string | null; staffId: StaffId | null }

const staffColumns = 'id, staff_id AS "staffId", audience, started_at AS "startedAt", ends_at AS "endsAt"'

const spendTicket = {
	name: 'spend_ticket',
	text: `WITH spent AS (DELETE FROM socket_ticket WHERE hash = $1 AND audience = $2 RETURNING *),
		seeker AS (UPDATE seeker_session s SET seen_at = greatest(s.seen_at, $3) FROM spent
			WHERE s.id = spent.seeker_session_id AND s.ends_at > $3 AND s.seen_at > $4 AND spent.expires_at > $3 RETURNING s.id),
		staff AS (UPDATE staff_session s SET seen_at = greatest(s.seen_at, $3) FROM spent
			WHERE s.id = spent.staff_session_id AND s.ends_at > $3 AND s.seen_at > $5 AND spent.expires_at > $3 RETURNING s.id, s.staff_id)
		SELECT seeker.id AS "seekerSessionId", staff.id AS "staffSessionId", staff.staff_id AS "staffId"
		FROM spent LEFT JOIN seeker ON true LEFT JOIN staff ON true`,
}

export function createPostgresSessionStore(database: Queries, limits: Limits = defaultSessionLimits): SessionStore {
	/** `$1` is now, `$2` the last moment at which somebody idle was seen. */
	const seekerMoment = (now: Instant) => [timestamp(now), timestamp(now - limits.seekerIdleMs)]
	const staffMoment = (now: Instant) => [timestamp(now), timestamp(now - limits.staffIdleMs)]
	const stands = 'ends_at > $1 AND seen_at > $2'

	return {
		async addSeeker(tokenHash, { id, startedAt, endsAt }) {
			await database.query('INSERT INTO seeker_session (id, token_hash, started_at, seen_at, ends_at) VALUES ($1, $2, $3, $3, $4)', [
				id,
				tokenHash,
				timestamp(startedAt),
				timestamp(endsAt),
			])
		},

		async findSeeker(tokenHash, now) {
			const rows = await database.query<SeekerSession>(
				`SELECT id, started_at AS "startedAt", ends_at AS "endsAt" FROM seeker_session WHERE token_hash = $3 AND ${stands}`,
				[...seekerMoment(now), tokenHash],
			)
			return rows[0] ?? null
		},

		async touchSeeker(ids, now) {
			await database.query(`UPDATE seeker_session SET seen_at = $1 WHERE id = ANY($3) AND ${stands} AND seen_at < $1`, [
				...seekerMoment(now),
				ids,
			])
		},

		async endSeeker(id) {
			await database.query('DELETE FROM seeker_session WHERE id = $1', [id])
		},

		async sweepSeekers(now) {
			const rows = await database.query<{ id: SeekerSessionId }>(
				`DELETE FROM seeker_session WHERE NOT (${stands}) RETURNING id`,
				seekerMoment(now),
			)
			return rows.map(({ id }) => id)
		},

		async addStaff(tokenHash, { id, staffId, audience, startedAt, endsAt }, browser) {
			await database.query(
				`INSERT INTO staff_session (id, token_hash, staff_id, audience, started_at, seen_at, ends_at, browser)
				VALUES ($1, $2, $3, $4, $5, $5, $6, $7)`,
				[id, tokenHash, staffId, audience, timestamp(startedAt), timestamp(endsAt), browser ?? null],
			)
		},

		ofStaff: (staffId, now) =>
			database.query<OwnSignIn>(
				`SELECT id, started_at AS "startedAt", browser FROM staff_session WHERE staff_id = $3 AND ${stands} ORDER BY started_at DESC, id`,
				[...staffMoment(now), staffId],
			),

		async findStaff(tokenHash, audience, now) {
			const rows = await database.query<StaffSession>(
				`SELECT ${staffColumns} FROM staff_session WHERE token_hash = $3 AND audience = $4 AND ${stands}`,
				[...staffMoment(now), tokenHash, audience],
			)
			return rows[0] ?? null
		},

		async touchStaff(ids, now) {
			await database.query(`UPDATE staff_session SET seen_at = $1 WHERE id = ANY($3) AND ${stands} AND seen_at < $1`, [
				...staffMoment(now),
				ids,
			])
		},

		async endStaff(id) {
			await database.query('DELETE FROM staff_session WHERE id = $1', [id])
		},

		async endAllOfStaff(staffId) {
			const rows = await database.query<{ id: string }>('DELETE FROM staff_session WHERE staff_id = $1 RETURNING id', [staffId])
			return rows.map(({ id }) => id)
		},

		sweepStaff: (now) =>
			database.query<StaffSession>(`DELETE FROM staff_session WHERE NOT (${stands}) RETURNING ${staffColumns}`, staffMoment(now)),

		async addTicket(hash, audience, principal, expiresAt) {
			const seeker = principal.kind === 'seeker' ? principal.sessionId : null
			const staff = principal.kind === 'staff' ? principal.sessionId : null
			await database.query(
				'INSERT INTO socket_ticket (hash, audience, seeker_session_id, staff_session_id, expires_at) VALUES ($1, $2, $3, $4, $5)',
				[hash, audience, seeker, staff, timestamp(expiresAt)],
			)
		},

		/** The delete is what makes it single-use: of two at once, PostgreSQL gives the row to one. One commit, as thousands may come at once. */
		async spendTicket(hash, audience, now) {
			const [row] = await database.query<TicketRow>(spendTicket, [
				...[hash, audience],
				...[timestamp(now), timestamp(now - limits.seekerIdleMs), timestamp(now - limits.staffIdleMs)],
			])
			if (row === undefined) return null
			if (row.seekerSessionId !== null) return { kind: 'seeker', sessionId: row.seekerSessionId }
			if (row.staffSessionId === null || row.staffId === null) return null
			return { kind: 'staff', staffId: row.staffId, sessionId: row.staffSessionId }
		},

		async sweepTickets(now) {
			await database.query('DELETE FROM socket_ticket WHERE expires_at <= $1', [timestamp(now)])
		},
	}
}
