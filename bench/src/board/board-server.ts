import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMemoryPresence } from '@akin/chat-server/adapters/memory/memory-presence'
import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresConversationStore } from '@akin/chat-server/adapters/postgres/postgres-conversation-store'
import { createPostgresIntakeStore } from '@akin/chat-server/adapters/postgres/postgres-intake-store'
import { createPostgresProgrammeDirectory } from '@akin/chat-server/adapters/postgres/postgres-programme-directory'
import { createPostgresReadingStore } from '@akin/chat-server/adapters/postgres/postgres-reading-store'
import { createPostgresShiftStore } from '@akin/chat-server/adapters/postgres/postgres-shift-store'
import { createPostgresStaffDirectory } from '@akin/chat-server/adapters/postgres/postgres-staff-directory'
import { createPeople } from '@akin/chat-server/use-cases/people'
import { createProgrammes } from '@akin/chat-server/use-cases/programmes'
import { boardNews, createBoardFeed } from '@akin/chat-server/use-cases/supervision/board-feed'
import type { BoardScope } from '@akin/chat-server/use-cases/supervision/board-scope'
import { Server } from 'socket.io'
import { readWholeBoard } from '../../baselines/whole-board.ts'
import { answer } from '../measure/answer-questions.ts'
import { benchProgramme } from '../measure/mint.ts'

/**
 * A server that does nothing but boards, on a real PostgreSQL and with real sockets: what one change costs is then the cost of the boards and
 * of nothing else. Both kinds stand here so that nothing but the board differs.
 */
const kind = process.env.BOARD_KIND === 'whole' ? 'whole' : 'changes'
const database = openDatabase({ url: process.env.DATABASE_URL ?? '', poolSize: 1 })
const clock = { now: () => Date.now() }
const presence = createMemoryPresence(clock)
const world = {
	...{ clock, presence },
	conversations: createPostgresConversationStore(database),
	shifts: createPostgresShiftStore(database),
	readings: createPostgresReadingStore(database),
	programmes: createProgrammes(createPostgresProgrammeDirectory(database), createPostgresIntakeStore(database), clock),
	people: createPeople(createPostgresStaffDirectory(database), presence, clock),
}
const programmeIds = [benchProgramme]
const http = createServer()
const sockets = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false })
const supervisors = sockets.of('/supervisor')
const feed = createBoardFeed(() => world, kind)
const room = 'board'
let scope: BoardScope | null = null

supervisors.on('connection', (socket) => {
	socket.on('session:open', async (_payload: unknown, done: (answer: unknown) => void) => {
		void socket.join(room)
		scope ??= kind === 'changes' ? (await feed.open(programmeIds)).scope : null
		done({ ok: true, data: { board: scope ? scope.whole() : await readWholeBoard(world, programmeIds) } })
	})
})

/** What the server does when something has changed, and what it does of its own accord. */
async function look(everything: boolean): Promise<void> {
	if (kind === 'whole') {
		// Each on its own, as a board that depends on who looks is sent.
		const board = await readWholeBoard(world, programmeIds)
		for (const [, socket] of supervisors.sockets) socket.emit('board:changed', { board })
		return
	}
	for (const { change } of await feed.look(new Set(everything ? boardNews : []))) supervisors.to(room).emit('board:moved', { change })
	if (everything && scope) supervisors.to(room).emit('board:confirmed', { feed: scope.feed, version: scope.version(), at: clock.now() })
}

answer({
	async start() {
		await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve))
		const [backend] = await database.query<{ pid: number }>('select pg_backend_pid() as pid')
		return { port: (http.address() as AddressInfo).port, backend: backend?.pid }
	},
	changed: () => look(false),
	confirm: () => look(true),
	async away() {
		supervisors.disconnectSockets(true)
		scope = null
		await feed.closeUnless(() => false)
	},
})
process.channel?.ref()
