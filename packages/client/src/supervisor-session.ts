import type { SignalOutcome } from '@akin/core/attention/signal'
import type { PinReason } from '@akin/core/conversation/conversation'
import type { EventData, PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorEntry } from '@akin/core/protocol/entries'
import type { PausedIntake } from '@akin/core/protocol/intake'
import type { SupervisorActivity } from '@akin/core/protocol/staff-shapes'
import type { Board, SupervisorContract, SupervisorConversation } from '@akin/core/protocol/supervisor'
import { type AlertPolicy, defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import type { ClientId, ConversationId, SignalId } from '@akin/core/support/ids'
import { type Activity, createActivities, createActivitySender } from './activities.ts'
import { type AlertRuleCalls, alertRuleCalls } from './alert-rule-calls.ts'
import { type ApprovalDesk, createApprovalDesk } from './approval-desk.ts'
import { type StaffStream, supervisorShape } from './audience-shape.ts'
import { afterChange, laterOn } from './board-changes.ts'
import { type ConcernDesk, createConcernDesk } from './concern-desk.ts'
import { type ConversationSet, createConversationSet } from './conversation-set.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import { type JoiningCalls, joiningCalls } from './joining-calls.ts'
import type { CallReply, Link } from './link.ts'
import type { StaffMe } from './listener-session.ts'
import { noOnCall, type OnCallView } from './on-call-view.ts'
import { createOutboxes } from './outboxes.ts'
import { type Outgoing, type OutgoingKind, type StaffPart, streamOfKind } from './outgoing.ts'
import { createRecordDesk, type RecordDesk } from './record-desk.ts'
import { type ReportCalls, reportCalls } from './report-calls.ts'
import { type ReviewCalls, reviewCalls } from './review-calls.ts'
import { createRosterDesk, type RosterDesk } from './roster-desk.ts'
import { connectSession } from './session-connection.ts'
import type { OpenConversation, SessionState } from './session-snapshot.ts'
import { type SettingsCalls, settingsCalls } from './settings-calls.ts'
import { type SnippetReviewCalls, snippetReviewCalls } from './snippet-review-calls.ts'
import { writerOf } from './staff-writer.ts'
import { createStore, type Readable } from './store.ts'
import { createTrainingDesk, type TrainingDesk } from './training-desk.ts'
import { type SupervisorTransferCalls, supervisorTransferCalls } from './transfer-calls.ts'

type EntryOf<S extends SupervisorEntry['stream']> = Extract<SupervisorEntry, { stream: S }>

export type SupervisorOpenConversation = OpenConversation<
	SupervisorConversation,
	{
		readonly room: readonly EntryOf<'room'>[]
		readonly backstage: readonly EntryOf<'backstage'>[]
		readonly supervision: readonly EntryOf<'supervision'>[]
	},
	OutgoingKind
>

export type SupervisorSnapshot = SessionState & {
	readonly me: StaffMe | null
	readonly board: Board | null
	/** When an alert that nobody has answered calls more people. */
	readonly alerts: AlertPolicy
	/** Whether whoever is on call can be paged, and what became of it for alerts that are open. */
	readonly onCall: OnCallView
	/** What others of staff are about to do in the conversations that are open here. */
	readonly activities: readonly Activity<SupervisorActivity>[]
	/** The conversations this supervisor reads along, joined or handles from here, in the order they were opened. */
	readonly conversations: readonly SupervisorOpenConversation[]
	/** Written into a conversation that is no longer here, and not sent (M2). Show them until they are discarded. */
	readonly undelivered: readonly Outgoing<OutgoingKind>[]
	/** There are words here that the server does not have: a reload should warn. */
	readonly hasUnsent: boolean
	/** The last thing heard of settings: an open page of them reads them again. */
	readonly settingsChanged: EventData<SupervisorContract, 'settings:changed'> | null
	/** Programmes that take in nobody new. */
	readonly paused: readonly PausedIntake[]
}

export type ReferralToRecord = PayloadInput<SupervisorContract, 'referral:record'>
export type EmergencyRecord = PayloadInput<SupervisorContract, 'emergency:record'>['record']
type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

type Read = Readable<SupervisorSnapshot> &
	SettingsCalls &
	ReportCalls &
	AlertRuleCalls &
	JoiningCalls &
	SupervisorTransferCalls &
	SnippetReviewCalls

export type SupervisorSession = Read & {
	readonly open: () => void
	/** Disconnects and forgets everything, at once. */
	readonly close: () => void
	readonly lookAtBoard: () => Answer<'board:look'>
	/** How people came, waited and were answered lately. */
	readonly lookAtFlow: () => Answer<'board:flow'>
	/** Starts reading along; the conversation then stands in `conversations` and stays current through drops until `stopReading`. */
	readonly startReading: (conversationId: ConversationId) => Answer<'reading:start'>
	readonly stopReading: (conversationId: ConversationId) => Answer<'reading:stop'>
	/** Into the outbox of that conversation, whatever the connection; null when the text is empty or the conversation is not open here. */
	readonly sendMessage: (conversationId: ConversationId, text: string, part?: StaffPart) => ClientId | null
	readonly sendWhisper: (conversationId: ConversationId, text: string) => ClientId | null
	/** For the listener to send, change or set aside. */
	readonly sendSuggestion: (conversationId: ConversationId, text: string) => ClientId | null
	readonly sendNote: (conversationId: ConversationId, text: string) => ClientId | null
	readonly retry: (clientId: ClientId) => void
	readonly discard: (clientId: ClientId) => void
	readonly setTyping: (conversationId: ConversationId, typing: boolean) => void
	readonly listEmergencySteps: (conversationId: ConversationId) => Answer<'emergency:steps'>
	readonly listResources: (conversationId: ConversationId) => Answer<'resources:list'>
	/** To the person, as a card. */
	readonly shareResource: (conversationId: ConversationId, clientId: ClientId, resource: string) => Answer<'resource:share'>
	readonly recordReferral: (step: ReferralToRecord) => Answer<'referral:record'>
	readonly recordEmergency: (conversationId: ConversationId, clientId: ClientId, record: EmergencyRecord) => Answer<'emergency:record'>
	/** Tells the others of staff what this supervisor is about to do there, without any words, until the answer is called. */
	readonly beginActivity: (conversationId: ConversationId, activity: SupervisorActivity) => () => void
	readonly join: (conversationId: ConversationId) => Answer<'conversation:join'>
	readonly stepBack: (conversationId: ConversationId) => Answer<'conversation:step-back'>
	readonly takeOver: (conversationId: ConversationId) => Answer<'conversation:take-over'>
	readonly handBack: (conversationId: ConversationId, to: 'listener' | 'queue') => Answer<'conversation:hand-back'>
	readonly endConversation: (conversationId: ConversationId) => Answer<'conversation:end'>
	/** Sends a page that says it is a test to whoever is on call. */
	readonly tryOnCall: () => Answer<'on-call:test'>
	/** Somebody sees to it, or nobody is needed there. */
	readonly acknowledge: (conversationId: ConversationId, signalId: SignalId, outcome: SignalOutcome) => Answer<'signal:acknowledge'>
	readonly roster: RosterDesk
	readonly training: TrainingDesk
	/** Keeps it in view of every supervisor, and no longer. */
	readonly pin: (conversationId: ConversationId, reason: PinReason) => Answer<'conversation:pin'>
	readonly unpin: (conversationId: ConversationId) => Answer<'conversation:unpin'>
	/** Conversations that have ended. */
	readonly records: RecordDesk
	readonly reviews: ReviewCalls
	/** Acts that need two people. */
	readonly approvals: ApprovalDesk
	/** What somebody says is wrong with conversations. */
	readonly concerns: ConcernDesk
}

const idle: SessionState = { status: { kind: 'ok' }, ready: false, clockOffsetMs: 0 }
const nothingYet: SupervisorSnapshot = {
	...idle,
	me: null,
	board: null,
	alerts: defaultAlertPolicy,
	onCall: noOnCall,
	conversations: [],
	undelivered: [],
	hasUnsent: false,
	settingsChanged: null,
	activities: [],
	paused: [],
}

const commandOfKind = {
	message: 'message:send',
	whisper: 'whisper:send',
	suggestion: 'suggestion:send',
	note: 'note:send',
} as const

/** Nothing happens before `open`. */
export const createSupervisorSession = (options: { link: Link<SupervisorContract>; environment?: Environment }): SupervisorSession => {
	const { link } = options
	const environment = options.environment ?? systemEnvironment
	const store = createStore<SupervisorSnapshot>(nothingYet)
	let ready = false
	let me: StaffMe | null = null
	let board: Board | null = null
	let settingsChanged: SupervisorSnapshot['settingsChanged'] = null
	let alerts: AlertPolicy = defaultAlertPolicy
	let onCall = noOnCall

	let paused: readonly PausedIntake[] = []
	/** Said by an event while `session:open` was being answered: newer than the answer. */
	let pausedHeard = false

	const publish = () => {
		connection.setSlow(outboxes.isSlow())
		store.set({
			status: connection.status(),
			ready,
			clockOffsetMs: connection.clockOffsetMs(),
			me,
			board,
			alerts,
			onCall,
			activities: activities.getSnapshot(),
			conversations: conversations.snapshot(),
			undelivered: outboxes.undelivered(conversations.has),
			hasUnsent: outboxes.hasUnsent(),
			settingsChanged,
			paused,
		})
	}

	const activities = createActivities<SupervisorActivity>(environment)
	activities.subscribe(() => publish())
	const activity = createActivitySender<SupervisorActivity>(environment, (conversationId, doing) => {
		if (connection.isOpen()) void link.call('activity:set', { conversationId, activity: doing })
	})

	/** A whole board of the same feed that is older than what is shown was overtaken on its way; of another feed, it is from another server. */
	const showBoard = (next: Board) => {
		if (board === null || next.feed !== board.feed || next.version >= board.version) board = next
		publish()
	}

	let looking = false
	/** Something was missed: the whole board again, once for all that is missed meanwhile. */
	const lookAgain = async () => {
		if (looking) return
		looking = true
		const reply = await link.call('board:look', {})
		looking = false
		if (reply.ok) showBoard(reply.data.board)
	}

	const outboxes = createOutboxes<OutgoingKind>({
		environment,
		send: ({ kind, conversationId, clientId, text, part }) => {
			const words = { conversationId, clientId, text }
			const isBare = kind !== 'message' || part === undefined || part.kind === 'answer'
			return isBare ? link.call(commandOfKind[kind], words) : link.call('message:send', { ...words, part })
		},
		onAcknowledged: (item, seq) => {
			const heads = { [streamOfKind[item.kind]]: seq }
			if (!conversations.hear(item.conversationId, { kind: 'head', position: { epoch: 0, heads } }))
				outboxes.of(item.conversationId).confirm(item.clientId)
		},
		onChange: () => publish(),
	})

	/** After a drop the server may no longer count us among the readers: then resuming means starting to read again. */
	const resume = async (conversationId: ConversationId, after: Record<StaffStream, number>) => {
		const page = await link.call('conversation:resume', { conversationId, after })
		if (!page.ok || page.data.conversation.mode !== 'none' || page.data.conversation.state.kind === 'closed') return page
		const reading = await link.call('reading:start', { conversationId })
		return reading.ok ? { ok: true as const, data: { ...page.data, conversation: reading.data.conversation } } : reading
	}

	const conversations: ConversationSet<SupervisorConversation, StaffStream, SupervisorEntry, SupervisorOpenConversation> =
		createConversationSet({
			shape: supervisorShape<SupervisorEntry>(),
			environment,
			outboxes,
			isOpen: () => connection.isOpen(),
			resume,
			writerOf: (entry) => writerOf(entry, me?.id ?? null),
			sendTyping: (conversationId, typing) => void link.call('typing:set', { conversationId, typing }),
			onChange: () => publish(),
		})

	const approvals = createApprovalDesk(link)
	const concerns = createConcernDesk(link)
	const records = createRecordDesk({ link, environment, now: () => environment.now() + connection.clockOffsetMs() })

	const connection = connectSession({
		link,
		environment,
		openSession: () => {
			pausedHeard = false
			return link.call('session:open', {})
		},
		onOpened: (data) => {
			ready = true
			me = data.me
			alerts = data.alerts
			onCall = data.onCall
			if (!pausedHeard) paused = data.paused
			showBoard(data.board)
			conversations.connected()
			records.connected()
			outboxes.setOnline(true)
			publish()
		},
		onDown: () => {
			outboxes.setOnline(false)
			conversations.disconnected()
			activities.clear()
		},
		onLost: () => conversations.lost(),
		onLook: () => conversations.look(),
		onChange: () => publish(),
	})

	// Until the session is open its answer is on the way, and with it the whole board.
	link.on('board:moved', ({ change }) => {
		if (board === null || !connection.isOpen()) return
		const next = afterChange(board, change)
		if (next === null) return void lookAgain()
		board = next
		publish()
	})
	link.on('on-call:changed', (event) => {
		onCall = event.onCall
		publish()
	})
	link.on('board:confirmed', ({ feed, version, at }) => {
		if (board === null || !connection.isOpen()) return
		if (feed !== board.feed || version > board.version) return void lookAgain()
		board = laterOn(board, at)
		publish()
	})
	link.on('intake:changed', (event) => {
		pausedHeard = true
		paused = event.paused
		publish()
	})
	link.on('entry:appended', ({ conversationId, entries, epoch, heads }) => {
		conversations.hear(conversationId, { kind: 'entries', entries, position: { epoch, heads } })
	})
	link.on('conversation:head', ({ conversationId, epoch, heads }) => {
		conversations.hear(conversationId, { kind: 'head', position: { epoch, heads } })
	})
	// Only what is open here: everything else is on the board.
	link.on('conversation:changed', ({ conversation }) => {
		conversations.hear(conversation.row.id, { kind: 'view', view: conversation })
	})
	link.on('conversation:removed', ({ conversationId }) => conversations.remove(conversationId))
	link.on('typing:changed', (event) => conversations.hearTyping(event.conversationId, event, event.typing))
	link.on('settings:changed', (news) => {
		settingsChanged = news
		publish()
	})
	link.on('activity:changed', (news) => {
		if (conversations.has(news.conversationId)) activities.hear(news)
	})
	link.on('session:ended', ({ reason }) => connection.ended(reason))
	link.on('session:outdated', () => connection.reopen())

	const updateFrom = <R extends { ok: true; data: { conversation: SupervisorConversation } } | { ok: false }>(reply: R): R => {
		if (reply.ok) conversations.hear(reply.data.conversation.row.id, { kind: 'view', view: reply.data.conversation })
		return reply
	}

	/** Conversations that are being opened, each with the last time somebody asked for it. */
	const opening = new Map<ConversationId, symbol>()

	const write = (kind: OutgoingKind, conversationId: ConversationId, text: string, part?: StaffPart): ClientId | null => {
		if (text.trim() === '' || !conversations.has(conversationId)) return null
		if (kind === 'message') conversations.wrote(conversationId)
		return outboxes.of(conversationId).add(kind, text, part && { part })
	}

	return {
		roster: createRosterDesk(link),
		training: createTrainingDesk(link),
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: connection.open,
		close: () => {
			connection.close()
			activity.stop()
			activities.clear()
			opening.clear()
			conversations.clear()
			records.clear()
			approvals.clear()
			concerns.clear()
			outboxes.close()
			ready = false
			me = null
			board = null
			settingsChanged = null
			paused = []
			store.set(nothingYet)
		},
		lookAtBoard: async () => {
			const reply = await link.call('board:look', {})
			if (reply.ok) showBoard(reply.data.board)
			return reply
		},
		lookAtFlow: () => link.call('board:flow', {}),
		startReading: async (conversationId) => {
			const turn = Symbol('opening')
			opening.set(conversationId, turn)
			const reply = await link.call('reading:start', { conversationId })
			// Whoever stopped meanwhile is told nothing more about it, and must not be left with what was there.
			if (opening.get(conversationId) !== turn) return reply
			opening.delete(conversationId)
			if (reply.ok) conversations.open(reply.data)
			return reply
		},
		stopReading: (conversationId) => {
			opening.delete(conversationId)
			conversations.remove(conversationId)
			return link.call('reading:stop', { conversationId })
		},
		sendMessage: (conversationId, text, part) => write('message', conversationId, text, part),
		sendWhisper: (conversationId, text) => write('whisper', conversationId, text),
		sendSuggestion: (conversationId, text) => write('suggestion', conversationId, text),
		sendNote: (conversationId, text) => write('note', conversationId, text),
		retry: outboxes.retry,
		discard: outboxes.discard,
		setTyping: conversations.setTyping,
		listEmergencySteps: (conversationId) => link.call('emergency:steps', { conversationId }),
		listResources: (conversationId) => link.call('resources:list', { conversationId }),
		shareResource: (conversationId, clientId, resource) => link.call('resource:share', { conversationId, clientId, resource }),
		recordReferral: (step) => link.call('referral:record', step),
		recordEmergency: (conversationId, clientId, record) => link.call('emergency:record', { conversationId, clientId, record }),
		beginActivity: activity.begin,
		join: async (conversationId) => updateFrom(await link.call('conversation:join', { conversationId })),
		stepBack: async (conversationId) => updateFrom(await link.call('conversation:step-back', { conversationId })),
		takeOver: async (conversationId) => updateFrom(await link.call('conversation:take-over', { conversationId })),
		handBack: async (conversationId, to) => updateFrom(await link.call('conversation:hand-back', { conversationId, to })),
		endConversation: async (conversationId) => updateFrom(await link.call('conversation:end', { conversationId })),
		tryOnCall: () => link.call('on-call:test', {}),
		...settingsCalls(link),
		...alertRuleCalls(link),
		...joiningCalls(link),
		...reportCalls(link),
		...snippetReviewCalls(link),
		...supervisorTransferCalls(link, updateFrom),
		acknowledge: async (conversationId, signalId, outcome) =>
			updateFrom(await link.call('signal:acknowledge', { conversationId, signalId, outcome })),
		pin: async (conversationId, reason) => updateFrom(await link.call('conversation:pin', { conversationId, reason })),
		unpin: async (conversationId) => updateFrom(await link.call('conversation:unpin', { conversationId })),
		records,
		reviews: reviewCalls(link),
		approvals,
		concerns,
	}
}
