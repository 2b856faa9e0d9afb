import { randomUUID } from 'node:crypto'
import type { Board } from '@akin/core/protocol/supervisor'
import type { Chat } from '../../use-cases/chat.ts'
import { type BoardNews, boardNews, createBoardFeed, type Told } from '../../use-cases/supervision/board-feed.ts'
import type { BoardScope } from '../../use-cases/supervision/board-scope.ts'
import type { BoardPoke } from './bus-messages.ts'
import { coalesce } from './coalesce.ts'
import type { Namespaces, SupervisorSocketSession } from './sessions.ts'

/** A board is told of changes at once, then at most so often. */
const tellEveryMs = 500
/** How often it is looked at what has changed, told to or not: within the two seconds in which a call for help is to be seen (S1). */
export const boardLookEveryMs = 1_000
/** How often everything else is looked at that nobody announces, and the boards are told that they stand. */
export const boardConfirmEveryMs = 5_000

const roomOf = ({ feed }: BoardScope) => `board:${feed}`

/** The supervisors of this node, in a room for each set of programmes. A change is computed and encoded once for a room. */
export function createBoardRooms(
	chat: () => Chat,
	namespace: Namespaces['supervisor'],
	track: (work: Promise<void>) => Promise<void>,
	onFault: (error: unknown) => void,
) {
	const feed = createBoardFeed(chat, randomUUID().slice(0, 8))
	const members = new Map<BoardScope, Set<SupervisorSocketSession>>()
	const asked = new Set<BoardNews>()
	let isToConfirm = false
	const looks = coalesce(() => track(look()), tellEveryMs, onFault)

	function tell(told: readonly Told[]): void {
		for (const { scope, change } of told) namespace.to(roomOf(scope)).emit('board:moved', { change })
	}

	async function look(): Promise<void> {
		if (members.size === 0) return
		const news = new Set(asked)
		const confirms = isToConfirm
		asked.clear()
		isToConfirm = false
		try {
			tell(await feed.look(news))
		} catch (error) {
			for (const one of news) asked.add(one)
			throw error
		}
		if (!confirms) return
		// Only after a look that worked: a board that cannot be looked after must not pass for one where nothing happens.
		for (const scope of members.keys()) {
			const { feed: name, version, at } = scope.whole()
			namespace.to(roomOf(scope)).emit('board:confirmed', { feed: name, version, at })
		}
	}

	return {
		/** There is news of this sort. `conversation`: one changed, which every look finds. */
		ask(what: BoardPoke): void {
			if (members.size === 0) return
			if (what === 'everything') {
				for (const one of boardNews) asked.add(one)
				isToConfirm = true
			} else if (what !== 'conversation') asked.add(what)
			looks.ask()
		},

		/** The whole board for one supervisor, who is told every change from there on. */
		async show(session: SupervisorSocketSession): Promise<Board> {
			const { scope, told } = await feed.open(session.actor.programmeIds)
			tell(told)
			if (session.socket.connected) {
				members.set(scope, (members.get(scope) ?? new Set()).add(session))
				void session.socket.join(roomOf(scope))
			} else await feed.closeUnless((one) => members.has(one))
			return scope.whole()
		},

		async leave(session: SupervisorSocketSession): Promise<void> {
			for (const [scope, sessions] of members) if (sessions.delete(session) && sessions.size === 0) members.delete(scope)
			await feed.closeUnless((scope) => members.has(scope))
		},

		stop: looks.stop,
	}
}
export type BoardRooms = ReturnType<typeof createBoardRooms>
