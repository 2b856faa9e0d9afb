import { ok, type Result, refused } from '@akin/core/support/result'
import type { RateLimited } from '../rate-limited.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { endOtherSignIns } from './end-sign-ins.ts'
import type { SignedInStaff } from './identify.ts'
import type { SignIns } from './sign-ins.ts'

export type PasswordChange = { readonly password: string; readonly next: string }

/** [ID12] Answers the sign-ins that end with it. */
export async function changePassword(
	signIns: SignIns,
	signedIn: SignedInStaff,
	{ password, next }: PasswordChange,
): Promise<Result<readonly string[], { readonly code: 'wrong_password' | 'password_easily_guessed' } | RateLimited>> {
	const { staff, hasher, easilyGuessed, audit, clock } = signIns
	const { id, name, signInName } = signedIn.member
	const before = await staff.findBySignInName(signInName)
	const known = await checkOwnPassword(signIns, signedIn.member, password)
	if (!known.ok) return known
	if (easilyGuessed(next, [name, signInName])) return refused({ code: 'password_easily_guessed' })
	// Somebody changed it while this was checked: the password that was shown is not the password any more.
	if (before === null || !(await staff.changePassword(id, before.passwordHash, await hasher.hash(next)))) {
		return refused({ code: 'wrong_password' })
	}
	await audit.append([{ at: clock.now(), actorId: id, action: 'password_changed', conversationId: null, detail: {} }])
	return ok(await endOtherSignIns(signIns, signedIn))
}
