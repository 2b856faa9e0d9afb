import { afterChange, laterOn } from '@akin/client/board-changes'
import { unansweredSince } from '@akin/core/attention/unanswered-since'
import type { Board, BoardRow } from '@akin/core/protocol/supervisor'
import { boardPolicy } from '@akin/core/supervision/board-policy'
import type { ConversationId, SignalId } from '@akin/core/support/ids'
import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { changeConversation } from '../../src/use-cases/change-conversation.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { acknowledgeSignal, pinConversation, unpinConversation } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { type BoardNews, boardNews, createBoardFeed } from '../../src/use-cases/supervision/board-feed.ts'
import { startReading, stopReading } from '../../src/use-cases/supervision/read-along.ts'
import { requestHelp } from '../../src/use-cases/supervision/request-help.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'
import { wholeBoard } from '../support/whole-board.ts'

const [sam, noor] = [listenerNamed('sam'), listenerNamed('noor')]
const [priya, elsewhere] = [supervisorNamed('priya'), supervisorNamed('replay-supervisor')]
const seconds = 1_000
const shown = boardPolicy.rowsOfEachList
const everything: ReadonlySet<BoardNews> = new Set(boardNews)
const conversations: ReadonlySet<BoardNews> = new Set()
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya)
})

/** One screen that follows the changes of a feed, as the moderator app does. */
async function follow(supervisor = priya) {
	const feed = createBoardFeed(() => world.chat, 'test')
	const { scope } = await feed.open(supervisor.programmeIds)
	const told: number[] = []
	const screen = {
		board: scope.whole(),
		feed,
		scope,
		/** How many bytes each look has sent. */
		told,
		async look(news = conversations): Promise<void> {
			const changes = await feed.look(news)
			for (const one of changes) {
				if (one.scope !== scope) continue
				const next = afterChange(screen.board, one.change)
				if (!next) throw new Error('a change does not follow')
				screen.board = next
			}
			told.push(changes.reduce((sum, { change }) => sum + JSON.stringify(change).length, 0))
		},
	}
	return screen
}

const atRest = ({ waiting, talking, ended, totals, listeners, supervisorsOnDuty }: Omit<Board, 'feed' | 'version'>) => {
	// Of who wrote when, a board shows since when the person has had no words.
	const row = ({ staffLastWroteAt, seekerLastWroteAt, ...rest }: BoardRow) => ({
		...rest,
		unanswered: unansweredSince({ ...rest, staffLastWroteAt, seekerLastWroteAt }),
	})
	return {
		...{ waiting: waiting.map(row), talking: talking.map(row), ended: ended.map(row).sort(byId), supervisorsOnDuty },
		...{ totals: { ...totals, longestWaitMs: 0 }, listeners: [...listeners].sort(byId) },
	}
}
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

test('a board that follows the changes is the board of somebody who looks for the first time, whatever happens', async () => {
	const act = fc.constantFrom(
		'ask',
		'take',
		'help',
		'acknowledge',
		'write',
		'answer',
		'read',
		'stop',
		'end',
		'lose',
		'find',
		'pin',
		'unpin',
		'turn',
	)
	const step = fc.record({ act, n: fc.nat(20), looks: fc.boolean() })
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
			world = await smallWorld()
			await world.arrive(priya)
			await world.onShift(sam)
			await world.onShift(noor)
			const screen = await follow()
			const ids: ConversationId[] = []
			for (const { act: what, n, looks } of steps) {
				const id = ids[n % Math.max(1, ids.length)]
				if (what === 'ask') ids.push((await world.waiting({ inDanger: n % 5 === 0 })).id)
				else if (what === 'turn') world.turn(n * seconds)
				else if (id) await happen(what, id, n)
				if (!looks) continue
				await screen.look(everything)
				expect(atRest(screen.board)).toEqual(atRest(await wholeBoard(world.chat, priya.programmeIds)))
				screen.board = laterOn(screen.board, world.chat.clock.now())
				expect(screen.board.totals.longestWaitMs).toBe((await wholeBoard(world.chat, priya.programmeIds)).totals.longestWaitMs)
				expect(screen.scope.whole()).toEqual(screen.board)
			}
		}),
		{ numRuns: 60 },
	)
})

