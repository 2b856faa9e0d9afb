import type { BrowserName } from '@akin/core/identity/browser-name'
import type { StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import { ConstraintViolated } from '../../ports/store-error.ts'
import type { RateLimited } from '../rate-limited.ts'
import { type BegunStaffSession, beginStaffSession } from './begin-staff-session.ts'
import type { SignIns } from './sign-ins.ts'

export type FirstCoordinator = {
	readonly token: string
	readonly name: string
	readonly signInName: string
	readonly password: string
}

/** Makes the first coordinator with the token from the console and signs them in. The token works once. */
export async function makeFirstCoordinator(
	signIns: SignIns,
	{ token, name, signInName, password }: FirstCoordinator,
	browser?: BrowserName,
): Promise<Result<BegunStaffSession, { readonly code: 'token_not_valid' | 'password_easily_guessed' } | RateLimited>> {
	const { staff, hasher, easilyGuessed, secrets, clock, ids, audit, limiter } = signIns
	const { allowed, retryAfterMs } = await limiter.take(rateKey('first-coordinator', 'altogether'), { burst: 10, perMinute: 10 })
	if (!allowed) return refused({ code: 'rate_limited', retryAfterMs })
	if (easilyGuessed(password, [name, signInName])) return refused({ code: 'password_easily_guessed' })

	const member: StaffMember = {
		id: ids.next<StaffId>(),
		signInName,
		name,
		role: 'coordinator',
		languages: [],
		topics: [],
		programmeIds: [],
		maxCapacity: 1,
		demo: false,
		suspendedAt: null,
		endedAt: null,
	}
	const passwordHash = await hasher.hash(password)
	if (!(await added())) return refused({ code: 'token_not_valid' })
	await audit.append([{ at: clock.now(), actorId: member.id, action: 'first_coordinator_made', conversationId: null, detail: {} }])
	return ok(await beginStaffSession(signIns, 'supervisor', member, browser))

	async function added(): Promise<boolean> {
		try {
			return await staff.addFirstCoordinator(secrets.hash(token), member, passwordHash, clock.now())
		} catch (error) {
			// Somebody has this sign-in name without being a coordinator. Saying so would tell a stranger with no token who works here.
			if (error instanceof ConstraintViolated) return false
			throw error
		}
	}
}
