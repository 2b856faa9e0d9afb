import { type Invitation, type InvitationEnd, standingOf } from '@akin/core/joining/invitation'
import { isSameName } from '@akin/core/joining/is-same-name'
import type { InvitationStore } from '../../ports/invitation-store.ts'
import type { SecretHash } from '../../ports/secrets.ts'
import type { StaffDirectory } from '../../ports/staff-directory.ts'

/** The invitations of one process, for tests. */
export function createMemoryInvitationStore(staff: Pick<StaffDirectory, 'add' | 'all'>): InvitationStore {
	const kept = new Map<SecretHash, Invitation>()
	const end = (hash: SecretHash, invitation: Invitation, how: InvitationEnd | null) => kept.set(hash, { ...invitation, end: how })
	/** One name is given at a time. */
	let turn: Promise<unknown> = Promise.resolve()
	const joinNow: InvitationStore['join'] = async ({ hash, member, passwordHash, now }) => {
		const found = kept.get(hash)
		if (found === undefined || standingOf(found, now) !== 'open') return 'not_open'
		if ((await staff.all()).some(({ name }) => isSameName(name, member.name))) return 'name_taken'
		end(hash, found, { kind: 'joined', staffId: member.id, at: now })
		if (await staff.add(member, passwordHash)) return 'joined'
		end(hash, found, null)
		return 'sign_in_name_taken'
	}
	return {
		async add(invitation, hash) {
			kept.set(hash, invitation)
		},
		find: async (hash) => kept.get(hash) ?? null,
		list: async (now, since) =>
			[...kept.values()]
				.filter((one) => standingOf(one, now) === 'open' || one.invitedAt > since)
				.toSorted((a, b) => b.invitedAt - a.invitedAt || (a.id < b.id ? -1 : 1)),
		joinedSince: async (since) =>
			new Set([...kept.values()].flatMap(({ end: how }) => (how?.kind === 'joined' && how.at > since ? [how.staffId] : []))),
		async withdraw(id, byName, at) {
			const found = [...kept].find(([, one]) => one.id === id)
			if (found === undefined || standingOf(found[1], at) !== 'open') return false
			end(found[0], found[1], { kind: 'withdrawn', byName, at })
			return true
		},
		join(joining) {
			const done = turn.then(() => joinNow(joining))
			turn = done
			return done
		},
	}
}
