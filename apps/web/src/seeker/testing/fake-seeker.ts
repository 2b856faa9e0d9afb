import type { Outgoing } from '@akin/client/outgoing'
import type { ProgrammeSummary, SeekerSession, SeekerSnapshot, Wait } from '@akin/client/seeker-session'
import { createStore } from '@akin/client/store'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { HeldWords } from '@akin/core/protocol/returning'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import { asId, type ClientId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { vi } from 'vitest'
import type { SeekerDoor } from '../session/seeker-door.ts'

/** Pieces of a world in which the screens can be shown without a server. */
export const conversationId = asId<ConversationId>('4f0f4c1e-1111-4111-8111-111111111111')

export const programme = (id: string, more: Partial<ProgrammeSummary> = {}): ProgrammeSummary => ({
	id: asId<ProgrammeId>(id),
	name: `Programme ${id}`,
	description: 'Somebody listens.',
	languages: ['en'],
	topics: [{ code: 'lonely', label: 'Feeling alone' }],
	questions: ['name', 'about', 'danger'],
	maxMessageCharacters: 4_000,
	opening: { kind: 'open', closesAt: null },
	retentionDays: 30,
	...more,
})

export const wait: Wait = {
	position: 3,
	waiting: 6,
	rangeMinutes: { from: 5, to: 10 },
	listenersHere: 4,
	listenersSpeaking: 2,
	longerThanSaid: false,
	closesAt: null,
	closedNow: false,
}

export const conversation = (state: SeekerConversation['state']): SeekerConversation => ({
	id: conversationId,
	programmeId: asId<ProgrammeId>('talk'),
	language: 'en',
	head: { seq: 0, epoch: 1 },
	maxMessageCharacters: 4_000,
	state,
})

export const talking = conversation({
	kind: 'talking',
	handler: { role: 'listener', name: 'Sam', connection: { kind: 'here' }, since: 1 },
	joined: [],
	observer: null,
})

export const entry = (seq: number, author: SeekerEntry['author'], content: SeekerEntry['content']): SeekerEntry => ({
	seq,
	at: seq * 60_000,
	epoch: 1,
	clientId: null,
	author,
	content,
})

export const outgoing = (text: string, state: Outgoing['state']): Outgoing => ({
	clientId: asId<ClientId>(text),
	conversationId,
	kind: 'message',
	text,
	writtenAt: 0,
	state,
})

export const snapshot = (more: Partial<SeekerSnapshot> = {}): SeekerSnapshot => ({
	status: { kind: 'ok' },
	ready: true,
	clockOffsetMs: 0,
	programmes: [programme('talk')],
	conversation: null,
	wait: null,
	entries: [],
	caughtUp: true,
	loadedUpTo: 0,
	outgoing: [],
	typing: [],
	catchUp: null,
	undelivered: [],
	hasUnsent: false,
	...more,
})

export const sixWords = ['garden', 'lemon', 'robin', 'window', 'paper', 'river']
export const heldWords: HeldWords = {
	...{ programmeId: asId<ProgrammeId>('talk'), listener: { name: 'Sam', isHere: true }, summary: null },
	...{ endsAt: Date.UTC(2027, 1, 28), confirmed: true },
}

/** A door whose session shows what the test sets and records what it is asked. */
export function fakeSeeker(first: SeekerSnapshot) {
	const store = createStore(first)
	const session = {
		getSnapshot: store.getSnapshot,
		subscribe: vi.fn(store.subscribe),
		open: vi.fn<SeekerSession['open']>(),
		close: vi.fn<SeekerSession['close']>(),
		requestConversation: vi.fn<SeekerSession['requestConversation']>(async () => ({ ok: true, data: { conversation: talking } })),
		send: vi.fn<SeekerSession['send']>(() => asId<ClientId>('sent')),
		retry: vi.fn<SeekerSession['retry']>(),
		discard: vi.fn<SeekerSession['discard']>(),
		setTyping: vi.fn<SeekerSession['setTyping']>(),
		setPresence: vi.fn<SeekerSession['setPresence']>(async (here) => ({ ok: true, data: { here } })),
		declareDanger: vi.fn<SeekerSession['declareDanger']>(async () => ({ ok: true, data: {} })),
		refuseReaders: vi.fn<SeekerSession['refuseReaders']>(async () => ({ ok: true, data: { conversation: talking } })),
		changeListener: vi.fn<SeekerSession['changeListener']>(async () => ({ ok: true, data: { conversation: talking } })),
		answerTransfer: vi.fn<SeekerSession['answerTransfer']>(async () => ({ ok: true, data: { conversation: talking } })),
		endConversation: vi.fn<SeekerSession['endConversation']>(async () => ({ ok: true, data: { conversation: talking } })),
		eraseConversation: vi.fn<SeekerSession['eraseConversation']>(async () => ({
			ok: true,
			data: { conversation: talking, finalInBackupsAt: 0 },
		})),
		raiseConcern: vi.fn<SeekerSession['raiseConcern']>(async () => ({ ok: true, data: {} })),
		giveFeedback: vi.fn<SeekerSession['giveFeedback']>(async () => ({ ok: true, data: {} })),
		returnWords: {
			make: vi.fn<SeekerSession['returnWords']['make']>(async () => ({ ok: true, data: { words: sixWords, held: heldWords } })),
			give: vi.fn<SeekerSession['returnWords']['give']>(async () => ({ ok: true, data: { words: sixWords, held: heldWords } })),
			confirm: vi.fn<SeekerSession['returnWords']['confirm']>(async () => ({ ok: true, data: {} })),
			look: vi.fn<SeekerSession['returnWords']['look']>(async () => ({ ok: true, data: { held: null } })),
			saveSummary: vi.fn<SeekerSession['returnWords']['saveSummary']>(async () => ({ ok: true, data: {} })),
			erase: vi.fn<SeekerSession['returnWords']['erase']>(async () => ({ ok: true, data: {} })),
		},
	} satisfies SeekerSession
	const door: SeekerDoor = {
		session,
		programmes: async () => ({ programmes: first.programmes, demo: false }),
		enter: vi.fn(async () => true),
		leave: async () => true,
	}
	return { door, session, show: (more: Partial<SeekerSnapshot>) => store.set({ ...store.getSnapshot(), ...more }) }
}
