import { byAttention } from '@akin/core/attention/signal'
import type { OpenConversation } from '@akin/core/conversation/conversation'
import type { Board, BoardRow } from '@akin/core/protocol/supervisor'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { availabilityOf, isResting } from '@akin/core/shift/shift'
import { boardPolicy } from '@akin/core/supervision/board-policy'
import type { ProgrammeId } from '@akin/core/support/ids'
import { boardRowView } from '@akin/core/view/supervisor-view'
import type { StoredConversation } from '../../src/ports/conversation-store.ts'
import type { Chat } from '../../src/use-cases/chat.ts'
import { answeringFor } from '../../src/use-cases/people.ts'
import { staffContextOf } from '../../src/use-cases/view/staff-context-of.ts'

/** Rows of each list; the totals say how many there are. More than a person can watch, few enough to send once a second. */
const maxRows = boardPolicy.rowsOfEachList

type Open = StoredConversation & { readonly conversation: OpenConversation }

/**
 * Everything a supervisor of these programmes watches, read and put in order anew: what the boards that follow changes must always come to.
 * Nobody's place and nobody's row depends on what was known before.
 */
export async function wholeBoard(chat: Chat, programmeIds: readonly ProgrammeId[]): Promise<Omit<Board, 'feed' | 'version'>> {
	const at = chat.clock.now()
	const all = await chat.conversations.open()
	const open = all.filter(
		(stored): stored is Open => programmeIds.includes(stored.conversation.programmeId) && stored.conversation.state !== 'closed',
	)
	const waiting = inOrder(open.filter(({ conversation }) => conversation.state !== 'active'))
	const talking = inOrder(open.filter(({ conversation }) => conversation.state === 'active'))
	const ended = (await chat.conversations.endedUnacknowledged())
		.filter(({ conversation }) => programmeIds.includes(conversation.programmeId))
		.slice(0, maxRows)
	const shown = [...waiting.slice(0, maxRows), ...talking.slice(0, maxRows), ...ended]
	const ids = shown.map(({ conversation }) => conversation.id)
	const [readers, last, listeners, onDuty] = await Promise.all([
		chat.readings.of(ids, at),
		chat.readings.lastOf(ids),
		boardListeners(chat, programmeIds),
		chat.people.supervisorsOnDuty(),
	])
	const row = async (stored: StoredConversation): Promise<BoardRow> =>
		boardRowView(stored.conversation, {
			...(await staffContextOf(chat, stored, readers.get(stored.conversation.id) ?? [])),
			lastRead: last.get(stored.conversation.id) ?? null,
		})
	return {
		at,
		waiting: await Promise.all(waiting.slice(0, maxRows).map(row)),
		talking: await Promise.all(talking.slice(0, maxRows).map(row)),
		ended: await Promise.all(ended.map(row)),
		totals: {
			waiting: waiting.length,
			talking: talking.length,
			longestWaitMs: Math.max(0, ...waiting.map(({ conversation }) => at - conversation.enqueuedAt)),
		},
		listeners,
		supervisorsOnDuty: answeringFor(onDuty, programmeIds).map(({ id, name }) => ({ id, name })),
	}
}

function inOrder(rows: Open[]): Open[] {
	const key = ({ conversation: { id, signals, enqueuedAt, pin } }: Open) => ({
		...{ id, signals, waitingSince: enqueuedAt, pinnedAt: pin?.at ?? null },
	})
	return rows.sort((a, b) => byAttention(key(a), key(b)))
}

async function boardListeners(chat: Chat, programmeIds: readonly ProgrammeId[]): Promise<Board['listeners']> {
	const shifts = await chat.shifts.all()
	const ids = shifts.map(({ shift }) => shift.listenerId)
	const [people, seen] = await Promise.all([chat.people.findMany(ids), chat.presence.seenWithin(ids, defaultQueuePolicy.staffSeenWithinMs)])
	const now = chat.clock.now()
	return shifts.flatMap(({ shift, conversations }) => {
		const person = people.get(shift.listenerId)
		if (!person?.programmeIds.some((id) => programmeIds.includes(id))) return []
		const connected = seen.has(shift.listenerId)
		return [
			{
				...{ id: person.id, name: person.name, capacity: shift.capacity, conversations, connected, resting: isResting(shift, now) },
				availability: availabilityOf(shift, conversations, now),
				shiftStartedAt: shift.startedAt,
				languages: [...person.languages],
			},
		]
	})
}
