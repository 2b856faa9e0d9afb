import { listenerContract } from '@akin/core/protocol/listener'
import { seekerContract } from '@akin/core/protocol/seeker'
import { supervisorContract } from '@akin/core/protocol/supervisor'
import { defaultQueuePolicy as policy } from '@akin/core/queue/queue-policy'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import type { Result } from '@akin/core/support/result'
import { createMemoryBlockKeys } from '../../src/adapters/memory/memory-block-keys.ts'
import { createMemoryInvitationStore } from '../../src/adapters/memory/memory-invitation-store.ts'
import { createMemoryPracticeStore } from '../../src/adapters/memory/memory-practice-store.ts'
import { createMemoryRetiredRuleStore } from '../../src/adapters/memory/memory-retired-rule-store.ts'
import { createMemoryReturnWordsStore } from '../../src/adapters/memory/memory-return-words-store.ts'
import { createMemorySecondStepStore } from '../../src/adapters/memory/memory-second-step-store.ts'
import { createMemorySessionStore } from '../../src/adapters/memory/memory-session-store.ts'
import { createMemorySnippetStore } from '../../src/adapters/memory/memory-snippet-store.ts'
import { createMemoryStaffKeysStore } from '../../src/adapters/memory/memory-staff-keys-store.ts'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import { wordSecrets } from '../../src/adapters/system/word-secrets.ts'
import type { Audience } from '../../src/ports/session-store.ts'
import { StoreUnavailable } from '../../src/ports/store-error.ts'
import { createBlockNews } from '../../src/transport/socket/block-news.ts'
import { conversationChannel, erasedChannel, personalChannel, queueChannel } from '../../src/transport/socket/bus-messages.ts'
import { createConnectedSockets } from '../../src/transport/socket/connected-sockets.ts'
import { createConversationHub } from '../../src/transport/socket/conversation-hub.ts'
import { listenerCommands } from '../../src/transport/socket/listener-commands.ts'
import { createPersonalEvents } from '../../src/transport/socket/personal-events.ts'
import { createProgrammeNews } from '../../src/transport/socket/programme-news.ts'
import { seekerCommands } from '../../src/transport/socket/seeker-commands.ts'
import { createServiceNews } from '../../src/transport/socket/service-news.ts'
import type { SocketSession } from '../../src/transport/socket/sessions.ts'
import { createSocketAnnouncer } from '../../src/transport/socket/socket-announcer.ts'
import { supervisorCommands } from '../../src/transport/socket/supervisor-commands.ts'
import { createAttention } from '../../src/use-cases/attention/attention.ts'
import { createRetiredRules } from '../../src/use-cases/attention/retired-rules.ts'
import type { Chat } from '../../src/use-cases/chat.ts'
import { createConversationKeys } from '../../src/use-cases/conversation-keys.ts'
import { createPeople } from '../../src/use-cases/people.ts'
import { watchConnections } from '../../src/use-cases/presence/watch-connections.ts'
import { watchShifts } from '../../src/use-cases/presence/watch-shifts.ts'
import { createProgrammes } from '../../src/use-cases/programmes.ts'
import { expireOffers } from '../../src/use-cases/queue/expire-offers.ts'
import { matchListeners } from '../../src/use-cases/queue/match-listeners.ts'
import { synchroniseQueue } from '../../src/use-cases/queue/synchronise-queue.ts'
import { createBoardFeed } from '../../src/use-cases/supervision/board-feed.ts'
import { readingTtlMs, stopReading } from '../../src/use-cases/supervision/read-along.ts'
import { nobodyCounted, nothingCounted, nowhere } from '../support/test-chat.ts'
import { clearSealer } from './clear-keys.ts'
import type { SharedWorld } from './shared-world.ts'
import { type SimulatedSocket, simulatedRooms } from './simulated-sockets.ts'
import { type CallFate, overWire, type Wire } from './wire.ts'

export type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: { readonly code: string } }

