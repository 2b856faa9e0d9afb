import { unansweredSince } from '@akin/core/attention/unanswered-since'
import type { Conversation } from '@akin/core/conversation/conversation'
import type { Board, BoardChange, BoardRow } from '@akin/core/protocol/supervisor'
import type { ConversationId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import { boardRowView } from '@akin/core/view/supervisor-view'
import type { LastWrote, StoredConversation } from '../../ports/conversation-store.ts'
import type { LastReading, Reading } from '../../ports/reading-store.ts'
import { staffContextOf } from '../view/staff-context-of.ts'
import { BoardLists, boardListNames, type ShownIds } from './board-lists.ts'
import { type BoardStaff, type BoardWorld, listenersFor, supervisorsFor } from './board-staff.ts'

/** A conversation as the boards of this node know it. */
export type Watched = { stored: StoredConversation; readers: readonly Reading[]; lastRead: LastReading | null }

type Listener = Board['listeners'][number]

/**
 * The board of everybody who supervises the same programmes: computed once for all of them, and told to them as changes. What is not shown is
 * kept in order here and neither looked up nor sent.
 */
export function createBoardScope(
	chat: BoardWorld,
	watched: ReadonlyMap<ConversationId, Watched>,
	programmeIds: readonly ProgrammeId[],
	feed: string,
) {
	const lists = new BoardLists()
	const rows = new Map<ConversationId, BoardRow>()
	/** Changed since they were last shown; kept until showing them has worked. */
	const changed = new Set<ConversationId>()
	let isTouched = true
	let staffShown: BoardStaff | null = null
	let order: ShownIds = { waiting: [], talking: [], ended: [] }
	let version = 0
	let told: Pick<Board, 'totals' | 'supervisorsOnDuty'> = { totals: lists.totals(0), supervisorsOnDuty: [] }
	let waitingSince: number | null = null
	let listeners: ReadonlyMap<StaffId, Listener> = new Map()

	function put(conversation: Conversation): void {
		if (!programmeIds.includes(conversation.programmeId)) return
		lists.put(conversation)
		changed.add(conversation.id)
		isTouched = true
	}
	for (const { stored } of watched.values()) put(stored.conversation)

	/** Rows that have come into view: who reads there and who wrote last was of no interest before. */
	async function lookInto(ids: readonly ConversationId[], now: number): Promise<void> {
		if (ids.length === 0) return
		const [readers, last, wrote] = await Promise.all([
			chat.readings.of(ids, now),
			chat.readings.lastOf(ids),
			chat.conversations.lastWrote(ids),
		])
		for (const id of ids) {
			const known = watched.get(id)
			if (!known) continue
			known.readers = readers.get(id) ?? []
			known.lastRead = last.get(id) ?? null
			known.stored = withLastWrote(known.stored, wrote.get(id))
		}
	}

	async function rowOf(id: ConversationId): Promise<BoardRow | null> {
		const known = watched.get(id)
		if (!known) return null
		const { stored, readers, lastRead } = known
		return boardRowView(stored.conversation, { ...(await staffContextOf(chat, stored, readers)), lastRead })
	}

	return {
		feed,
		programmeIds,
		put,
		remove(id: ConversationId): void {
			lists.remove(id)
			changed.delete(id)
			isTouched = true
		},
		/** Somebody began or stopped reading along there. */
		readersChanged(id: ConversationId): void {
			changed.add(id)
			isTouched = true
		},
		shownIds: (): Iterable<ConversationId> => rows.keys(),

		/** Brings the board up to date; null when nobody would see a difference. Not to be called again before it has answered. */
		async show(staff: BoardStaff, wrote: ReadonlyMap<ConversationId, LastWrote>): Promise<BoardChange | null> {
			if (!isTouched && staff === staffShown && wrote.size === 0) return null
			const at = chat.clock.now()
			const showing = lists.shown()
			const ids = boardListNames.flatMap((list) => showing[list])
			await lookInto(
				ids.filter((id) => !rows.has(id)),
				at,
			)
			const due = ids.filter((id) => changed.has(id) || !rows.has(id))
			const made = await Promise.all(due.map(rowOf))

			// From here on nothing is waited for: the board changes from one version to the next.
			for (const id of due) changed.delete(id)
			isTouched = false
			staffShown = staff
			const fresh = made.filter((row) => row !== null).filter((row) => !isSame(row, rows.get(row.id)))
			for (const row of fresh) rows.set(row.id, row)
			const inView = new Set(ids)
			const removed = [...rows.keys()].filter((id) => !inView.has(id))
			for (const id of removed) rows.delete(id)
			const silences = [...wrote].flatMap(([id, last]) => {
				const row = rows.get(id)
				if (!row || unansweredSince({ ...row, ...last }) === unansweredSince(row)) return []
				const { seekerLastWroteAt, staffLastWroteAt } = last
				rows.set(id, { ...row, seekerLastWroteAt, staffLastWroteAt })
				return [{ id, seekerLastWroteAt, staffLastWroteAt }]
			})
			const totals = lists.totals(at)
			const isCounted =
				totals.waiting === told.totals.waiting && totals.talking === told.totals.talking && lists.longestWaitingSince === waitingSince
			const listenersNow = new Map(listenersFor(staff, programmeIds).map((listener) => [listener.id, listener]))
			const supervisorsOnDuty = supervisorsFor(staff, programmeIds)
			const change: BoardChange = {
				...{ feed, after: version, version: version + 1, at, rows: fresh, removed, silences, totals: isCounted ? null : totals },
				listeners: [...listenersNow.values()].filter((listener) => !isSame(listener, listeners.get(listener.id))),
				listenersRemoved: [...listeners.keys()].filter((id) => !listenersNow.has(id)),
				supervisorsOnDuty: isSame(supervisorsOnDuty, told.supervisorsOnDuty) ? null : [...supervisorsOnDuty],
			}
			order = showing
			listeners = listenersNow
			waitingSince = lists.longestWaitingSince
			told = { totals, supervisorsOnDuty }
			if (isNothing(change)) return null
			version = change.version
			return change
		},

		/** The whole board as it was last told. */
		whole(): Board {
			const at = chat.clock.now()
			const list = (name: keyof ShownIds) => order[name].flatMap((id) => rows.get(id) ?? [])
			return {
				...{ feed, version, at, waiting: list('waiting'), talking: list('talking'), ended: list('ended') },
				totals: lists.totals(at),
				listeners: [...listeners.values()],
				supervisorsOnDuty: told.supervisorsOnDuty,
			}
		},
		version: (): number => version,
	}
}
export type BoardScope = ReturnType<typeof createBoardScope>

export const withLastWrote = (stored: StoredConversation, last: LastWrote | undefined): StoredConversation =>
	last ? { ...stored, seekerLastWroteAt: last.seekerLastWroteAt, staffLastWroteAt: last.staffLastWroteAt } : stored

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const isNothing = (change: BoardChange): boolean =>
	change.totals === null &&
	change.supervisorsOnDuty === null &&
	[change.rows, change.removed, change.silences, change.listeners, change.listenersRemoved].every((list) => list.length === 0)
