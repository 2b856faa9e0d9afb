import type { SeekerActor } from '@akin/core/access/actor'
import type { Programme } from '@akin/core/programme/programme'
import { isKept } from '@akin/core/queue/may-be-offered'
import type { QueuePolicy } from '@akin/core/queue/queue-policy'
import type { QueueTicket } from '@akin/core/queue/ticket'
import { type KeptFor, keepFor } from '@akin/core/returning/keep-for'
import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'
import { listenersOf } from '../queue/listeners-of.ts'
import { formerListener } from './held-words.ts'

/** For whom a request is kept: the listener of the words that this sign-in holds (RW2). */
export async function keptForListener(
	chat: Chat,
	actor: SeekerActor,
	programme: Programme,
	request: { readonly language: string; readonly inDanger: boolean },
): Promise<KeptFor | null> {
	const now = chat.clock.now()
	const stored = await chat.returnWords.heldBy(actor.id, now)
	if (stored === null || stored.programmeId !== programme.id) return null
	const listener = await formerListener(chat, stored)
	if (listener === null) return null
	const isHere = (await listenersOf(chat, programme.id)).some(({ id }) => id === listener.id)
	return keepFor({ ...listener, isHere, speaks: listener.languages }, request, programme.returnWords.keepMinutes, now)
}

/** Tickets as they stand now: not kept for a listener who has paused, rests, or ended their shift meanwhile (RW3). */
export async function keptWhileHere(chat: Chat, tickets: readonly QueueTicket[], policy: QueuePolicy): Promise<QueueTicket[]> {
	const now = chat.clock.now()
	const here = new Map<ProgrammeId, ReadonlySet<StaffId>>()
	const answer: QueueTicket[] = []
	for (const ticket of tickets) {
		if (!isKept(ticket, policy, now) || ticket.keptFor === null) {
			answer.push(ticket)
			continue
		}
		const { programmeId } = ticket.lane
		const ids = here.get(programmeId) ?? new Set((await listenersOf(chat, programmeId)).map(({ id }) => id))
		here.set(programmeId, ids)
		answer.push(ids.has(ticket.keptFor.listenerId) ? ticket : { ...ticket, keptFor: null })
	}
	return answer
}
