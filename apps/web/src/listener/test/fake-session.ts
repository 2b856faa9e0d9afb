import type { ListenerOpenConversation, ListenerSession, ListenerSnapshot } from '@akin/client/listener-session'
import { noOnCall } from '@akin/client/on-call-view'
import { createStore } from '@akin/client/store'
import type { ListenerEntry } from '@akin/core/protocol/entries'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { asId, type ClientId, type ConversationId, type OfferId, type StaffId } from '@akin/core/support/ids'

/** One call that would have gone over the wire: the command it stands for, and what with. */
export interface Call {
	readonly command: string
	readonly with: readonly unknown[]
}

export interface FakeSession {
	readonly session: ListenerSession
	readonly calls: readonly Call[]
	readonly change: (next: Partial<ListenerSnapshot>) => void
}

export const samId = asId<StaffId>('00000000-0000-4000-8000-000000000001')
export const priyaId = asId<StaffId>('00000000-0000-4000-8000-000000000002')

export const emptySnapshot: ListenerSnapshot = {
	status: { kind: 'ok' },
	ready: true,
	clockOffsetMs: 0,
	me: { id: samId, name: 'Sam', role: 'listener', demo: true },
	maxCapacity: 3,
	shift: null,
	training: null,
	offer: null,
	withdrawn: null,
	waiting: 0,
	supervisorsOnDuty: 1,
	messages: [],
	alerts: defaultAlertPolicy,
	onCall: noOnCall,
	activities: [],
	openings: [],
	reviews: [],
	handOvers: [],
	conversations: [],
	undelivered: [],
	hasUnsent: false,
}

type View = ListenerOpenConversation['view']

export function fakeConversation(
	number: number,
	change: Partial<Pick<ListenerOpenConversation, 'entries' | 'outgoing' | 'typing'>> & { readonly view?: Partial<View> } = {},
): ListenerOpenConversation {
	const id = asId<ConversationId>(`00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`)
	const { view, ...rest } = change
	const landforms = ['river', 'hill', 'lake', 'meadow', 'forest'] as const
	return {
		id,
		view: {
			id,
			handle: { landform: landforms[number % landforms.length] ?? 'river', number },
			programmeId: asId('talk'),
			programmeName: 'Someone to talk to',
			language: 'en',
			epoch: 1,
			heads: { room: 0, backstage: 0 },
			maxMessageCharacters: 4_000,
			startedAt: Date.now() - 31 * 60_000,
			person: { kind: 'here' },
			readers: [],
			signals: [],
			asked: { step: 'nothing' },
			transfer: null,
			shadow: null,
			state: { kind: 'handling' },
			...view,
		},
		entries: { room: [], backstage: [] },
		caughtUp: true,
		loadedUpTo: { room: 0, backstage: 0 },
		outgoing: [],
		typing: [],
		catchUp: null,
		...rest,
	}
}

type RoomEntry = Extract<ListenerEntry, { stream: 'room' }>
type BackstageEntry = Extract<ListenerEntry, { stream: 'backstage' }>

export function room(seq: number, author: RoomEntry['author'], content: RoomEntry['content'], secondsAgo: number): RoomEntry {
	return { stream: 'room', seq, at: Date.now() - secondsAgo * 1_000, epoch: 1, clientId: null, author, content }
}

export function backstage(
	seq: number,
	author: BackstageEntry['author'],
	content: BackstageEntry['content'],
	secondsAgo: number,
): BackstageEntry {
	return { stream: 'backstage', seq, at: Date.now() - secondsAgo * 1_000, epoch: 1, clientId: null, author, content }
}

