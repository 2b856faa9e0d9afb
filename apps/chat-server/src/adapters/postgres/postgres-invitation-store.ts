import type { Invitation, InvitationEnd } from '@akin/core/joining/invitation'
import { isSameName } from '@akin/core/joining/is-same-name'
import type { InvitationId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { InvitationStore } from '../../ports/invitation-store.ts'
import { ConstraintViolated } from '../../ports/store-error.ts'
import { type Database, timestamp } from './database.ts'
import { insertStaff, takenStaff } from './insert-staff.ts'

const columns = `id, for_name as "forName", role, programme_ids as "programmeIds", max_capacity as "maxCapacity", invited_by as "byId",
	invited_by_name as "byName", invited_at as "invitedAt", expires_at as "expiresAt", joined_at as "joinedAt", joined_as as "joinedAs",
	withdrawn_at as "withdrawnAt", withdrawn_by_name as "withdrawnBy"`

/** Ours alone: whoever gives a name takes this advisory lock first. */
const namesLock = 4_611_099
/** Takes back what the transaction has spent. */
class NameTaken extends Error {}

/** Neither used nor withdrawn nor over; $2 is now. */
const open = 'joined_at is null and withdrawn_at is null and expires_at > $2'

type Row = {
	readonly id: InvitationId
	readonly forName: string
	readonly role: Invitation['role']
	readonly programmeIds: readonly ProgrammeId[]
	readonly maxCapacity: number
	readonly byId: StaffId
	readonly byName: string
	readonly invitedAt: Instant
	readonly expiresAt: Instant
	readonly joinedAt: Instant | null
	readonly joinedAs: StaffId | null
	readonly withdrawnAt: Instant | null
	readonly withdrawnBy: string | null
}

const endOf = ({ joinedAt, joinedAs, withdrawnAt, withdrawnBy }: Row): InvitationEnd | null => {
	if (joinedAt !== null && joinedAs !== null) return { kind: 'joined', staffId: joinedAs, at: joinedAt }
	return withdrawnAt !== null && withdrawnBy !== null ? { kind: 'withdrawn', byName: withdrawnBy, at: withdrawnAt } : null
}

const invitationOf = (row: Row): Invitation => {
	const { id, forName, role, programmeIds, maxCapacity, byId, byName, invitedAt, expiresAt } = row
	const invitedBy = { id: byId, name: byName }
	return { id, forName, role, programmeIds, maxCapacity, invitedBy, invitedAt, expiresAt, end: endOf(row) }
}

export const createPostgresInvitationStore = (db: Database): InvitationStore => ({
	async add({ id, forName, role, programmeIds, maxCapacity, invitedBy, invitedAt, expiresAt }, hash) {
		await db.query(
			`insert into staff_invitation (id, token_hash, for_name, role, programme_ids, max_capacity, invited_by, invited_by_name, invited_at, expires_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
			[id, hash, forName, role, programmeIds, maxCapacity, invitedBy.id, invitedBy.name, timestamp(invitedAt), timestamp(expiresAt)],
		)
	},
	async find(hash) {
		const [row] = await db.query<Row>(`select ${columns} from staff_invitation where token_hash = $1`, [hash])
		return row ? invitationOf(row) : null
	},
	async list(now, since) {
		const rows = await db.query<Row>(
			`select ${columns} from staff_invitation where invited_at > $1 or (${open}) order by invited_at desc, id`,
			[timestamp(since), timestamp(now)],
		)
		return rows.map(invitationOf)
	},
	async joinedSince(since) {
		const rows = await db.query<{ id: StaffId }>('select joined_as as id from staff_invitation where joined_at > $1', [timestamp(since)])
		return new Set(rows.map(({ id }) => id))
	},
	async withdraw(id, byName, now) {
		const ended = await db.query(
			`update staff_invitation set withdrawn_at = $2, withdrawn_by_name = $3 where id = $1 and ${open} returning id`,
			[id, timestamp(now), byName],
		)
		return ended.length > 0
	},
	/** The row of the invitation is what two attempts at once fight over; the loser finds it spent. */
	async join({ hash, member, passwordHash, rulesVersion, now }) {
		try {
			return await db.transaction(async (tx) => {
				const spent = await tx.query(
					`update staff_invitation set joined_at = $2, joined_as = $3 where token_hash = $1 and ${open} returning id`,
					[hash, timestamp(now), member.id],
				)
				if (spent.length === 0) return 'not_open'
				// One name is given at a time: two who join in this moment by links of their own are looked at one after the other.
				await tx.query('select pg_advisory_xact_lock($1)', [namesLock])
				const called = await tx.query<{ name: string }>('select name from staff')
				if (called.some(({ name }) => isSameName(name, member.name))) throw new NameTaken()
				await insertStaff(tx, member, passwordHash)
				await tx.query('insert into rules_agreement (staff_id, version, agreed_at) values ($1, $2, $3)', [
					member.id,
					rulesVersion,
					timestamp(now),
				])
				return 'joined'
			})
		} catch (error) {
			if (error instanceof NameTaken) return 'name_taken'
			if (error instanceof ConstraintViolated && takenStaff.has(error.constraint)) return 'sign_in_name_taken'
			throw error
		}
	},
})
