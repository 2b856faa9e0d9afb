import type { SupervisorActor } from '@akin/core/access/actor'
import { tierOf } from '@akin/core/attention/signal'
import { slotHolder } from '@akin/core/conversation/conversation'
import { handleOf } from '@akin/core/conversation/handle'
import type { Roster, RosterListener, RosterOff } from '@akin/core/protocol/roster'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { carePolicy, compareCare, needsOf } from '@akin/core/shift/need-of-care'
import type { Rest } from '@akin/core/shift/rest'
import { availabilityOf, isResting, lastRestedAt } from '@akin/core/shift/shift'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { ListenerHistory, StoredShift } from '../../ports/shift-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import { blocksAmong } from '../block/block-person.ts'
import type { Chat } from '../chat.ts'
import { shiftMessagesFor } from '../service/shift-messages.ts'
import { todayOf } from './today-of.ts'

const nothingYet: ListenerHistory = { shifts: 0, conversations: 0, conversationsToday: 0 }

/** The listeners of the programmes somebody supervises, in the order in which they should be looked after. */
export async function lookAtRoster(chat: Chat, actor: SupervisorActor): Promise<Roster> {
	const now = chat.clock.now()
	const isMine = ({ programmeIds }: { readonly programmeIds: readonly ProgrammeId[] }) =>
		programmeIds.some((id) => actor.programmeIds.includes(id))
	const members = (await chat.people.all()).filter((member) => member.role === 'listener' && member.suspendedAt === null && isMine(member))
	const ids = members.map(({ id }) => id)
	const stored = await chat.shifts.loadMany(ids)
	const onShift = stored.map(({ shift }) => shift.listenerId)
	const [rests, history, here, seen, ...held] = await Promise.all([
		chat.shifts.rests(now),
		chat.shifts.history(onShift, await todayOf(chat, actor, now)),
		chat.presence.seenWithin(onShift, defaultQueuePolicy.staffSeenWithinMs),
		chat.presence.lastSeen(onShift),
		...stored.map(({ shift, conversations }) => (conversations === 0 ? [] : chat.conversations.ofListener(shift.listenerId))),
	])
	const listeners = stored.flatMap((one, index) => {
		const { listenerId } = one.shift
		const member = members.find(({ id }) => id === listenerId)
		if (!member) return []
		const isConnected = here.has(listenerId)
		const facts = {
			history: history.get(listenerId) ?? nothingYet,
			isConnected,
			lastSeenAt: isConnected ? null : (seen.get(listenerId) ?? null),
		}
		return [listenerView(actor, member, one, (held[index] ?? []).filter(isHeldBy(listenerId)), facts, now)]
	})
	const working = new Set(onShift)
	const off = members
		.filter(({ id }) => !working.has(id))
		.map(({ id, name, languages }): RosterOff => ({ id, name, languages: [...languages], rest: restView(rests.get(id) ?? null, now) }))
	const programmes = (await chat.programmes.all()).filter(({ id }) => actor.programmeIds.includes(id)).map(({ id, name }) => ({ id, name }))
	const messages = await shiftMessagesFor(chat, actor.programmeIds)
	return {
		at: now,
		listeners: listeners.toSorted(compareCare),
		off,
		messages,
		blocks: await blocksAmong(chat, actor.programmeIds),
		programmes,
	}
}

const isHeldBy =
	(id: StaffMember['id']) =>
	({ conversation }: StoredConversation): boolean =>
		slotHolder(conversation) === id

function listenerView(
	actor: SupervisorActor,
	member: StaffMember,
	{ shift, conversations }: StoredShift,
	held: readonly StoredConversation[],
	facts: { readonly history: ListenerHistory; readonly isConnected: boolean; readonly lastSeenAt: Instant | null },
	now: Instant,
): RosterListener {
	const { history, isConnected, lastSeenAt } = facts
	const isWithSomebodyInDanger = held.some(({ conversation }) => tierOf(conversation.signals) === 'act_now')
	const care = {
		shift,
		conversations,
		isWithSomebodyInDanger,
		isConnected,
		shifts: history.shifts,
		conversationsEver: history.conversations,
	}
	return {
		...{ id: member.id, name: member.name, languages: [...member.languages] },
		...{ chosenCapacity: shift.chosenCapacity, capacity: shift.capacity, conversations, connected: isConnected, lastSeenAt },
		availability: availabilityOf(shift, conversations, now),
		holding: held
			.filter(({ conversation }) => actor.programmeIds.includes(conversation.programmeId))
			.map(({ conversation }) => ({ id: conversation.id, handle: handleOf(conversation.id) })),
		...{ shiftStartedAt: shift.startedAt, pausedSince: shift.pausedSince, restedAt: lastRestedAt(shift, now) },
		rest: isResting(shift, now) ? restView(shift.rest, now) : null,
		conversationsToday: history.conversationsToday,
		needs: needsOf(care, carePolicy, now),
	}
}

function restView(rest: Rest | null, now: Instant): RosterOff['rest'] {
	if (rest === null || !isResting({ rest }, now)) return null
	return { kind: rest.kind, until: rest.until, byName: rest.by.name, reason: rest.kind === 'held_back' ? rest.reason : null }
}
