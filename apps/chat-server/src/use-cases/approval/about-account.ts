import type { SupervisorActor } from '@akin/core/access/actor'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import type { Asked, Found } from './request-approval.ts'

type AboutAccount = Extract<Asked, { readonly kind: 'suspend_supervisor' | 'reinstate_supervisor' | 'end_account' }>
type NotAsked = 'coordinators_only' | 'no_such_account' | 'last_coordinator' | 'account_ended' | 'is_so_already'

/** [AP11] [AP12] A supervisor's account, or one to be ended: for whoever runs the place. Who works here is read anew, with the role they have now. */
export async function aboutAccount(chat: Chat, actor: SupervisorActor, asked: AboutAccount): Promise<Result<Found, NotAsked>> {
	const everybody = await chat.staff.all()
	if (everybody.find(({ id }) => id === actor.id)?.role !== 'coordinator') return refused('coordinators_only')
	const member = everybody.find(({ id }) => id === asked.subject)
	if (!member || (member.role === 'listener' && asked.kind !== 'end_account')) return refused('no_such_account')
	// A coordinator answers for all programmes, so anybody of them may be the second.
	const programmeIds = member.role === 'coordinator' ? actor.programmeIds : member.programmeIds
	if (!programmeIds.some((id) => actor.programmeIds.includes(id))) return refused('no_such_account')
	if (member.endedAt !== null) return refused('account_ended')
	const isSuspended = member.suspendedAt !== null
	if (asked.kind !== 'end_account' && isSuspended === (asked.kind === 'suspend_supervisor')) return refused('is_so_already')
	const working = everybody.filter(({ role, suspendedAt }) => role === 'coordinator' && suspendedAt === null)
	if (working.length === 1 && working[0]?.id === member.id) return refused('last_coordinator')
	return ok({ act: { ...asked, subject: { id: member.id, name: member.name } }, programmeIds })
}
