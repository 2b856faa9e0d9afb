import type { ConcernSnapshot } from '@akin/client/concern-desk'
import { noOnCall } from '@akin/client/on-call-view'
import type { StaffPart } from '@akin/client/outgoing'
import type { HoldReason, PauseReason } from '@akin/client/roster-desk'
import type {
	EmergencyRecord,
	ReferralToRecord,
	SupervisorOpenConversation,
	SupervisorSession,
	SupervisorSnapshot,
} from '@akin/client/supervisor-session'
import type { Proposal } from '@akin/client/transfer-calls'
import type { SignalOutcome } from '@akin/core/attention/signal'
import type { BlockHours, BlockOutcome, BlockReason } from '@akin/core/block/block'
import type { ConcernOutcome, PersonReason } from '@akin/core/concern/concern'
import type { PinReason } from '@akin/core/conversation/conversation'
import type { OwnKeys } from '@akin/core/keys/bindings'
import type { ApprovalView, DecidedApproval } from '@akin/core/protocol/approval-shapes'
import type { PayloadInput } from '@akin/core/protocol/contract'
import type { Flow } from '@akin/core/protocol/flow'
import type { ListenerState, Roster } from '@akin/core/protocol/roster'
import type { SupervisorActivity } from '@akin/core/protocol/staff-shapes'
import type { Board, BoardRow, SupervisorContract, SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { Learner } from '@akin/core/protocol/training'
import type { TransferCandidate } from '@akin/core/protocol/transfer-shapes'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import {
	asId,
	type BlockId,
	type ClientId,
	type ConcernId,
	type ConversationId,
	type InvitationId,
	type OpeningId,
	type ProgrammeId,
	type ShiftMessageId,
	type SignalId,
	type StaffId,
	type TransferId,
} from '@akin/core/support/ids'

/** A moment on the server's clock, with which every made-up figure below agrees. */
export const at = Date.UTC(2026, 4, 4, 14, 0, 0)

export const priya = { id: asId<StaffId>('00000000-0000-4000-8000-00000000000a'), name: 'Priya' }
export const sam = { id: asId<StaffId>('00000000-0000-4000-8000-00000000000b'), name: 'Sam' }

export function conversationNumber(number: number): ConversationId {
	return asId<ConversationId>(`00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`)
}

export type Signal = BoardRow['attention']['signals'][number]

export function aSignal(number: number, changes: Partial<Signal> = {}): Signal {
	const id = asId<SignalId>(`00000000-0000-4000-8000-0000000002${String(number).padStart(2, '0')}`)
	return { id, kind: 'help_requested', tier: 'act_now', raisedAt: at - 32_000, words: null, acknowledged: null, ...changes }
}

/** A conversation with Sam, unless changed. */
export function aRow(number: number, changes: Partial<BoardRow> = {}): BoardRow {
	return {
		id: conversationNumber(number),
		handle: { landform: 'river', number },
		programmeId: asId<ProgrammeId>('student-support'),
		programmeName: 'Student support',
		language: 'en',
		topics: ['Feeling alone'],
		state: 'active',
		enqueuedAt: at - 900_000,
		startedAt: at - 700_000,
		handler: { ...sam, role: 'listener', connection: { kind: 'here' } },
		readers: [],
		lastRead: null,
		person: { kind: 'here' },
		attention: { tier: 'not_reviewed', signals: [], asked: { step: 'nothing' }, pin: null },
		seekerLastWroteAt: at - 60_000,
		staffLastWroteAt: at - 30_000,
		...changes,
	}
}

export function helpRow(number: number, signal: Signal = aSignal(number), changes: Partial<BoardRow> = {}): BoardRow {
	return aRow(number, { attention: { tier: signal.tier, signals: [signal], asked: { step: 'nothing' }, pin: null }, ...changes })
}

export function aBoard(changes: Partial<Board> = {}): Board {
	const board = { feed: 'a', version: 1, at, waiting: [], talking: [], ended: [], listeners: [], supervisorsOnDuty: [priya], ...changes }
	return {
		...board,
		totals: changes.totals ?? { waiting: board.waiting.length, talking: board.talking.length, longestWaitMs: 0 },
	}
}

export function anOpenConversation(number: number, changes: Partial<SupervisorConversation> = {}): SupervisorOpenConversation {
	const { state: _, lastRead: __, ...row } = aRow(number)
	return {
		id: row.id,
		view: {
			row,
			epoch: 1,
			heads: { room: 0, backstage: 0, supervision: 0 },
			maxMessageCharacters: 4_000,
			mode: 'reading',
			observer: null,
			transfer: null,
			state: { kind: 'active' },
			...changes,
		},
		entries: { room: [], backstage: [], supervision: [] },
		caughtUp: true,
		loadedUpTo: { room: 0, backstage: 0, supervision: 0 },
		outgoing: [],
		typing: [],
		catchUp: null,
	}
}

/** Four quiet hours, unless changed. */
export function aFlow(changes: Partial<Flow> = {}): Flow {
	const quiet = { arrivals: 0, claims: 0, leavers: 0, medianWaitMs: null, p90WaitMs: null }
	return {
		...{ at, targetWaitMs: 900_000, leftLastHour: 0, wrappingUp: 0, toldMinutes: null },
		steps: Array.from({ length: 16 }, (_, index) => ({ ...quiet, from: at - (15 - index) * 900_000 })),
		...changes,
	}
}

export const nightLine = {
	...{ id: 'night-line', name: 'Night line', what: 'Every night until six.', contact: '01632 960 101', language: 'en' },
	...{ checkedOn: '2026-05-01', crisis: false },
}

type SignOff = PayloadInput<SupervisorContract, 'training:sign-off'>
type SendBack = PayloadInput<SupervisorContract, 'training:send-back'>
type Call = { readonly name: string; readonly args: readonly unknown[] }

export type FakeSession = SupervisorSession & {
	readonly calls: readonly Call[]
	readonly change: (changes: Partial<SupervisorSnapshot>) => void
	/** What `acknowledge` and `lookAtBoard` answer from now on. */
	acknowledges: 'yes' | 'no'
	/** What `training.list` answers; null: nothing does. */
	answersLearners: Learner[] | null
	/** What `roster.look` answers; null: nothing does. */
	answersRoster: Roster | null
	answersBoard: boolean
	/** What the alert rules answer, and what retiring and restoring one answers. */
	alertRules: Awaited<ReturnType<SupervisorSession['lookAtAlertRules']>>
	changesRule: Awaited<ReturnType<SupervisorSession['restoreRule']>>
	snippets: Awaited<ReturnType<SupervisorSession['listSnippets']>>
	reviewsSnippet: Awaited<ReturnType<SupervisorSession['reviewSnippet']>>
	/** What `tryOnCall` answers. */
	triesOnCall: Awaited<ReturnType<SupervisorSession['tryOnCall']>>
	/** The code with which steps are refused from now on. */
	refusesSteps: string | null
	/** What waits for a second person, and what asking for one answers. */
	approvalsShown: readonly ApprovalView[]
	decidedShown: readonly DecidedApproval[]
	asksFor: Awaited<ReturnType<SupervisorSession['approvals']['request']>>
	/** What `lookAtPeople` and `invite` answer. */
	people: Awaited<ReturnType<SupervisorSession['lookAtPeople']>>
	invites: Awaited<ReturnType<SupervisorSession['invite']>>
	/** Who opened what. */
	accesses: Awaited<ReturnType<SupervisorSession['records']['lookAtAccess']>>
	/** What blocking somebody comes to. */
	blocks: BlockOutcome
	/** What the concerns show. */
	concernsShown: ConcernSnapshot
	/** What `lookAtFlow` answers; null for no answer. */
	answersFlow: Flow | null
	/** What `listCandidates` and `lookAtListener` answer; null: nobody, and no answer. */
	answersCandidates: readonly TransferCandidate[] | null
	answersListener: ListenerState | null
}

/** Stands in for the live session: it remembers what it was asked and changes only when told. */
export function makeFakeSession(first: Partial<SupervisorSnapshot> = {}): FakeSession {
	const listeners = new Set<() => void>()
	const calls: Call[] = []
	let snapshot: SupervisorSnapshot = {
		status: { kind: 'ok' },
		ready: true,
		clockOffsetMs: 0,
		me: { ...priya, role: 'supervisor', demo: true },
		board: aBoard(),
		alerts: defaultAlertPolicy,
		onCall: noOnCall,
		activities: [],
		conversations: [],
		undelivered: [],
		hasUnsent: false,
		settingsChanged: null,
		paused: [],
		...first,
	}
	const snapshotOfRecords = { reading: null, gone: null }
	const refusal = (code: string) => ({ ok: false as const, error: { code: code as 'no_answer', message: '' } })
	const noted =
		<A extends readonly unknown[], R>(name: string, answer: (...args: A) => R) =>
		(...args: A): R => {
			calls.push({ name, args })
			return answer(...args)
		}
	const changed = (id: ConversationId) => {
		if (session.refusesSteps !== null) return refusal(session.refusesSteps)
		const view = snapshot.conversations.find((one) => one.id === id)?.view
		return view ? { ok: true as const, data: { conversation: view } } : refusal('no_answer')
	}
	const session: FakeSession = {
		calls,
		acknowledges: 'yes',
		answersLearners: [],
		answersRoster: { at, listeners: [], off: [], messages: [], blocks: [], programmes: [] },
		training: {
			list: noted('training.list', async () =>
				session.answersLearners ? { ok: true as const, data: { learners: session.answersLearners } } : refusal('no_answer'),
			),
			signOff: noted('training.signOff', async (_decision: SignOff) => refusal('changed_meanwhile')),
			sendBack: noted('training.sendBack', async (_decision: SendBack) => refusal('changed_meanwhile')),
		},
		roster: {
			look: noted('roster.look', async () =>
				session.answersRoster ? { ok: true as const, data: { roster: session.answersRoster } } : refusal('no_answer'),
			),
			rest: noted('roster.rest', async (_id: StaffId, _minutes: number) => ({ ok: true as const, data: {} })),
			holdBack: noted('roster.holdBack', async (_id: StaffId, _hours: number, _reason: HoldReason) => ({ ok: true as const, data: {} })),
			liftRest: noted('roster.liftRest', async (_id: StaffId) => ({ ok: true as const, data: {} })),
			message: noted('roster.message', async (_id: ProgrammeId, _text: string) => refusal('rate_limited')),
			withdrawMessage: noted('roster.withdrawMessage', async (_id: ShiftMessageId) => ({ ok: true as const, data: {} })),
			pauseIntake: noted('roster.pauseIntake', async (_id: ProgrammeId, _reason: PauseReason, _minutes: number | null) => ({
				...{ ok: true as const, data: {} },
			})),
			block: noted('roster.block', async (_id: ConversationId, hours: BlockHours, _reason: BlockReason) => ({
				...{ ok: true as const, data: { until: at + hours * 3_600_000, outcome: session.blocks } },
			})),
			unblock: noted('roster.unblock', async (_id: BlockId) => ({ ok: true as const, data: {} })),
			resumeIntake: noted('roster.resumeIntake', async (_id: ProgrammeId) => ({ ok: true as const, data: {} })),
			limit: noted('roster.limit', async (_id: StaffId, _capacity: number) => ({ ok: true as const, data: {} })),
		},
		answersBoard: true,
		alertRules: refusal('no_answer'),
		changesRule: { ok: true, data: {} },
		snippets: refusal('no_answer'),
		reviewsSnippet: refusal('no_answer'),
		triesOnCall: refusal('on_call_not_set_up'),
		refusesSteps: null,
		answersFlow: null,
		blocks: 'made',
		accesses: refusal('no_answer'),
		people: refusal('no_answer'),
		invites: refusal('no_answer'),
		approvalsShown: [],
		decidedShown: [],
		asksFor: { ok: true, data: { approvals: [] } },
		concernsShown: { open: 0, listed: [], heard: 0 },
		answersCandidates: null,
		answersListener: null,
		change: (changes) => {
			snapshot = { ...snapshot, ...changes }
			for (const listener of [...listeners]) listener()
		},
		getSnapshot: () => snapshot,
		subscribe: (listener) => {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		open: noted('open', () => undefined),
		close: noted('close', () => undefined),
		lookAtBoard: noted('lookAtBoard', async () =>
			session.answersBoard && snapshot.board ? { ok: true as const, data: { board: snapshot.board } } : refusal('no_answer'),
		),
		lookAtFlow: noted('lookAtFlow', async () =>
			session.answersFlow ? { ok: true as const, data: { flow: session.answersFlow } } : refusal('no_answer'),
		),
		startReading: noted('startReading', async () => refusal('conversation_not_found')),
		stopReading: noted('stopReading', async () => ({ ok: true as const, data: {} })),
		sendMessage: noted('sendMessage', (_id: ConversationId, _text: string, _part?: StaffPart) => asId<ClientId>(crypto.randomUUID())),
		sendWhisper: noted('sendWhisper', (_id: ConversationId, _text: string) => asId<ClientId>(crypto.randomUUID())),
		sendSuggestion: noted('sendSuggestion', (_id: ConversationId, _text: string) => asId<ClientId>(crypto.randomUUID())),
		sendNote: noted('sendNote', (_id: ConversationId, _text: string) => asId<ClientId>(crypto.randomUUID())),
		retry: noted('retry', (_id: ClientId) => undefined),
		discard: noted('discard', (_id: ClientId) => undefined),
		setTyping: noted('setTyping', (_id: ConversationId, _typing: boolean) => undefined),
		listProgrammePeople: noted('listProgrammePeople', async (_id: ProgrammeId) => ({ ok: true as const, data: { people: [] } })),
		lookAhead: noted('lookAhead', async (_id: ProgrammeId) => ({
			ok: true as const,
			data: { weeks: 6, timeZone: 'UTC', hours: [] },
		})),
		readKeys: noted('readKeys', async () => ({ ok: true as const, data: { keys: {} as OwnKeys } })),
		saveKeys: noted('saveKeys', async (keys: OwnKeys) => ({ ok: true as const, data: { keys } })),
		listEmergencySteps: noted('listEmergencySteps', async (_id: ConversationId) => ({
			ok: true as const,
			data: { steps: [] as string[] },
		})),
		listResources: noted('listResources', async (_id: ConversationId) => ({ ok: true as const, data: { resources: [nightLine] } })),
		shareResource: noted('shareResource', async (_id: ConversationId, _clientId: ClientId, _resource: string) => ({
			...{ ok: true as const, data: { seq: 1, at } },
		})),
		recordReferral: noted('recordReferral', async (_step: ReferralToRecord) => ({ ok: true as const, data: { seq: 1, at } })),
		recordEmergency: noted('recordEmergency', async (_id: ConversationId, _clientId: ClientId, _record: EmergencyRecord) => ({
			ok: true as const,
			data: { seq: 1, at },
		})),
		beginActivity: noted(
			'beginActivity',
			(id: ConversationId, activity: SupervisorActivity) => () => void calls.push({ name: 'endActivity', args: [id, activity] }),
		),
		join: noted('join', async (id: ConversationId) => changed(id)),
		stepBack: noted('stepBack', async (id: ConversationId) => changed(id)),
		takeOver: noted('takeOver', async (id: ConversationId) => changed(id)),
		handBack: noted('handBack', async (id: ConversationId, _to: 'listener' | 'queue') => changed(id)),
		listCandidates: noted('listCandidates', async (_id: ConversationId) =>
			session.answersCandidates ? { ok: true as const, data: { listeners: [...session.answersCandidates] } } : refusal('no_answer'),
		),
		proposeTransfer: noted('proposeTransfer', async ({ conversationId }: Proposal) => changed(conversationId)),
		transferNow: noted('transferNow', async ({ conversationId }: Proposal) => changed(conversationId)),
		withdrawTransfer: noted('withdrawTransfer', async (id: ConversationId, _transfer: TransferId) => changed(id)),
		lookAtListener: noted('lookAtListener', async (_id: ConversationId) => ({
			ok: true as const,
			data: { listener: session.answersListener },
		})),
		endConversation: noted('endConversation', async (id: ConversationId) => changed(id)),
		tryOnCall: noted('tryOnCall', async () => session.triesOnCall),
		lookAtPeople: noted('lookAtPeople', async () => session.people),
		invite: noted('invite', async (_invited: Parameters<SupervisorSession['invite']>[0]) => session.invites),
		withdrawInvitation: noted('withdrawInvitation', async (_id: InvitationId) => ({ ok: true as const, data: {} })),
		lookAtAlertRules: noted('lookAtAlertRules', async (_id: ProgrammeId | null) => session.alertRules),
		restoreRule: noted('restoreRule', async (_rule: { rule: string }) => session.changesRule),
		listSnippets: noted('listSnippets', async () => session.snippets),
		reviewSnippet: noted('reviewSnippet', async (_review: Parameters<SupervisorSession['reviewSnippet']>[0]) => session.reviewsSnippet),
		listReports: noted('listReports', async () => refusal('no_answer')),
		lookAtReport: noted('lookAtReport', async () => refusal('no_answer')),
		exportReport: noted('exportReport', async () => refusal('no_answer')),
		listSettings: noted('listSettings', async () => refusal('no_answer')),
		openSettings: noted('openSettings', async () => refusal('no_answer')),
		saveSettings: noted('saveSettings', async () => refusal('no_answer')),
		proposeSettings: noted('proposeSettings', async () => refusal('no_answer')),
		undoSettings: noted('undoSettings', async () => refusal('no_answer')),
		approvals: {
			getSnapshot: () => session.approvalsShown,
			subscribe: () => () => undefined,
			look: noted('approvals.look', async () => refusal('no_answer')),
			decided: noted('approvals.decided', async () => ({ ok: true as const, data: { decided: [...session.decidedShown] } })),
			request: noted('approvals.request', async (_asked: PayloadInput<SupervisorContract, 'approval:request'>) => session.asksFor),
			approve: noted('approvals.approve', async () => refusal('no_answer')),
			decline: noted('approvals.decline', async () => refusal('no_answer')),
			withdraw: noted('approvals.withdraw', async () => refusal('no_answer')),
		},
		concerns: {
			getSnapshot: () => session.concernsShown,
			subscribe: () => () => undefined,
			list: noted('concerns.list', async () => {
				const { listed, open } = session.concernsShown
				return listed ? { ok: true as const, data: { concerns: [...listed], open } } : refusal('no_answer')
			}),
			count: noted('concerns.count', async () => refusal('no_answer')),
			raise: noted('concerns.raise', async (_id: ConversationId, _clientId: ClientId, _reason: PersonReason, _words: string | null) =>
				refusal('no_answer'),
			),
			lookAt: noted('concerns.lookAt', async (_id: ConcernId) => refusal('already_closed')),
			read: noted('concerns.read', async (_id: ConcernId) => ({ ok: true as const, data: { words: 'He asked where I live.' } })),
			close: noted('concerns.close', async (_id: ConcernId, _outcome: ConcernOutcome) => refusal('already_closed')),
		},
		reviews: {
			list: noted('reviews.list', async () => refusal('no_answer')),
			read: noted('reviews.read', async () => refusal('no_answer')),
			save: noted('reviews.save', async () => refusal('no_answer')),
		},
		records: {
			getSnapshot: () => snapshotOfRecords,
			subscribe: () => () => undefined,
			list: noted('records.list', async () => refusal('no_answer')),
			lookAtFilters: noted('records.lookAtFilters', async () => refusal('no_answer')),
			look: noted('records.look', async () => refusal('no_answer')),
			open: noted('records.open', async () => refusal('no_answer')),
			renew: noted('records.renew', async () => refusal('no_answer')),
			read: noted('records.read', async () => refusal('no_answer')),
			putAway: noted('records.putAway', () => undefined),
			lookAtAccess: noted('records.lookAtAccess', async (_month: string) => session.accesses),
			markAccess: noted('records.markAccess', async (_id: OpeningId) => ({ ok: true as const, data: { lookedAt: { name: 'Priya', at } } })),
			export: noted('records.export', async () => refusal('not_approved')),
			endHold: noted('records.endHold', async () => refusal('no_answer')),
			end: noted('records.end', async () => refusal('no_answer')),
		},
		pin: noted('pin', async (id: ConversationId, _reason: PinReason) => changed(id)),
		unpin: noted('unpin', async (id: ConversationId) => changed(id)),
		acknowledge: noted('acknowledge', async (_id: ConversationId, _signal: SignalId, _outcome: SignalOutcome) =>
			session.acknowledges === 'yes' ? { ok: true as const, data: { conversation: anOpenConversation(1).view } } : refusal('no_answer'),
		),
	}
	return session
}