async function happen(what: string, id: ConversationId, n: number): Promise<void> {
	const { chat } = world
	const listener = n % 2 === 0 ? sam : noor
	const { seekerId, signals } = await world.conversation(id)
	const seeker = { role: 'seeker', id: seekerId } as const
	switch (what) {
		case 'take': {
			const offered = await world.offerTo(listener).catch(() => null)
			if (offered) {
				await acceptOffer(chat, listener, offered.offerId)
			}
			return
		}
		case 'help':
			await requestHelp(chat, listener, id)
			return
		case 'acknowledge': {
			const open = signals.find(({ acknowledged }) => acknowledged === null)
			if (open) await acknowledgeSignal(chat, priya, id, open.id, 'on_it')
			return
		}
		case 'pin':
			await pinConversation(chat, priya, id, 'keep_in_view')
			return
		case 'unpin':
			await unpinConversation(chat, priya, id)
			return
		case 'write':
			await world.write(seeker, id, 'words')
			return
		case 'answer':
			await world.write(listener, id, 'words')
			return
		case 'read':
			await startReading(chat, priya, id)
			return
		case 'stop':
			return stopReading(chat, priya, id)
		case 'end':
			await endConversation(chat, seeker, id)
			return
		case 'lose':
			await changeConversation(chat, id, 'service', { kind: 'lose_seeker', since: chat.clock.now() })
			return
		case 'find':
			await changeConversation(chat, id, 'service', { kind: 'find_seeker' })
	}
}

/** So many who wait, without any of the work that brings them there. */
async function crowd(count: number): Promise<ConversationId[]> {
	const ids: ConversationId[] = []
	for (let n = 0; n < count; n++) {
		ids.push((await world.waiting()).id)
		world.turn(1 * seconds)
	}
	return ids
}

test('a change of one is told as one row, however many others there are; what is not shown is not told', async () => {
	const ids = await crowd(shown + 30)
	const screen = await follow()
	expect(screen.board.waiting.map(({ id }) => id)).toEqual(ids.slice(0, shown))
	expect(screen.board.totals.waiting).toBe(shown + 30)
	const [first, last] = [ids[0], ids.at(-1)]
	if (!first || !last) throw new Error('nobody waits')
	await changeConversation(world.chat, first, 'service', { kind: 'lose_seeker', since: world.chat.clock.now() })
	await screen.look()
	expect(screen.board.waiting[0]).toMatchObject({ id: first, person: { kind: 'lost' } })
	expect(screen.told.at(-1)).toBeLessThan(1_500)
	await changeConversation(world.chat, last, 'service', { kind: 'lose_seeker', since: world.chat.clock.now() })
	await screen.look()
	expect(screen.told.at(-1)).toBe(0)
	// Whoever leaves makes room for the next, who is shown as they are by now.
	await changeConversation(world.chat, first, 'service', { kind: 'end', reason: 'left_queue', by: null, now: world.chat.clock.now() })
	await screen.look()
	expect(screen.board.waiting.map(({ id }) => id)).toEqual(ids.slice(1, shown + 1))
	expect(screen.told.at(-1)).toBeLessThan(1_500)
})

test('[S1] nobody who must be acted on now is left out, however many they are', async () => {
	const ids = await crowd(shown + 10)
	const screen = await follow()
	for (const id of ids)
		await changeConversation(world.chat, id, 'service', {
			...{ kind: 'raise_signal', id: world.chat.ids.next<SignalId>(), signal: 'danger_declared' },
			...{ now: world.chat.clock.now(), boostMs: 0 },
		})
	await screen.look()
	expect(screen.board.waiting).toHaveLength(shown + 10)
	expect(atRest(screen.board)).toMatchObject({ totals: { waiting: shown + 10 } })
})

