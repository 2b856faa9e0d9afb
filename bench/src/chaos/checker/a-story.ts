import type {
	Database,
	HistoryRecord,
	ListenerScreen,
	OpRecord,
	SeekerScreen,
	ShownEntry,
	ShownSignal,
	StoredConversation,
	StoredEntry,
	Stream,
	SupervisorScreen,
	Viewer,
	Violation,
} from '../history.ts'
import { checkHistory } from './check-history.ts'
import type { Limits } from './limits.ts'

/** The smallest world in which every promise can be kept or broken: one seeker, two listeners, one supervisor, one conversation. */
export const seeker: Viewer = { actor: 'seeker-1', role: 'seeker', principalId: 'S1', page: 1 }
export const listener: Viewer = { actor: 'listener-1', role: 'listener', principalId: 'L1', page: 1 }
export const otherListener: Viewer = { actor: 'listener-2', role: 'listener', principalId: 'L2', page: 1 }
export const supervisor: Viewer = { actor: 'supervisor-1', role: 'supervisor', principalId: 'V1', page: 1 }
export const c1 = 'C1'
export const quietAt = 100_000
export const overAt = 110_000

let lastOp = 0
/** An operation that was asked at `at`, answered 10 ms later with `ok`, unless told otherwise. */
export function op(viewer: Viewer, command: string, at: number, more: Partial<OpRecord> = {}): OpRecord {
	lastOp += 1
	return {
		...{
			kind: 'op',
			id: lastOp,
			node: 0,
			raw: false,
			wasSent: true,
			conversationId: c1,
			clientId: null,
			stream: null,
			text: null,
			offerId: null,
		},
		...{ signalId: null, to: null, capacity: null, invokedAt: at, settledAt: at + 10, outcome: 'ok', code: null, data: null },
		...viewer,
		command,
		...more,
	}
}

const noData = { seq: null, epoch: null, conversationId: null, state: null, offerId: null, seqs: [], signalIds: [] }
export const answered = (data: Partial<NonNullable<OpRecord['data']>>) => ({ data: { ...noData, ...data } })

/** What was pressed and what was answered for one message. */
export function says(viewer: Viewer, at: number, clientId: string, seq: number, stream: Stream = 'room'): HistoryRecord[] {
	const command = { room: 'message:send', backstage: 'whisper:send', supervision: 'note:send' }[stream]
	const words = { conversationId: c1, clientId, stream, text: `words of ${clientId}` }
	return [{ kind: 'wrote', at, ...viewer, ...words }, op(viewer, command, at, { ...words, ...answered({ seq, epoch: 1 }) })]
}

export const entry = (seq: number, more: Partial<StoredEntry> = {}): StoredEntry => ({
	...{ conversationId: c1, stream: 'room', seq, senderRole: 'service', senderId: null, clientId: `notice-${more.stream ?? 'room'}-${seq}` },
	...{ epoch: 1, entryAt: 1_000 * seq, content: 'message', text: null, name: null },
	...more,
})

export const said = (viewer: Viewer, seq: number, clientId: string, more: Partial<StoredEntry> = {}): StoredEntry =>
	entry(seq, { senderRole: viewer.role, senderId: viewer.principalId, clientId, text: `words of ${clientId}`, ...more })

export const asShown = ({ seq, epoch, entryAt, content, text, senderRole, senderId }: StoredEntry): ShownEntry => ({
	...{ seq, epoch, entryAt, clientId: null, senderRole, senderId, content: content ?? 'message', text },
})

export const shows = (viewer: Viewer, at: number, entries: readonly StoredEntry[], from = 0): HistoryRecord => ({
	...{ kind: 'shown', at, ...viewer, conversationId: c1, stream: entries[0]?.stream ?? 'room', from },
	entries: entries.map(asShown),
})

export const opened = (viewer: Viewer, at = 1): HistoryRecord[] => [
	{ kind: 'page', at, ...viewer, node: 0, what: 'opened', why: null },
	{ kind: 'page', at: at + 1, ...viewer, node: 0, what: 'ready', why: null },
]
export const closed = (viewer: Viewer, at: number, what: 'closed' | 'left' | 'stuck' = 'closed'): HistoryRecord => ({
	...{ kind: 'page', at, ...viewer, node: 0, what, why: what === 'stuck' ? 'quiet' : null },
})
export const fault = (name: string, startedAt: number, healedAt: number, target = 'node-1'): HistoryRecord => ({
	...{ kind: 'fault', name, target, startedAt, healedAt, recoveredAt: healedAt, struck: true, proof: 'seen' },
})

const anyScreen = { connection: 'ok', ready: true, undelivered: [] } as const
export const signal = (id: string, acknowledgedBy: string | null = null): ShownSignal => ({
	...{ id, signal: 'help_requested', tier: 'act_now', acknowledgedBy },
})