export type SimulatedNode = {
	readonly name: string
	readonly isAlive: () => boolean
	/** Dies after so many more steps of its calls: between any two awaits. */
	readonly dieAfter: (steps: number) => void
	readonly setClock: (offsetMs: number) => void
	/** Until `until`, some calls of stores fail, done or not. */
	readonly failCalls: (until: number) => void
	readonly connect: (session: SocketSession) => void
	readonly disconnect: (session: SocketSession) => void
	readonly ask: (session: SocketSession, command: string, payload: unknown) => Promise<Answer>
}

const contracts = { seeker: seekerContract, listener: listenerContract, supervisor: supervisorContract }
const watchEveryMs = 2_000

type Handlers = Record<string, (session: SocketSession, payload: unknown) => Promise<Result<unknown, string | { readonly code: string }>>>

/** One server: the real use cases, hub and announcer, over ports that are reached by wire. What is missing is HTTP, sockets and sign-in. */
export function startSimulatedNode(world: SharedWorld, name: string, clockOffsetMs: number): SimulatedNode {
	const { timeline } = world
	let offset = clockOffsetMs
	let stepsLeft = Number.POSITIVE_INFINITY
	let isAlive = true
	let failsUntil = Number.NEGATIVE_INFINITY

	const die = () => {
		isAlive = false
		world.onDeath(name)
	}
	const wire: Wire = {
		name,
		isAlive: () => isAlive,
		step() {
			if (--stepsLeft <= 0) die()
		},
		fateOf(call): CallFate {
			if (timeline.now() >= failsUntil) return 'answered'
			const drawn = timeline.draw(`${call} fate`) % 6
			return drawn === 0 ? 'failed' : drawn === 1 ? 'unsure' : 'answered'
		},
	}
	const reach = <Port extends object>(port: Port, what: string) => overWire(port, what, wire, timeline, world.isCalm)
	const clock = { now: () => timeline.now() + offset }
	const sockets = createConnectedSockets()
	const bus = world.bus.connect(name, () => isAlive)
	const presence = reach(world.redis.presence, 'presence')
	const onFault = (code: string, error: unknown) => {
		if (!(error instanceof StoreUnavailable)) world.history.bug(`${code}: ${String(error)}`)
	}
	const chatIn: { chat: Chat | null } = { chat: null }
	const chat = (): Chat => {
		if (chatIn.chat === null) throw new Error('the node is not built yet')
		return chatIn.chat
	}
	const socketsOf = (audience: Audience) =>
		sockets
			.all()
			.filter((session) => session.audience === audience)
			.map(({ socket }) => socket as unknown as SimulatedSocket)
	const hub = createConversationHub(
		chat,
		simulatedRooms(socketsOf),
		(id) => bus.subscribe(conversationChannel(id), (payload) => hear(id, payload)),
		onFault,
	)
	const personal = createPersonalEvents(chat, sockets, hub)

	/** As `coalesce` does it, in virtual time. */
	function coalesced(everyMs: number, work: () => Promise<unknown>) {
		let isAsked = false
		let isBusy = false
		let lastAt = Number.NEGATIVE_INFINITY
		const schedule = () => {
			if (isBusy || !isAsked || !isAlive) return
			isBusy = true
			timeline.after(Math.max(0, lastAt + everyMs - timeline.now()), async () => {
				if (!isAlive) return
				isAsked = false
				lastAt = timeline.now()
				await work().catch((error) => onFault('coalesced_failed', error))
				isBusy = false
				schedule()
			})
		}
		return () => {
			isAsked = true
			schedule()
		}
	}
	const listenersHere = () => sockets.listeners().map(({ actor }) => actor.id)
	const match = () => matchListeners(chat(), listenersHere())
	const pokeMatching = coalesced(20, match)
	const pokeWaits = coalesced(2_000, async () => hub.refreshWaiting())
	const pokes = {
		board: () => {},
		duty: () => {},
		onCall: () => {},
		queue: () => {
			pokeMatching()
			pokeWaits()
		},
	}
	const programmes = createProgrammeNews(chat, sockets, pokes)
	const { announcer, hear, hearPersonal } = createSocketAnnouncer(
		chat,
		hub,
		bus,
		personal,
		programmes,
		createServiceNews(chat, sockets, programmes),
		createBlockNews(chat, bus),
		pokes,
		onFault,
	)

	const intake = reach(world.intake, 'intake')
	chatIn.chat = {
		clock,
		ids: world.ids,
		announcer,
		presence,
		hosted: hub,
		conversations: reach(world.stores.conversations, 'conversations'),
		shifts: reach(world.stores.shifts, 'shifts'),
		readings: reach(world.readings, 'readings'),
		openings: reach(world.openings, 'openings'),
		holds: reach(world.holds, 'holds'),
		reviews: reach(world.reviews, 'reviews'),
		approvals: reach(world.approvals, 'approvals'),
		concerns: reach(world.concerns, 'concerns'),
		...{ staff: reach(world.staff, 'staff'), signedIn: createMemorySessionStore() },
		queue: reach(world.redis.queue, 'queue'),
		...{ limiter: reach(world.redis.limiter, 'limiter'), sharedLimiter: reach(world.redis.limiter, 'limiter') },
		...{ returnWords: createMemoryReturnWordsStore(), wordSecrets },
		alerts: defaultAlertPolicy,
		seekerOrigin: 'https://chat.example.org',
		...{ deskOrigins: { listener: '', supervisor: '' }, secrets: systemSecrets, invitations: createMemoryInvitationStore(world.staff) },
		onCall: null,
		audit: reach(world.audit, 'audit'),
		intake,
		...{ blocks: reach(world.blocks, 'blocks'), blockKeys: createMemoryBlockKeys(), sources: nowhere },
		shiftMessages: reach(world.shiftMessages, 'shiftMessages'),
		programmes: createProgrammes(reach(world.programmes, 'programmes'), intake, clock),
		reports: { count: async () => nobodyCounted, lately: async () => ({ arrivals: [], shifts: [] }) },
		people: createPeople(reach(world.staff, 'staff'), presence, clock),
		keys: createConversationKeys(world.vault, clearSealer),
		attention: createAttention(),
		staffKeys: createMemoryStaffKeysStore(),
		...{ practice: createMemoryPracticeStore(), training: reach(world.training, 'training') },
		secondSteps: createMemorySecondStepStore(),
		snippets: createMemorySnippetStore(),
		retiredRules: createRetiredRules(createMemoryRetiredRuleStore(), clock),
		alertCounts: nothingCounted,
	}

	/** As `every` does it: never two at once, and a fault does not end it. */
	function repeat(what: string, ms: number, work: () => Promise<unknown>): void {
		let isRunning = false
		const tick = () => {
			if (!isAlive) return
			timeline.after(ms, tick)
			if (isRunning || world.broken.workers.includes(what)) return
			isRunning = true
			work()
				.catch((error) => onFault(`${what}_failed`, error))
				.finally(() => {
					isRunning = false
				})
		}
		timeline.after(timeline.draw(`${name} ${what} begins`) % ms, tick)
	}
	// Every node does every chore: leadership only saves work, two doing one must be harmless.
	repeat('beat', policy.presenceBeatMs, () => chat().presence.beat(sockets.people()))
	repeat('beacon', policy.headBeaconMs, () => hub.beacon())
	repeat('match', policy.matchTickMs, match)
	repeat('sweep_queue', policy.sweepMs, () => synchroniseQueue(chat()))
	repeat('expire_offers', policy.sweepMs, () => expireOffers(chat()))
	repeat('watch_connections', watchEveryMs, () => watchConnections(chat()))
	repeat('watch_shifts', watchEveryMs, () => watchShifts(chat()))
	repeat('readings', readingTtlMs / 3, async () => {
		const readings = sockets.supervisors().flatMap(({ actor, socket }) =>
			hub
				.hostedIds()
				.filter((id) => hub.membersOf(id).some((member) => member.socket.id === socket.id))
				.map((conversationId) => ({ conversationId, readerId: actor.id })),
		)
		await chat().readings.renew(readings, clock.now() + readingTtlMs)
		await hub.refreshReaders()
	})
	chat().queue.onRestart(() => {
		if (isAlive) void synchroniseQueue(chat()).catch((error) => onFault('sweep_queue_failed', error))
	})
	void bus.subscribe(queueChannel, pokes.queue)
	void bus.subscribe(erasedChannel, (payload) => personal.erased(new TextDecoder().decode(payload) as never))
	bus.onRegained(() => {
		void hub.beacon().catch((error) => onFault('beacon_failed', error))
		pokes.queue()
	})

	const subscriptions = new Map<string, Promise<() => Promise<void>>>()
	async function connected(session: SocketSession): Promise<void> {
		const { isFirst } = sockets.add(session)
		const { id } = session.actor
		if (isFirst)
			subscriptions.set(
				id,
				bus.subscribe(personalChannel(id), (payload) => hearPersonal(id, payload)),
			)
		await chat().presence.beat([id])
		if (!session.socket.connected) return
		if (session.audience === 'supervisor') announcer.dutyChanged(session.actor.id)
		if (session.audience === 'listener') announcer.shiftChanged(session.actor.id)
	}
	async function disconnected(session: SocketSession): Promise<void> {
		const { isLast } = sockets.remove(session)
		const left = await hub.drop(session)
		if (isLast) {
			const subscription = subscriptions.get(session.actor.id)
			subscriptions.delete(session.actor.id)
			await (await subscription)?.()
		}
		if (session.audience !== 'supervisor') return
		for (const conversationId of left)
			if (!hub.membersOf(conversationId).some(({ actor }) => actor.id === session.actor.id))
				await stopReading(chat(), session.actor, conversationId)
		announcer.dutyChanged(session.actor.id)
	}

	const boards = createBoardFeed(chat, name)
	const handlers = {
		seeker: seekerCommands(chat(), hub, sockets) as unknown as Handlers,
		listener: listenerCommands(chat(), hub) as unknown as Handlers,
		supervisor: supervisorCommands(chat(), hub, async ({ actor }) =>
			(await boards.open(actor.programmeIds)).scope.whole(),
		) as unknown as Handlers,
	}
	const failure = (code: string): Answer => ({ ok: false, error: { code } })

	return {
		name,
		isAlive: () => isAlive,
		dieAfter(steps) {
			stepsLeft = steps
			if (steps <= 0) die()
		},
		setClock(offsetMs) {
			offset = offsetMs
		},
		failCalls(until) {
			failsUntil = until
		},
		connect: (session) => void connected(session).catch((error) => onFault('connect_failed', error)),
		disconnect: (session) => void disconnected(session).catch((error) => onFault('disconnect_failed', error)),
		/** As `registerCommands` does it: parsed by the contract, and every failure becomes a reply. */
		async ask(session, command, payload) {
			const commands: Record<string, { payload: { safeParse(given: unknown): { success: boolean; data?: unknown } } }> =
				contracts[session.audience].commands
			const parsed = commands[command]?.payload.safeParse(payload)
			const handle = handlers[session.audience][command]
			if (!parsed?.success || !handle) {
				world.history.bug(`${command} was not understood`)
				return failure('invalid_payload')
			}
			try {
				const result = await handle(session, parsed.data)
				if (result.ok) return { ok: true, data: result.value }
				return { ok: false, error: typeof result.error === 'string' ? { code: result.error } : result.error }
			} catch (error) {
				if (error instanceof StoreUnavailable) return failure('unavailable')
				world.history.bug(`${command}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
				return failure('internal')
			}
		},
	}
}
