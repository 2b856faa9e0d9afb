import type { SignedInStaff } from './identify.ts'
import type { SignIns } from './sign-ins.ts'

/** Ends this sign-in. Other devices of the same person stay signed in. */
export async function signOut({ sessions, audit, clock }: SignIns, { member, session }: SignedInStaff): Promise<void> {
	await sessions.endStaff(session.id)
	await audit.append([
		{ at: clock.now(), actorId: member.id, action: 'signed_out', conversationId: null, detail: { audience: session.audience } },
	])
}
