import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SecretHash } from '../../ports/secrets.ts'
import type { StaffDirectory, StaffMember } from '../../ports/staff-directory.ts'
import { ConstraintViolated } from '../../ports/store-error.ts'

/** The staff of one process, for tests. */
export function createMemoryStaffDirectory(): StaffDirectory {
	const staff = new Map<StaffId, { readonly member: StaffMember; readonly passwordHash: string }>()
	let token: { readonly hash: SecretHash; readonly expiresAt: Instant } | null = null

	const bySignInName = (signInName: string) =>
		[...staff.values()].find(({ member }) => member.signInName.toLowerCase() === signInName.toLowerCase()) ?? null
	const hasCoordinator = () => [...staff.values()].some(({ member }) => member.role === 'coordinator')
	const isLastCoordinator = (id: StaffId) => {
		const working = [...staff.values()].filter(({ member }) => member.role === 'coordinator' && member.suspendedAt === null)
		return working.length === 1 && working[0]?.member.id === id
	}
	const add = (member: StaffMember, passwordHash: string) => {
		if (staff.has(member.id) || bySignInName(member.signInName) !== null) return false
		staff.set(member.id, { member, passwordHash })
		return true
	}

	return {
		find: async (id) => staff.get(id)?.member ?? null,
		async findMany(ids) {
			const found = ids.map((id) => staff.get(id)?.member).filter((member) => member !== undefined)
			return new Map(found.map((member) => [member.id, member]))
		},
		findBySignInName: async (signInName) => bySignInName(signInName),
		all: async () => [...staff.values()].map(({ member }) => member).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
		add: async (member, passwordHash) => add(member, passwordHash),
		async suspend(id, at) {
			const known = staff.get(id)
			if (known === undefined || known.member.endedAt !== null) return 'ended'
			if (at !== null && isLastCoordinator(id)) return 'last_coordinator'
			staff.set(id, { ...known, member: { ...known.member, suspendedAt: at } })
			return 'done'
		},
		async end(id, at) {
			const known = staff.get(id)
			if (isLastCoordinator(id)) return 'last_coordinator'
			if (known !== undefined) {
				const { endedAt, suspendedAt } = known.member
				staff.set(id, { ...known, member: { ...known.member, endedAt: endedAt ?? at, suspendedAt: suspendedAt ?? at, topics: [] } })
			}
			return 'done'
		},
		async changePassword(id, from, to) {
			const known = staff.get(id)
			if (known?.passwordHash !== from) return false
			staff.set(id, { ...known, passwordHash: to })
			return true
		},
		hasCoordinator: async () => hasCoordinator(),
		async setFirstCoordinatorToken(hash, expiresAt) {
			token = { hash, expiresAt }
		},
		async addFirstCoordinator(hash, member, passwordHash, now) {
			if (token?.hash !== hash || token.expiresAt <= now || hasCoordinator()) return false
			if (!add(member, passwordHash)) throw new ConstraintViolated('staff_sign_in_name')
			token = null
			return true
		},
	}
}