test('a quiet board tells nothing and reads no conversation', async () => {
	await crowd(3)
	const screen = await follow()
	const { conversations: stored } = world.chat
	const asked: string[] = []
	const noted = new Proxy(stored, {
		get: (target, name: keyof typeof stored) => {
			asked.push(name)
			return target[name]
		},
	})
	Object.assign(world.chat, { conversations: noted })
	await screen.look()
	await screen.look(everything)
	expect(screen.told).toEqual([0, 0])
	expect(new Set(asked)).toEqual(new Set(['changedSince', 'lastWrote']))
})

test('words are told as two moments, and only where they change who waits for an answer', async () => {
	await world.onShift(sam)
	const { seeker, id } = await world.talking(sam)
	const screen = await follow()
	world.turn(1 * seconds)
	await world.write(sam, id, 'hello')
	await screen.look(everything)
	expect(screen.board.talking[0]).toMatchObject({ staffLastWroteAt: world.chat.clock.now() })
	expect(screen.told.at(-1)).toBeLessThan(500)
	world.turn(1 * seconds)
	await world.write(sam, id, 'are you there?')
	await screen.look(everything)
	expect(screen.told.at(-1)).toBe(0)
	world.turn(1 * seconds)
	await world.write(seeker, id, 'yes')
	await screen.look(everything)
	expect(screen.board.talking[0]).toMatchObject({ seekerLastWroteAt: world.chat.clock.now() })
})

test('a board shows its own programmes only', async () => {
	await world.waiting()
	const [here, there] = [await follow(), await follow(elsewhere)]
	expect(here.board.waiting).toHaveLength(1)
	expect(there.board).toMatchObject({ waiting: [], totals: { waiting: 0 } })
	await world.waiting()
	await there.look()
	expect(there.told.at(-1)).toBe(0)
})

test('[S1] a look that failed loses nothing: the next one tells what it would have told', async () => {
	const screen = await follow()
	const { readings } = world.chat
	const id = (await world.waiting()).id
	Object.assign(world.chat, { readings: { ...readings, of: () => Promise.reject(new Error('away')) } })
	await expect(screen.look()).rejects.toThrow('away')
	Object.assign(world.chat, { readings })
	await screen.look()
	expect(screen.board.waiting.map((row) => row.id)).toEqual([id])
})

test('[S1] after the store could not be reached everything is read anew', async () => {
	const screen = await follow()
	const { conversations: stored } = world.chat
	Object.assign(world.chat, { conversations: { ...stored, changedSince: () => Promise.reject(new Error('away')) } })
	await expect(screen.look()).rejects.toThrow('away')
	const id = (await world.waiting()).id
	// It came back having forgotten how far it had counted.
	const forgetful = {
		...stored,
		changedSince: async (position: string | null) => ({ ...(await stored.changedSince(null)), isAll: position === null }),
	}
	Object.assign(world.chat, { conversations: forgetful })
	await screen.look()
	expect(screen.board.waiting.map((row) => row.id)).toEqual([id])
})

test('[S1] a store that was put back to an earlier state is read anew', async () => {
	const screen = await follow()
	const gone = await crowd(2)
	await screen.look()
	expect(screen.board.waiting.map((row) => row.id)).toEqual(gone)
	const restored = await smallWorld()
	const kept = (await restored.waiting()).id
	Object.assign(world.chat, { conversations: restored.chat.conversations })
	// The restored store counts from the beginning: the position known here lies in its future.
	await screen.feed.look(conversations)
	expect(screen.scope.whole().waiting.map((row) => row.id)).toEqual([kept])
})

test('once nobody looks at it nothing is kept, and the next who looks sees everything', async () => {
	const screen = await follow()
	await screen.feed.closeUnless(() => false)
	expect(screen.feed.isWatched()).toBe(false)
	const { id } = await world.waiting()
	const { scope } = await screen.feed.open([talk])
	expect(scope.whole().waiting.map((row) => row.id)).toEqual([id])
})
