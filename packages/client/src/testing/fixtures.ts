import type { SeekerEntry, SupervisorEntry } from '@akin/core/protocol/entries'
import type { ListenerConversation } from '@akin/core/protocol/listener'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { Board, BoardChange, SupervisorConversation } from '@akin/core/protocol/supervisor'
import { asId, type ClientId, type ConversationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'

export const conversationId = asId<ConversationId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0001')
export const otherConversationId = asId<ConversationId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0002')
export const listenerId = asId<StaffId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0010')
export const supervisorId = asId<StaffId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0011')
export const programmeId = asId<ProgrammeId>('friendly-ear')

export const waiting = (seq: number, epoch = 1, id = conversationId): SeekerConversation => ({
	id,
	programmeId,
	language: 'en',
	head: { seq, epoch },
	maxMessageCharacters: 4_000,
	state: {
		kind: 'waiting',
		wait: {
			position: 1,
			waiting: 1,
			rangeMinutes: null,
			listenersHere: 1,
			listenersSpeaking: 1,
			longerThanSaid: false,
			closesAt: null,
			closedNow: false,
		},
	},
})

export const closed = (seq: number, epoch = 2, erased = false): SeekerConversation => ({
	...waiting(seq, epoch),
	state: { kind: 'closed', reason: 'ended_by_seeker', closedAt: 5, feedbackGiven: false, erased },
})

export const message = (seq: number, text: string, clientId: ClientId | null = null): SeekerEntry => ({
	seq,
	at: seq,
	epoch: 1,
	clientId,
	author: clientId === null ? { role: 'listener', name: 'Sam' } : { role: 'you' },
	content: { kind: 'message', text },
})

export const listenerConversation = (room: number, backstage = 0, id = conversationId, epoch = 1): ListenerConversation => ({
	id,
	handle: { landform: 'river', number: 7 },
	programmeId,
	programmeName: 'A friendly ear',
	language: 'en',
	epoch,
	heads: { room, backstage },
	maxMessageCharacters: 4_000,
	startedAt: 1,
	person: { kind: 'here' },
	readers: [],
	signals: [],
	asked: { step: 'nothing' },
	transfer: null,
	shadow: null,
	state: { kind: 'handling' },
})

export const supervisorConversation = (
	heads: SupervisorConversation['heads'],
	mode: SupervisorConversation['mode'] = 'reading',
	epoch = 1,
): SupervisorConversation => ({
	row: {
		id: conversationId,
		handle: { landform: 'river', number: 7 },
		programmeId,
		programmeName: 'A friendly ear',
		language: 'en',
		topics: [],
		enqueuedAt: 1,
		startedAt: 1,
		handler: null,
		readers: [],
		person: { kind: 'here' },
		attention: { tier: 'watch', signals: [], asked: { step: 'nothing' }, pin: null },
		seekerLastWroteAt: null,
		staffLastWroteAt: null,
	},
	epoch,
	heads,
	maxMessageCharacters: 4_000,
	mode,
	transfer: null,
	observer: null,
	state: { kind: 'active' },
})

type StaffMessage = { room: 'message'; backstage: 'whisper'; supervision: 'note' }
const kindOf: StaffMessage = { room: 'message', backstage: 'whisper', supervision: 'note' }

/** An entry of the listener's in any of the three streams. */
export const staffEntry = (stream: keyof StaffMessage, seq: number, clientId: ClientId | null = null): SupervisorEntry =>
	({
		stream,
		seq,
		at: seq,
		epoch: 1,
		clientId,
		author: { role: 'listener', id: listenerId, name: 'Sam' },
		content: { kind: kindOf[stream], text: `${stream} ${seq}` },
	}) as SupervisorEntry

export const board = (at: number, version = at, feed = 'a'): Board => ({
	feed,
	version,
	at,
	waiting: [],
	talking: [],
	ended: [],
	totals: { waiting: 0, talking: 0, longestWaitMs: 0 },
	listeners: [],
	supervisorsOnDuty: [],
})

export const boardChange = (after: number, changes: Partial<BoardChange> = {}): BoardChange => ({
	...{ feed: 'a', after, version: after + 1, at: after + 1, rows: [], removed: [], silences: [], totals: null },
	...{ listeners: [], listenersRemoved: [], supervisorsOnDuty: null },
	...changes,
})
