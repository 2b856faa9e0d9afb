import type { StaffMember } from '../../ports/staff-directory.ts'
import { type Queries, timestamp } from './database.ts'

/** The constraints that say an id or a sign-in name is taken. */
export const takenStaff: ReadonlySet<string> = new Set(['staff_pkey', 'staff_sign_in_name'])

export const insertStaff = (queries: Queries, member: StaffMember, passwordHash: string) =>
	queries.query(
		`INSERT INTO staff (id, sign_in_name, name, role, password_hash, languages, topics, programme_ids, max_capacity, demo, suspended_at, ended_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		[
			member.id,
			member.signInName,
			member.name,
			member.role,
			passwordHash,
			member.languages,
			member.topics,
			member.programmeIds,
			member.maxCapacity,
			member.demo,
			member.suspendedAt === null ? null : timestamp(member.suspendedAt),
			member.endedAt === null ? null : timestamp(member.endedAt),
		],
	)