/** A session that keeps what it was asked and does nothing else. */
export function fakeSession(first: Partial<ListenerSnapshot> = {}): FakeSession {
	const store = createStore<ListenerSnapshot>({ ...emptySnapshot, ...first })
	const calls: Call[] = []
	const keep = (command: string, ...args: readonly unknown[]) => {
		calls.push({ command, with: args })
	}
	let sent = 0
	const sending =
		(command: string) =>
		(conversationId: ConversationId, text: string, ...more: readonly unknown[]) => {
			keep(command, conversationId, text, ...more)
			return asId<ClientId>(`00000000-0000-4000-8000-${String(++sent).padStart(12, '0')}`)
		}
	const refused = (command: string, ...args: readonly unknown[]) => {
		keep(command, ...args)
		return Promise.resolve({ ok: false, error: { code: 'unavailable', message: '' } } as const)
	}
	const session: ListenerSession = {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: () => keep('open'),
		close: () => keep('close'),
		startShift: (capacity) => refused('shift:start', capacity),
		pauseShift: () => refused('shift:pause'),
		resumeShift: () => refused('shift:resume'),
		endShift: () => refused('shift:end'),
		helpNext: () => refused('queue:help-next'),
		notNow: () => refused('queue:not-now'),
		acceptOffer: (offerId: OfferId) => refused('offer:accept', offerId),
		declineOffer: (offerId, reason) => refused('offer:decline', offerId, reason),
		dismissMessage: (id) => store.set({ ...store.getSnapshot(), messages: store.getSnapshot().messages.filter((one) => one.id !== id) }),
		dismissWithdrawn: () => store.set({ ...store.getSnapshot(), withdrawn: null }),
		sendMessage: sending('message:send'),
		sendWhisper: sending('whisper:send'),
		setSuggestionAside: (conversationId, suggestion) => refused('suggestion:set-aside', conversationId, suggestion),
		retry: (clientId) => keep('retry', clientId),
		discard: (clientId) => keep('discard', clientId),
		setTyping: (conversationId, typing) => keep('typing:set', conversationId, typing),
		listPrompts: (conversationId) => refused('prompts:list', conversationId),
		listResources: (conversationId) => refused('resources:list', conversationId),
		shareResource: (conversationId, clientId, resource) => refused('resource:share', conversationId, clientId, resource),
		recordReferral: (step) => refused('referral:record', step),
		beginActivity: (conversationId, activity) => {
			keep('activity:set', conversationId, activity)
			return () => keep('activity:set', conversationId, null)
		},
		listShadowHosts: () => refused('shadow:hosts'),
		askShadow: (listener) => refused('shadow:ask', listener),
		leaveShadow: () => refused('shadow:leave'),
		answerShadow: (...given) => refused('shadow:answer', ...given),
		listCandidates: (conversationId) => refused('transfer:listeners', conversationId),
		proposeTransfer: (proposal) => refused('transfer:propose', proposal),
		withdrawTransfer: (conversationId, transferId) => refused('transfer:withdraw', conversationId, transferId),
		acceptTransfer: (conversationId, transferId) => refused('transfer:accept', conversationId, transferId),
		declineTransfer: (conversationId, transferId) => refused('transfer:decline', conversationId, transferId),
		requestHelp: (conversationId) => refused('help:request', conversationId),
		raiseConcern: (concern) => refused('concern:raise', concern),
		endConversation: (conversationId) => refused('conversation:end', conversationId),
		lookAtReviews: () => refused('review:list'),
		replyToReview: (conversationId, text) => refused('review:reply', conversationId, text),
		answerQuiz: (answers) => refused('training:answer', answers),
		lookAtTraining: () => refused('training:look'),
		listPractice: () => refused('practice:list'),
		listSnippets: () => refused('snippet:list'),
		saveSnippet: (snippet) => refused('snippet:save', snippet),
		removeSnippet: (id) => refused('snippet:remove', id),
		askAboutSnippet: (snippet) => refused('snippet:ask', snippet),
		finishRolePlay: (rolePlay) => refused('practice:finish', rolePlay),
		lookAtOpenings: () => refused('opening:list'),
		saveWrapUp: (wrapUp) => refused('wrap-up:save', wrapUp),
	}
	return { session, calls, change: (next) => store.set({ ...store.getSnapshot(), ...next }) }
}
