import type { BoardWorld } from '@akin/chat-server/use-cases/supervision/board-staff'
import { readListeners } from '@akin/chat-server/use-cases/supervision/board-staff'
import { staffContextOf } from '@akin/chat-server/use-cases/view/staff-context-of'
import { byAttention } from '@akin/core/attention/signal'
import { pinOf } from '@akin/core/conversation/conversation'
import { boardPolicy } from '@akin/core/supervision/board-policy'
import type { ProgrammeId } from '@akin/core/support/ids'
import { boardRowView } from '@akin/core/view/supervisor-view'

const maxRows = boardPolicy.rowsOfEachList

/**
 * A board without any memory, as boards are usually made: with every change everything that is open is read, put in order, cut to the first two
 * hundred of each list and sent. It reads and shows what Akin's board does.
 */
export async function readWholeBoard(chat: BoardWorld, programmeIds: readonly ProgrammeId[]) {
	const at = chat.clock.now()
	const all = [...(await chat.conversations.open()), ...(await chat.conversations.endedUnacknowledged())]
	const mine = all.filter(({ conversation }) => programmeIds.includes(conversation.programmeId))
	const list = (...states: string[]) =>
		mine
			.filter(({ conversation }) => states.includes(conversation.state))
			.sort((a, b) =>
				byAttention(
					{ ...a.conversation, waitingSince: a.conversation.enqueuedAt, pinnedAt: pinOf(a.conversation)?.at ?? null },
					{ ...b.conversation, waitingSince: b.conversation.enqueuedAt, pinnedAt: pinOf(b.conversation)?.at ?? null },
				),
			)
	const lists = { waiting: list('waiting', 'offered'), talking: list('active'), ended: list('closed') }
	const shown = Object.values(lists).flatMap((rows) => rows.slice(0, maxRows))
	const ids = shown.map(({ conversation }) => conversation.id)
	const [readers, last, listeners, onDuty] = await Promise.all([
		chat.readings.of(ids, at),
		chat.readings.lastOf(ids),
		readListeners(chat),
		chat.people.supervisorsOnDuty(),
	])
	const rows = (stored: typeof mine) =>
		Promise.all(
			stored.slice(0, maxRows).map(async (one) =>
				boardRowView(one.conversation, {
					...(await staffContextOf(chat, one, readers.get(one.conversation.id) ?? [])),
					lastRead: last.get(one.conversation.id) ?? null,
				}),
			),
		)
	return {
		...{ at, waiting: await rows(lists.waiting), talking: await rows(lists.talking), ended: await rows(lists.ended) },
		totals: { waiting: lists.waiting.length, talking: lists.talking.length },
		listeners: listeners.map(({ view }) => view),
		supervisorsOnDuty: onDuty.map(({ id, name }) => ({ id, name })),
	}
}
