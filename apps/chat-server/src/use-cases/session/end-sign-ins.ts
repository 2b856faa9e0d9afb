import type { SignedInStaff } from './identify.ts'
import type { SignIns } from './sign-ins.ts'

/** [ID13] Ends one sign-in of theirs; false when they have none of this name any more. */
export async function endOwnSignIn(signIns: SignIns, { member }: SignedInStaff, id: string): Promise<boolean> {
	const { sessions, clock } = signIns
	const own = await sessions.ofStaff(member.id, clock.now())
	if (!own.some((one) => one.id === id)) return false
	await sessions.endStaff(id)
	await noteEnded(signIns, { member }, 1)
	return true
}

/** [ID12] [ID13] Ends every sign-in of theirs but this one, and says which. */
export async function endOtherSignIns(signIns: SignIns, { member, session }: SignedInStaff): Promise<readonly string[]> {
	const { sessions, clock } = signIns
	const others = (await sessions.ofStaff(member.id, clock.now())).filter(({ id }) => id !== session.id)
	for (const { id } of others) await sessions.endStaff(id)
	if (others.length > 0) await noteEnded(signIns, { member }, others.length)
	return others.map(({ id }) => id)
}

const noteEnded = ({ audit, clock }: SignIns, { member }: Pick<SignedInStaff, 'member'>, count: number) =>
	audit.append([{ at: clock.now(), actorId: member.id, action: 'own_sign_ins_ended', conversationId: null, detail: { count } }])
