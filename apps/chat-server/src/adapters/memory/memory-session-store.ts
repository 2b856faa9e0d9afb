import type { BrowserName } from '@akin/core/identity/browser-name'
import type { SeekerSessionId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SecretHash } from '../../ports/secrets.ts'
import { defaultSessionLimits, type SessionLimits } from '../../ports/session-limits.ts'
import type { Audience, Principal, SeekerSession, SessionStore, StaffSession } from '../../ports/session-store.ts'

type Kept<Session> = { readonly tokenHash: SecretHash; readonly session: Session; readonly seenAt: Instant }
type Ticket = { readonly audience: Audience; readonly principal: Principal; readonly expiresAt: Instant }

/** Sign-ins of one process, for tests. */
export function createMemorySessionStore(limits: Pick<SessionLimits, 'seekerIdleMs' | 'staffIdleMs'> = defaultSessionLimits): SessionStore {
	const seekers = new Map<SeekerSessionId, Kept<SeekerSession>>()
	const staff = new Map<string, Kept<StaffSession>>()
	const browsers = new Map<string, BrowserName | null>()
	const tickets = new Map<SecretHash, Ticket>()

	const stands = (kept: Kept<SeekerSession | StaffSession>, now: Instant) => {
		const idleMs = 'staffId' in kept.session ? limits.staffIdleMs : limits.seekerIdleMs
		return kept.session.endsAt > now && kept.seenAt > now - idleMs
	}
	const touch = <Id, Session extends SeekerSession | StaffSession>(all: Map<Id, Kept<Session>>, ids: readonly Id[], now: Instant) => {
		for (const id of ids) {
			const kept = all.get(id)
			if (kept !== undefined && kept.seenAt < now && stands(kept, now)) all.set(id, { ...kept, seenAt: now })
		}
	}
	const sweep = <Id, Session extends SeekerSession | StaffSession>(all: Map<Id, Kept<Session>>, now: Instant): Session[] => {
		const over = [...all].filter(([, kept]) => !stands(kept, now))
		for (const [id] of over) all.delete(id)
		return over.map(([, { session }]) => session)
	}

	return {
		async addSeeker(tokenHash, session) {
			seekers.set(session.id, { tokenHash, session, seenAt: session.startedAt })
		},
		async findSeeker(tokenHash, now) {
			const kept = [...seekers.values()].find((one) => one.tokenHash === tokenHash)
			return kept !== undefined && stands(kept, now) ? kept.session : null
		},
		touchSeeker: async (ids, now) => touch(seekers, ids, now),
		async endSeeker(id) {
			seekers.delete(id)
		},
		sweepSeekers: async (now) => sweep(seekers, now).map(({ id }) => id),

		async addStaff(tokenHash, session, browser) {
			browsers.set(session.id, browser ?? null)
			staff.set(session.id, { tokenHash, session, seenAt: session.startedAt })
		},
		async ofStaff(staffId, now) {
			return [...staff.values()]
				.filter((kept) => kept.session.staffId === staffId && stands(kept, now))
				.map(({ session: { id, startedAt } }) => ({ id, startedAt, browser: browsers.get(id) ?? null }))
				.toSorted((a, b) => b.startedAt - a.startedAt)
		},
		async findStaff(tokenHash, audience, now) {
			const kept = [...staff.values()].find((one) => one.tokenHash === tokenHash)
			return kept !== undefined && kept.session.audience === audience && stands(kept, now) ? kept.session : null
		},
		touchStaff: async (ids, now) => touch(staff, ids, now),
		async endStaff(id) {
			staff.delete(id)
		},
		async endAllOfStaff(staffId) {
			const theirs = [...staff.values()].filter(({ session }) => session.staffId === staffId).map(({ session }) => session.id)
			for (const id of theirs) staff.delete(id)
			return theirs
		},
		sweepStaff: async (now) => sweep(staff, now),

		async addTicket(hash, audience, principal, expiresAt) {
			tickets.set(hash, { audience, principal, expiresAt })
		},
		async spendTicket(hash, audience, now) {
			const ticket = tickets.get(hash)
			if (ticket === undefined || ticket.audience !== audience) return null
			tickets.delete(hash)
			const { principal } = ticket
			const session = principal.kind === 'seeker' ? seekers.get(principal.sessionId) : staff.get(principal.sessionId)
			if (session === undefined || !stands(session, now) || ticket.expiresAt <= now) return null
			if (principal.kind === 'seeker') touch(seekers, [principal.sessionId], now)
			else touch(staff, [principal.sessionId], now)
			return principal
		},
		async sweepTickets(now) {
			for (const [hash, { expiresAt }] of tickets) if (expiresAt <= now) tickets.delete(hash)
		},
	}
}
