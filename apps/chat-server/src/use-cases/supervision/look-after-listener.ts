import type { SupervisorActor } from '@akin/core/access/actor'
import type { HoldReason, Rest } from '@akin/core/shift/rest'
import { limitCapacity, stopAsking } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { AuditAction, AuditDetail } from '../../ports/audit-log.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { giveOfferBack } from '../queue/give-offer-back.ts'

type NotFound = 'listener_not_found'
const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** A listener this supervisor answers for. Somebody else's and nobody are the same answer. */
async function listenerOfMine(chat: Chat, actor: SupervisorActor, id: StaffId): Promise<Result<StaffMember, NotFound>> {
	const member = await chat.people.find(id)
	const isMine = member?.role === 'listener' && member.programmeIds.some((programmeId) => actor.programmeIds.includes(programmeId))
	return member && isMine ? ok(member) : refused('listener_not_found')
}

const audit = (chat: Chat, actor: SupervisorActor, action: AuditAction, listener: StaffId, detail: AuditDetail): Promise<void> =>
	chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action, conversationId: null, detail: { listener, ...detail } }])

/** Stored first, then the offer that stands is looked for: an offer being made in this moment finds the rest (Q3). */
export async function beginRest(chat: Chat, id: StaffId, rest: Rest): Promise<boolean> {
	if (!(await chat.shifts.giveRest(id, rest))) return false
	// Afterwards they are asked for a press of their own, and not put to work by one from before.
	await chat.shifts.change(id, ({ shift }) => stopAsking(shift))
	await giveOfferBack(chat, { id })
	chat.announcer.shiftChanged(id)
	return true
}

/** A rest of so many minutes: nobody is offered to them, whom they talk with they keep. It never ends a hold early. */
export async function giveRest(
	chat: Chat,
	actor: SupervisorActor,
	id: StaffId,
	minutes: number,
): Promise<Result<null, NotFound | 'not_on_shift' | 'held_back'>> {
	const found = await listenerOfMine(chat, actor, id)
	if (!found.ok) return found
	const now = chat.clock.now()
	if (!(await chat.shifts.load(id))) return refused('not_on_shift')
	const by = { id: actor.id, name: actor.name }
	if (!(await beginRest(chat, id, { kind: 'rest', begunAt: now, until: now + minutes * minuteMs, by }))) return refused('held_back')
	await audit(chat, actor, 'rest_given', id, { minutes })
	return ok(null)
}

/** Nobody new for so many hours, on this shift and the next (at most a day: longer needs a second person). */
export async function holdBack(
	chat: Chat,
	actor: SupervisorActor,
	id: StaffId,
	{ hours, reason }: { readonly hours: number; readonly reason: HoldReason },
): Promise<Result<null, NotFound>> {
	const found = await listenerOfMine(chat, actor, id)
	if (!found.ok) return found
	const now = chat.clock.now()
	const by = { id: actor.id, name: actor.name }
	await beginRest(chat, id, { kind: 'held_back', reason, begunAt: now, until: now + hours * hourMs, by })
	await audit(chat, actor, 'held_back', id, { hours, reason })
	return ok(null)
}

export async function liftRest(chat: Chat, actor: SupervisorActor, id: StaffId): Promise<Result<null, NotFound>> {
	const found = await listenerOfMine(chat, actor, id)
	if (!found.ok) return found
	const running = (await chat.shifts.rests(chat.clock.now())).get(id)
	if (!running) return ok(null)
	await chat.shifts.giveRest(id, null)
	await audit(chat, actor, 'rest_lifted', id, { kind: running.kind })
	chat.announcer.shiftChanged(id)
	return ok(null)
}

/** Fewer at once for this shift, or as many again as they chose. */
export async function limitListener(
	chat: Chat,
	actor: SupervisorActor,
	id: StaffId,
	capacity: number,
): Promise<Result<null, NotFound | 'not_on_shift' | 'capacity_not_allowed'>> {
	const found = await listenerOfMine(chat, actor, id)
	if (!found.ok) return found
	let refusal: 'capacity_not_allowed' | null = null
	const changed = await chat.shifts.change(id, ({ shift }) => {
		const limited = limitCapacity(shift, capacity)
		refusal = typeof limited === 'string' ? limited : null
		return typeof limited === 'string' ? null : limited
	})
	if (!changed) return refused('not_on_shift')
	if (refusal) return refused(refusal)
	await audit(chat, actor, 'capacity_limited', id, { capacity })
	chat.announcer.shiftChanged(id)
	return ok(null)
}
