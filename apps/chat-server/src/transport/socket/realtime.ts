import type { Server as HttpServer } from 'node:http'
import type { Contract } from '@akin/core/protocol/contract'
import { conversationId } from '@akin/core/protocol/shapes'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { ConversationId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Announcer } from '../../ports/announcer.ts'
import type { Bus, Unsubscribe } from '../../ports/bus.ts'
import type { HostedConversations } from '../../ports/hosted-conversations.ts'
import type { SeekerSources } from '../../ports/seeker-sources.ts'
import type { Audience } from '../../ports/session-store.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { answeringFor } from '../../use-cases/people.ts'
import { countWaiting } from '../../use-cases/queue/count-waiting.ts'
import { matchListeners } from '../../use-cases/queue/match-listeners.ts'
import type { SignIns } from '../../use-cases/session/sign-ins.ts'
import { onCallFor, onCallForListener, readPages } from '../../use-cases/supervision/on-call.ts'
import { stopReading } from '../../use-cases/supervision/read-along.ts'
import type { Admission } from './admission.ts'
import { admit, listenerSession, seekerSession, supervisorSession } from './admit.ts'
import { roomsOf } from './audience-rooms.ts'
import { createBlockNews } from './block-news.ts'
import { createBoardRooms } from './board-rooms.ts'
import {
	approvalChannel,
	blockChannel,
	boardChannel,
	boardPokeOf,
	concernChannel,
	conversationChannel,
	erasedChannel,
	onCallChannel,
	personalChannel,
	programmeChannel,
	queueChannel,
	serviceChannel,
	serviceNewsOf,
} from './bus-messages.ts'
import { capOutgoing } from './cap-outgoing.ts'
import { closingPolicy } from './closing-policy.ts'
import { coalesce } from './coalesce.ts'
import { createConnectedSockets } from './connected-sockets.ts'
import { createConversationHub, type OnFault } from './conversation-hub.ts'
import { listenerCommands } from './listener-commands.ts'
import { createPersonalEvents } from './personal-events.ts'
import { createProgrammeNews } from './programme-news.ts'
import { readCommands } from './read-commands.ts'
import { type CommandReport, type HearCommand, registerCommands } from './register-commands.ts'
import { seekerCommands } from './seeker-commands.ts'
import { type AddressSetting, createSeekerSources } from './seeker-sources.ts'
import { sendAway } from './send-away.ts'
import { createServiceNews } from './service-news.ts'
import type { SocketSession } from './sessions.ts'
import { createSocketAnnouncer } from './socket-announcer.ts'
import { contracts, createSocketServers } from './socket-servers.ts'
import { supervisorCommands } from './supervisor-commands.ts'
import { createWorkUnderWay } from './work-under-way.ts'

export type RealtimeOptions = {
	readonly http: Readonly<Record<Audience, HttpServer>>
	readonly origins: (audience: Audience) => readonly string[]
	readonly bus: Bus
	readonly signIns: SignIns
	/** Makes the use cases' world around the announcer that this builds and what this node hosts. */
	readonly createChat: (announcer: Announcer, hosted: HostedConversations, sources: SeekerSources) => Chat
	/** How this server learns where people come from. */
	readonly addresses: AddressSetting
	readonly onFault: OnFault
	readonly onCommand: (audience: Audience, report: CommandReport) => void
	readonly admission: Admission
}

/** How often listeners are told at most who is on duty. */
const dutyEveryMs = 1_000
/** What became of pages: at once, and then at most so often. */
const onCallEveryMs = 500
/** Places and ranges of those who wait: often enough to be true, rarely enough to be calm. */
const waitEveryMs = 2_000

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
	let timer: NodeJS.Timeout | undefined
	const late = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, ms)
	})
	await Promise.race([work, late])
	clearTimeout(timer)
}

