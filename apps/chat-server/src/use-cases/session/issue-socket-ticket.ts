import type { Instant } from '@akin/core/support/instant'
import type { Audience, Principal } from '../../ports/session-store.ts'
import type { SignIns } from './sign-ins.ts'

/** A ticket that opens one socket of this audience, once, within the next seconds. */
export async function issueSocketTicket(
	{ sessions, secrets, clock, limits }: SignIns,
	audience: Audience,
	principal: Principal,
): Promise<{ readonly ticket: string; readonly expiresAt: Instant }> {
	const ticket = secrets.newToken()
	const expiresAt = clock.now() + limits.socketTicketMs
	await sessions.addTicket(secrets.hash(ticket), audience, principal, expiresAt)
	return { ticket, expiresAt }
}