type SeekerTalk = NonNullable<SeekerScreen['conversation']>
export const seekerScreen = (
	at: number,
	talk: Partial<SeekerTalk> | null = {},
	more: Partial<SeekerScreen> = {},
	who: Viewer = seeker,
): HistoryRecord => ({
	...{ kind: 'screen', at, ...who, role: 'seeker' },
	state: {
		...anyScreen,
		conversation: talk && {
			...{ id: c1, stage: 'talking', position: null, waiting: null, handlerRole: 'listener', handlerLost: false, reason: null },
			...{ erased: false, epoch: 1, head: 0, caughtUp: true, outgoing: [] },
			...talk,
		},
		...more,
	},
})

type Desk = ListenerScreen['conversations'][number]
export const desk = (stage: Desk['stage'] = 'handling', more: Partial<Desk> = {}): Desk => ({
	...{ id: c1, stage, epoch: 1, heads: { room: 0, backstage: 0 }, caughtUp: true, signals: [], outgoing: [] },
	...more,
})
export const listenerScreen = (at: number, more: Partial<ListenerScreen> = {}, who: Viewer = listener): HistoryRecord => ({
	...{ kind: 'screen', at, ...who, role: 'listener' },
	state: {
		...{ ...anyScreen, shift: { capacity: 2, availability: 'not_asking', resting: false }, offerId: null, offerHandle: null, waiting: 0 },
		conversations: [],
		...more,
	},
})

type Row = NonNullable<SupervisorScreen['board']>['rows'][number]
export const row = (more: Partial<Row> = {}): Row => ({
	...{ id: c1, state: 'active', handlerId: 'L1', handlerRole: 'listener', tier: 'not_reviewed', signals: [] },
	...more,
})
export const board = (at: number, rows: readonly Row[]): HistoryRecord => ({
	...{ kind: 'screen', at, ...supervisor, role: 'supervisor' },
	state: { ...anyScreen, board: { boardAt: at, totals: { waiting: 0, talking: rows.length }, rows }, conversations: [] },
})

export const stored = (more: Partial<StoredConversation> = {}): StoredConversation => ({
	...{ id: c1, programmeId: 'talk', language: 'en', seekerId: 'S1', state: 'active', epoch: 1, version: 1, requestedAt: 1_000 },
	...{ enqueuedAt: 1_000, boostMs: 0, startedAt: 2_000, closedAt: null, reason: null, erased: false, listenerId: 'L1', wrapUpDue: false },
	...{ offer: null, passedBy: [], handler: { id: 'L1', role: 'listener', observerId: null }, joined: [], signals: [] },
	...{ roomWriters: ['S1', 'L1'], backstageWriters: ['L1'], heads: { room: 0, backstage: 0, supervision: 0 } },
	...more,
})

export const database = (more: Partial<Database> = {}): Database => ({
	...{
		conversations: [stored()],
		entries: [],
		slots: [{ listenerId: 'L1', slot: 1, conversationId: c1 }],
		seekerSessions: ['S1'],
		tickets: [],
	},
	shifts: [{ listenerId: 'L1', capacity: 2, mode: 'not_asking', restUntil: null }],
	staff: [
		{ id: 'L1', name: 'Lou', role: 'listener', programmeIds: ['talk'] },
		{ id: 'L2', name: 'Lee', role: 'listener', programmeIds: ['talk'] },
		{ id: 'V1', name: 'Val', role: 'supervisor', programmeIds: ['talk'] },
	],
	...more,
})

export const joined = (seq: number, name = 'Lou', epoch = 1): StoredEntry => entry(seq, { content: 'listener_joined', name, epoch })

/** With heads that fit what stands in the log. */
export function withLog(conversation: StoredConversation, entries: readonly StoredEntry[]): Pick<Database, 'conversations' | 'entries'> {
	const head = (stream: Stream) => entries.filter((one) => one.stream === stream).length
	const heads = { room: head('room'), backstage: head('backstage'), supervision: head('supervision') }
	return { conversations: [{ ...conversation, heads }], entries }
}

const phases: HistoryRecord[] = [
	{ kind: 'phase', at: 0, phase: 'warm_up', wallMs: 0 },
	{ kind: 'phase', at: quietAt, phase: 'quiet', wallMs: quietAt },
	{ kind: 'phase', at: overAt, phase: 'over', wallMs: overAt },
]

/** What the checker says, each as the promise and the sentence. */
export function judge(history: readonly HistoryRecord[], data: Database, limits: Partial<Limits> = {}): string[] {
	return checkHistory([...phases, ...history], data, limits).map(({ promise, what }: Violation) => `${promise} ${what}`)
}