/** Everything that is connected: sockets, who hosts what, and how news travels between them and the other nodes. */
export function createRealtime({ http, origins, bus, signIns, createChat, onFault, onCommand, admission, addresses }: RealtimeOptions) {
	const { namespaces, servers } = createSocketServers(http, origins, admission.gate)
	const sockets = createConnectedSockets()
	const personSubscriptions = new Map<SeekerSessionId | StaffId, Promise<Unsubscribe>>()
	const world = { chat: null as Chat | null }
	const chat = (): Chat => {
		if (!world.chat) throw new Error('nothing can be announced before the server is built')
		return world.chat
	}

	const hub = createConversationHub(
		chat,
		roomsOf(namespaces),
		(id) => bus.subscribe(conversationChannel(id), (payload) => hear(id, payload)),
		onFault,
	)
	const personal = createPersonalEvents(chat, sockets, hub)

	const work = createWorkUnderWay()
	const board = createBoardRooms(chat, namespaces.supervisor, work.add, (error) => onFault('board_failed', error))
	const matching = coalesce(
		() => work.add(match()),
		20,
		(error) => onFault('match_failed', error),
	)
	const waits = coalesce(
		() => work.add(showWaits()),
		waitEveryMs,
		(error) => onFault('waits_failed', error),
	)
	const duty = coalesce(
		() => work.add(showDuty()),
		dutyEveryMs,
		(error) => onFault('duty_failed', error),
	)
	const onCall = coalesce(
		() => work.add(showOnCall()),
		onCallEveryMs,
		(error) => onFault('on_call_failed', error),
	)
	const pokes = {
		board: board.ask,
		queue: () => {
			matching.ask()
			waits.ask()
		},
		duty: duty.ask,
		onCall: onCall.ask,
	}
	const programmes = createProgrammeNews(chat, sockets, pokes)
	const blocks = createBlockNews(chat, bus)
	const service = createServiceNews(chat, sockets, programmes)
	const { announcer, hear, hearPersonal, endSession } = createSocketAnnouncer(
		chat,
		hub,
		bus,
		personal,
		programmes,
		service,
		blocks,
		pokes,
		onFault,
	)
	world.chat = createChat(announcer, hub, createSeekerSources(sockets, addresses))

	let isDraining = false
	async function match(): Promise<void> {
		if (isDraining) return
		await matchListeners(
			chat(),
			sockets.listeners().map(({ actor }) => actor.id),
		)
	}
	async function showWaits(): Promise<void> {
		hub.refreshWaiting()
		for (const { actor, socket } of sockets.listeners()) socket.emit('queue:changed', { waiting: await countWaiting(chat(), actor) })
	}
	const dutyShown = new WeakMap<SocketSession, number>()
	async function showDuty(): Promise<void> {
		const onDuty = await chat().people.supervisorsOnDuty()
		for (const session of sockets.listeners()) {
			const supervisorsOnDuty = answeringFor(onDuty, session.actor.programmeIds).length
			if (dutyShown.get(session) === supervisorsOnDuty) continue
			dutyShown.set(session, supervisorsOnDuty)
			session.socket.emit('duty:changed', { supervisorsOnDuty })
		}
	}

	async function showOnCall(): Promise<void> {
		const pages = await readPages(chat())
		for (const { actor, socket } of sockets.supervisors()) {
			socket.emit('on-call:changed', { onCall: onCallFor(chat(), pages, actor.programmeIds) })
		}
		for (const { actor, socket } of sockets.listeners()) {
			const isTheirs = (id: ConversationId) => hub.membersOf(id).some((member) => member.actor.id === actor.id)
			socket.emit('on-call:changed', { onCall: onCallForListener(chat(), pages, isTheirs) })
		}
	}

	async function connected(session: SocketSession): Promise<void> {
		const { isFirst } = sockets.add(session)
		const { id } = session.actor
		// Before anything is waited for: whoever leaves meanwhile takes it down again.
		if (isFirst) {
			const subscription = bus.subscribe(personalChannel(id), (payload) => hearPersonal(id, payload))
			personSubscriptions.set(id, subscription)
			subscription.catch((error) => onFault('subscribe_failed', error))
		}
		await chat()
			.presence.beat([id])
			.catch((error) => onFault('beat_failed', error))
		if (!session.socket.connected) return
		if (session.audience === 'supervisor') announcer.dutyChanged(session.actor.id)
		if (session.audience === 'listener') announcer.shiftChanged(session.actor.id)
	}

	async function disconnected(session: SocketSession): Promise<void> {
		const { isLast } = sockets.remove(session)
		const left = await hub.drop(session)
		if (isLast) {
			const subscription = personSubscriptions.get(session.actor.id)
			personSubscriptions.delete(session.actor.id)
			await (await subscription?.catch(() => null))?.()
		}
		if (session.audience === 'listener') pokes.board('listeners')
		if (session.audience !== 'supervisor') return
		for (const conversationId of left) {
			if (!hub.membersOf(conversationId).some(({ actor }) => actor.id === session.actor.id)) {
				await stopReading(chat(), session.actor, conversationId)
			}
		}
		announcer.dutyChanged(session.actor.id)
		await board.leave(session)
	}

	admit(namespaces.seeker, 'seeker', signIns, seekerSession, onFault)
	admit(namespaces.listener, 'listener', signIns, listenerSession, onFault)
	admit(
		namespaces.supervisor,
		'supervisor',
		signIns,
		supervisorSession(() => chat().programmes),
		onFault,
	)

	const seekerHandlers = work.track(seekerCommands(chat(), hub, sockets))
	const listenerHandlers = work.track(listenerCommands(chat(), hub))
	const supervisorHandlers = work.track(supervisorCommands(chat(), hub, board.show))
	const admitted = {
		seeker: admission.commands('seeker'),
		listener: admission.commands('listener'),
		supervisor: admission.commands('supervisor'),
	}
	function depart(session: SocketSession): void {
		// Whoever says goodbye and stays connected has nothing more to come in with.
		session.socket.conn.close()
		void work.add(disconnected(session)).catch((error) => onFault('disconnect_failed', error))
	}
	function arrive(session: SocketSession, contract: Contract, hear: HearCommand): void {
		capOutgoing(session)
		readCommands({ session, contract, hear, admission: admitted[session.audience] })
		void work.add(connected(session)).catch((error) => onFault('connect_failed', error))
	}
	namespaces.seeker.on('connection', (socket) => {
		const { session } = socket.data
		socket.on('disconnect', () => depart(session))
		const report = (what: CommandReport) => onCommand('seeker', what)
		arrive(session, contracts.seeker, registerCommands(contracts.seeker, socket, session, seekerHandlers, report, admitted.seeker))
	})
	namespaces.listener.on('connection', (socket) => {
		const { session } = socket.data
		socket.on('disconnect', () => depart(session))
		const report = (what: CommandReport) => onCommand('listener', what)
		arrive(session, contracts.listener, registerCommands(contracts.listener, socket, session, listenerHandlers, report, admitted.listener))
	})
	namespaces.supervisor.on('connection', (socket) => {
		const { session } = socket.data
		socket.on('disconnect', () => depart(session))
		const report = (what: CommandReport) => onCommand('supervisor', what)
		const hear = registerCommands(contracts.supervisor, socket, session, supervisorHandlers, report, admitted.supervisor)
		arrive(session, contracts.supervisor, hear)
	})

	return {
		chat: chat(),
		sockets,
		hub,
		pokes,
		endSession,
		/** Listens to what concerns every node. */
		async start(): Promise<void> {
			await bus.subscribe(boardChannel, (payload) => {
				const what = boardPokeOf(payload)
				board.ask(what)
				if (what === 'duty' || what === 'everything') duty.ask()
			})
			await bus.subscribe(erasedChannel, (payload) => {
				const id = conversationId.safeParse(new TextDecoder().decode(payload))
				if (!id.success) return
				personal.erased(id.data)
				chat().keys.forget(id.data)
				chat().attention.forget(id.data)
			})
			await bus.subscribe(approvalChannel, () => void personal.approvals().catch((error) => onFault('approvals_failed', error)))
			await bus.subscribe(concernChannel, () => void personal.concerns().catch((error) => onFault('concerns_failed', error)))
			await bus.subscribe(queueChannel, () => pokes.queue())
			await bus.subscribe(programmeChannel, (payload) => {
				void programmes.hear(payload).catch((error) => onFault('bus_message_failed', error))
			})
			await bus.subscribe(onCallChannel, () => pokes.onCall())
			await bus.subscribe(blockChannel, (payload) => {
				void blocks.hear(payload).catch((error) => onFault('bus_message_failed', error))
			})
			blocks.askAgain()
			await bus.subscribe(serviceChannel, (payload) => {
				const what = serviceNewsOf(payload)
				if (what) void service.changed(what).catch((error) => onFault('bus_message_failed', error))
			})
			bus.onRegained(() => {
				void hub.beacon().catch((error) => onFault('beacon_failed', error))
				pokes.queue()
				pokes.onCall()
				blocks.askAgain()
				board.ask('everything')
			})
		},
		match,
		tellProgrammes: programmes.tell,
		tellService: service.look,
		/**
		 * Lets everybody go to another node: no new matches, commands go on, and whoever leaves does so within a time that follows from how
		 * many there are, or within `longestMs`. Resolves when they have left, or cannot be waited for any longer.
		 */
		async drain(longestMs: number): Promise<void> {
			isDraining = true
			matching.stop()
			await sendAway(sockets, Math.min(longestMs, admission.spreadFor(sockets.all().length)))
		},
		/** Answers what is in hand, closes all sockets, and waits for what that leads to. */
		async close(): Promise<void> {
			for (const stop of [board, waits, duty, onCall]) stop.stop()
			await within(closingPolicy.answerMs, work.settled())
			await within(closingPolicy.closeSocketsMs, Promise.all(servers.map((server) => server.close())))
			await work.settled()
		},
		beatMs: defaultQueuePolicy.presenceBeatMs,
	}
}
export type Realtime = ReturnType<typeof createRealtime>
