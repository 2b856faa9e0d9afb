import type { BrowserName } from '@akin/core/identity/browser-name'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { AuditDetail } from '../../ports/audit-log.ts'
import { rateKey } from '../../ports/rate-key.ts'
import type { RateRule } from '../../ports/rate-limiter.ts'
import type { StaffAudience } from '../../ports/session-store.ts'
import type { RateLimited } from '../rate-limited.ts'
import { type BegunStaffSession, beginStaffSession } from './begin-staff-session.ts'
import type { SignIns } from './sign-ins.ts'
import { belongsTo } from './staff-places.ts'

export type SignInRefusal = { readonly code: 'wrong_name_or_password' } | { readonly code: 'wrong_place' } | RateLimited

/** Room for a few typing mistakes; 2 a minute makes guessing one password a matter of centuries. */
const perPlace: RateRule = { burst: 6, perMinute: 2 }
/**
 * One account from everywhere. Far above what its owner needs, so that a stranger who knows a name does not keep its owner out, and
 * still a matter of years against a password that joining lets through.
 */
const perAccount: RateRule = { burst: 40, perMinute: 20 }
/** All accounts from one place: a whole team at the start of a shift, but not somebody trying one password on every name. */
const fromOnePlace: RateRule = { burst: 60, perMinute: 120 }
/** What this server hashes at most, wherever it comes from. */
const altogether: RateRule = { burst: 240, perMinute: 240 }

export type SignInTry = {
	readonly signInName: string
	readonly password: string
	/** A keyed hash of where the request comes from; null where this server does not look. */
	readonly source: string | null
	readonly browser: BrowserName
}

/**
 * [ID1] [ID2] Signs staff in by name and password. An unknown name takes as long as a known one and is refused in the same words. No address
 * comes here: limits count by account, by account and place, and altogether.
 */
export async function signIn(
	signIns: SignIns,
	audience: StaffAudience,
	{ signInName, password, source, browser }: SignInTry,
): Promise<Result<BegunStaffSession, SignInRefusal>> {
	const { staff, hasher, audit, clock } = signIns
	const limited = await overLimit(signIns, signInName, source)
	if (limited !== null) return refused(limited)

	const known = await staff.findBySignInName(signInName)
	const matches = await hasher.verify(password, known?.passwordHash ?? null)
	const note = (detail: AuditDetail) =>
		audit.append([
			{
				at: clock.now(),
				actorId: known?.member.id ?? null,
				action: 'sign_in_refused',
				conversationId: null,
				detail: { audience, ...detail },
			},
		])
	if (known === null || !matches || known.member.suspendedAt !== null) {
		await note({})
		return refused({ code: 'wrong_name_or_password' })
	}
	if (!belongsTo(audience, known.member.role)) {
		await note({ why: 'wrong_place' })
		return refused({ code: 'wrong_place' })
	}
	return ok(await beginStaffSession(signIns, audience, known.member, browser))
}

/**
 * The keys are hashes: the limiter's store holds no names. The narrow limit comes first, so that one place cannot use up an account's, nor one
 * account everybody's.
 */
async function overLimit({ limiter, secrets }: SignIns, signInName: string, source: string | null): Promise<RateLimited | null> {
	const account = signInName.toLowerCase()
	for (const [key, rule] of [
		[rateKey('sign-in-place', secrets.hash(`${account}\n${source ?? ''}`)), perPlace],
		[rateKey('sign-in', secrets.hash(account)), perAccount],
		[rateKey('sign-in-from', source ?? 'anywhere'), fromOnePlace],
		[rateKey('sign-in', 'altogether'), altogether],
	] as const) {
		const { allowed, retryAfterMs } = await limiter.take(key, rule)
		if (!allowed) return { code: 'rate_limited', retryAfterMs }
	}
	return null
}
