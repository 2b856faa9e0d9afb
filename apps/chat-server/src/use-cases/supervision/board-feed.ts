import type { Board, BoardChange } from '@akin/core/protocol/supervisor'
import type { ConversationId, ProgrammeId } from '@akin/core/support/ids'
import type { ChangePosition, LastWrote, StoredConversation } from '../../ports/conversation-store.ts'
import { boardListOf } from './board-lists.ts'
import { type BoardScope, createBoardScope, type Watched, withLastWrote } from './board-scope.ts'
import { type BoardStaff, type BoardWorld, readListeners } from './board-staff.ts'

/** What a look is about besides conversations: those that changed are found by every look. */
export const boardNews = ['readers', 'silences', 'listeners', 'duty'] as const
export type BoardNews = (typeof boardNews)[number]
export type Told = { readonly scope: BoardScope; readonly change: BoardChange }

const nothingWritten: ReadonlyMap<ConversationId, LastWrote> = new Map()

/**
 * What the boards of this node show, for as long as anybody looks at one. The first look reads every open conversation, and so does one after
 * a gap; every other reads what has changed since, by its index. Nothing relies on being told: a look finds what is stored, whoever stored it.
 */
export function createBoardFeed(chat: () => BoardWorld, name: string) {
	const watched = new Map<ConversationId, Watched>()
	const scopes = new Map<string, BoardScope>()
	let position: ChangePosition | null = null
	let staff: BoardStaff | null = null
	let opened = 0
	let turn: Promise<unknown> = Promise.resolve()

	/** One look after the other: two at once would tell two changes of the same version. */
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const mine = turn.then(work)
		turn = mine.catch(() => undefined)
		return mine
	}

	function take(stored: StoredConversation): void {
		const { conversation } = stored
		const { id } = conversation
		if (boardListOf(conversation) === null) {
			drop(id)
			return
		}
		const known = watched.get(id)
		watched.set(id, { stored: { ...stored, wrappedKey: null }, readers: known?.readers ?? [], lastRead: known?.lastRead ?? null })
		for (const scope of scopes.values()) scope.put(conversation)
	}
	function drop(id: ConversationId): void {
		if (!watched.delete(id)) return
		for (const scope of scopes.values()) scope.remove(id)
	}

	async function followChanges(): Promise<void> {
		const since = position
		// A store that has failed may come back without the last of its transactions, and count them anew: then everything is read.
		position = null
		const changes = await chat().conversations.changedSince(since)
		if (changes.isAll) {
			const [open, ended] = await Promise.all([chat().conversations.open(), chat().conversations.endedUnacknowledged()])
			const all = [...open, ...ended]
			const ids = new Set(all.map(({ conversation }) => conversation.id))
			for (const id of watched.keys()) if (!ids.has(id)) drop(id)
			for (const stored of all) take(stored)
		} else for (const stored of changes.conversations) take(stored)
		position = changes.position
	}

	const shownIds = () => [...new Set([...scopes.values()].flatMap((scope) => [...scope.shownIds()]))]

	async function followReaders(): Promise<void> {
		const ids = shownIds()
		if (ids.length === 0) return
		const [readers, last] = await Promise.all([chat().readings.of(ids, chat().clock.now()), chat().readings.lastOf(ids)])
		for (const id of ids) {
			const known = watched.get(id)
			const now = readers.get(id) ?? []
			const lastRead = last.get(id) ?? null
			if (!known || (namesOf(known.readers) === namesOf(now) && known.lastRead?.at === lastRead?.at)) continue
			known.readers = now
			known.lastRead = lastRead
			for (const scope of scopes.values()) scope.readersChanged(id)
		}
	}

	async function look(news: ReadonlySet<BoardNews>): Promise<Told[]> {
		await followChanges()
		if (news.has('readers')) await followReaders()
		const wrote = news.has('silences') ? await chat().conversations.lastWrote(shownIds()) : nothingWritten
		for (const [id, last] of wrote) {
			const known = watched.get(id)
			if (known) known.stored = withLastWrote(known.stored, last)
		}
		if (staff === null || news.has('listeners') || news.has('duty')) {
			staff = {
				listeners: staff === null || news.has('listeners') ? await readListeners(chat()) : staff.listeners,
				onDuty: staff === null || news.has('duty') ? await chat().people.supervisorsOnDuty() : staff.onDuty,
			}
		}
		const told: Told[] = []
		for (const scope of [...scopes.values()]) {
			const change = await scope.show(staff, wrote)
			if (change) told.push({ scope, change })
		}
		return told
	}

	const keyOf = (programmeIds: readonly ProgrammeId[]) => [...programmeIds].sort().join(' ')

	return {
		isWatched: (): boolean => scopes.size > 0,

		/** Brings every board up to date and answers what became of them. */
		look: (news: ReadonlySet<BoardNews>): Promise<readonly Told[]> => inTurn(() => look(news)),

		/** The board of these programmes, up to date, and what became of the others meanwhile. It is kept until `closeUnless`. */
		open: (programmeIds: readonly ProgrammeId[]): Promise<{ readonly scope: BoardScope; readonly told: readonly Told[] }> =>
			inTurn(async () => {
				const key = keyOf(programmeIds)
				const known = scopes.get(key)
				const scope = known ?? createBoardScope(chat(), watched, programmeIds, `${name}/${++opened}`)
				scopes.set(key, scope)
				try {
					return { scope, told: await look(new Set()) }
				} catch (error) {
					if (!known) scopes.delete(key)
					throw error
				}
			}),

		/** Closes those that nobody looks at any more; once nobody looks at any, nothing is kept. */
		closeUnless: (isLookedAt: (scope: BoardScope) => boolean): Promise<void> =>
			inTurn(async () => {
				for (const [key, scope] of scopes) if (!isLookedAt(scope)) scopes.delete(key)
				if (scopes.size > 0) return
				watched.clear()
				position = null
				staff = null
			}),
	}
}
export type BoardFeed = ReturnType<typeof createBoardFeed>

const namesOf = (readers: Watched['readers']): string => readers.map(({ id }) => id).join(' ')

/** Everything that supervisors of these programmes watch, most urgent first, as somebody sees it who looks for the first time. */
export async function lookAtBoard(chat: BoardWorld, programmeIds: readonly ProgrammeId[]): Promise<Board> {
	const { scope } = await createBoardFeed(() => chat, 'once').open(programmeIds)
	return scope.whole()
}
