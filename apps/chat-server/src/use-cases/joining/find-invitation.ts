import { type Invitation, standingOf } from '@akin/core/joining/invitation'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { StaffAudience } from '../../ports/session-store.ts'
import type { RateLimited } from '../rate-limited.ts'
import type { SignIns } from '../session/sign-ins.ts'
import { belongsTo } from '../session/staff-places.ts'

export type NoInvitation = {
	readonly code: 'invitation_not_found' | 'invitation_over' | 'invitation_used' | 'invitation_withdrawn'
}

/** Room for a whole course of new listeners in one evening; nobody guesses 256 bits at that pace. */
const altogether = { burst: 60, perMinute: 60 }

const codes = { over: 'invitation_over', used: 'invitation_used', withdrawn: 'invitation_withdrawn' } as const

/** [JO4] The invitation behind a link, if it can be used here and now. */
export async function findInvitation(
	{ invitations, secrets, clock, limiter }: SignIns,
	audience: StaffAudience,
	token: string,
): Promise<Result<Invitation, NoInvitation | RateLimited>> {
	const { allowed, retryAfterMs } = await limiter.take(rateKey('invitation', 'altogether'), altogether)
	if (!allowed) return refused({ code: 'rate_limited', retryAfterMs })
	const invitation = await invitations.find(secrets.hash(token))
	if (invitation === null || !belongsTo(audience, invitation.role)) return refused({ code: 'invitation_not_found' })
	const standing = standingOf(invitation, clock.now())
	return standing === 'open' ? ok(invitation) : refused({ code: codes[standing] })
}
