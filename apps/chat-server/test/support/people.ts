import { randomUUID } from 'node:crypto'
import { asId, type StaffId } from '@akin/core/support/ids'
import type { StaffMember } from '../../src/ports/staff-directory.ts'

/** Somebody who works here, as far as a test cares. */
export const staffMember = (given: Partial<StaffMember> = {}): StaffMember => {
	const id = given.id ?? asId<StaffId>(randomUUID())
	return {
		id,
		signInName: `name-${id.slice(0, 8)}`,
		name: 'Robin',
		role: 'listener',
		languages: ['en'],
		topics: [],
		programmeIds: [],
		maxCapacity: 2,
		demo: false,
		suspendedAt: null,
		endedAt: null,
		...given,
	}
}
