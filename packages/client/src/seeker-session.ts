import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { SeekerContract, SeekerConversation } from '@akin/core/protocol/seeker'
import type { programmeSummary, wait } from '@akin/core/protocol/shapes'
import type { ClientId, ConversationId, TransferId } from '@akin/core/support/ids'
import type * as z from 'zod/mini'
import { seekerShape } from './audience-shape.ts'
import type { ConversationNews } from './conversation-reducer.ts'
import { type ConversationTracker, trackConversation, type Writer } from './conversation-tracker.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import type { CallReply, Link } from './link.ts'
import { createOutboxes } from './outboxes.ts'
import type { Outgoing, SeekerPart } from './outgoing.ts'
import { type ReturnWordsCalls, returnWordsCalls } from './return-words-calls.ts'
import { connectSession } from './session-connection.ts'
import type { CatchUp, SessionState, Typist } from './session-snapshot.ts'
import { createStore, type Readable } from './store.ts'
import { createTypingSender, type TypingSender } from './typing.ts'

export type ProgrammeSummary = z.output<typeof programmeSummary>
export type Wait = z.output<typeof wait>

export type SeekerSnapshot = SessionState & {
	readonly programmes: readonly ProgrammeSummary[]
	/** The conversation of this session as the server sees it: waiting, talking or closed; null before the first. */
	readonly conversation: SeekerConversation | null
	/** `conversation.state.wait` while waiting. */
	readonly wait: Wait | null
	/** In the log's order, without gaps. Empty again once erased. */
	readonly entries: readonly SeekerEntry[]
	readonly caughtUp: boolean
	/** Entries up to this `seq` came in one go (history, catch-up): show them, do not announce them one by one. */
	readonly loadedUpTo: number
	/** Show below the entries. */
	readonly outgoing: readonly Outgoing[]
	readonly typing: readonly Typist[]
	readonly catchUp: CatchUp | null
	/** Written into a conversation that is no longer here, and not sent (M2). Show them until they are discarded. */
	readonly undelivered: readonly Outgoing[]
	/** There are words here that the server does not have: a reload should warn. */
	readonly hasUnsent: boolean
}

type Answer<N extends keyof SeekerContract['commands'] & string> = Promise<CallReply<SeekerContract, N>>
type Concern = Omit<PayloadInput<SeekerContract, 'concern:raise'>, 'conversationId'>
type TransferAnswer = PayloadInput<SeekerContract, 'transfer:answer'>['answer']
type Feedback = Omit<PayloadInput<SeekerContract, 'feedback:give'>, 'conversationId'>

/** Who answers the person, as their page may know them. */
export type TalkingHandler = Extract<SeekerConversation['state'], { kind: 'talking' }>['handler']

/** Everything a seeker's page needs of the server. Commands about "the conversation" answer `conversation_not_found` when there is none. */
export type SeekerSession = Readable<SeekerSnapshot> & {
	/** Connects and opens. With no session cookie the status becomes `gone`; call again after `startSession`. */
	readonly open: () => void
	/** Disconnects and forgets everything, at once. */
	readonly close: () => void
	readonly requestConversation: (request: PayloadInput<SeekerContract, 'conversation:request'>) => Answer<'conversation:request'>
	/** Puts the message into the outbox, whatever the connection; null when there is nothing to send or nowhere to send it. */
	readonly send: (text: string, part?: SeekerPart) => ClientId | null
	/** Sends a message that was "not sent" once more, as the last one. */
	readonly retry: (clientId: ClientId) => void
	/** Deletes a message that is waiting or was "not sent". */
	readonly discard: (clientId: ClientId) => void
	/** Call on every keystroke; false when the composer is emptied. Sent at most every 3 s. */
	readonly setTyping: (typing: boolean) => void
	/** Whether somebody sits in front of the page. What the server makes of it: it does not set aside who may be in danger. */
	readonly setPresence: (here: boolean) => Answer<'presence:set'>
	readonly declareDanger: () => Answer<'danger:declare'>
	/** Whether they would like to go on with somebody else. */
	readonly answerTransfer: (transferId: TransferId, answer: TransferAnswer) => Answer<'transfer:answer'>
	/** All who may not read along from now on. */
	readonly refuseReaders: (refused: PayloadInput<SeekerContract, 'reading-along:refuse'>['refused']) => Answer<'reading-along:refuse'>
	/** To go on with another listener than `handler`; `orWait`: also where nobody else could come now. */
	readonly changeListener: (handler: TalkingHandler, orWait: boolean) => Answer<'listener:change'>
	readonly endConversation: () => Answer<'conversation:end'>
	readonly eraseConversation: () => Answer<'conversation:erase'>
	/** Something is wrong with how they are answered. `clientId` makes asking again harmless. */
	readonly raiseConcern: (concern: Concern) => Answer<'concern:raise'>
	readonly giveFeedback: (feedback: Feedback) => Answer<'feedback:give'>
	readonly returnWords: ReturnWordsCalls
}

const nothingYet = (connection: SessionState): SeekerSnapshot => ({
	...connection,
	programmes: [],
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
})

const idle: SessionState = { status: { kind: 'ok' }, ready: false, clockOffsetMs: 0 }

const writerOf = (entry: SeekerEntry): Writer => {
	if (entry.content.kind !== 'message' || entry.author.role === 'service') return null
	return entry.author.role === 'you' ? 'you' : { role: entry.author.role, name: entry.author.name }
}

const noConversation = { ok: false, error: { code: 'conversation_not_found', message: 'there is no conversation yet' } } as const

/** Nothing happens before `open`. */
export const createSeekerSession = (options: { link: Link<SeekerContract>; environment?: Environment }): SeekerSession => {
	const { link } = options
	const environment = options.environment ?? systemEnvironment
	const store = createStore<SeekerSnapshot>(nothingYet(idle))
	let ready = false
	let programmes: readonly ProgrammeSummary[] = []
	let tracker: ConversationTracker<SeekerConversation, 'room', SeekerEntry> | null = null
	let typing: TypingSender | null = null

	const publish = () => {
		connection.setSlow(outboxes.isSlow())
		const state: SessionState = { status: connection.status(), ready, clockOffsetMs: connection.clockOffsetMs() }
		const unsent = { undelivered: outboxes.undelivered((id) => id === tracker?.id), hasUnsent: outboxes.hasUnsent() }
		if (tracker === null) return store.set({ ...nothingYet(state), programmes, ...unsent })
		const { view, streams } = tracker.state()
		store.set({
			...state,
			programmes,
			conversation: view,
			wait: view.state.kind === 'waiting' ? view.state.wait : null,
			entries: streams.room.entries,
			caughtUp: tracker.caughtUp(),
			loadedUpTo: tracker.loadedUpTo().room,
			outgoing: outboxes.of(tracker.id).getSnapshot(),
			typing: tracker.typists(),
			catchUp: tracker.catchUp(),
			...unsent,
		})
	}

	const outboxes = createOutboxes<'message'>({
		environment,
		send: ({ conversationId, clientId, text, part }) =>
			link.call('message:send', {
				...{ conversationId, clientId, text },
				...(part === undefined || part.kind === 'offer' || part.kind === 'step' ? {} : { part }),
			}),
		onAcknowledged: (item, seq) => {
			if (tracker?.id === item.conversationId) tracker.hear({ kind: 'head', position: { epoch: 0, heads: { room: seq } } })
			else outboxes.of(item.conversationId).confirm(item.clientId)
		},
		onChange: () => publish(),
	})

	const drop = () => {
		if (tracker === null) return
		tracker.close()
		tracker = null
		typing = null
	}

	/** The server's word on which conversation is this session's. An older one that has ended never displaces another. */
	const adopt = (view: SeekerConversation) => {
		if (tracker?.id === view.id) return tracker.hear({ kind: 'view', view })
		if (tracker !== null && view.state.kind === 'closed') return
		drop()
		const { id } = view
		tracker = trackConversation({
			shape: seekerShape,
			view,
			environment,
			outbox: outboxes.of(id),
			resume: (conversationId, after) => link.call('conversation:resume', { conversationId, after: after.room }),
			writerOf,
			onChange: () => publish(),
			onGone: () => {
				drop()
				publish()
			},
		})
		typing = createTypingSender(environment, (on) => void link.call('typing:set', { conversationId: id, typing: on }))
		if (connection.isOpen()) tracker.connected()
		publish()
	}

	const connection = connectSession({
		link,
		environment,
		openSession: () => link.call('session:open', {}),
		onOpened: (data) => {
			ready = true
			programmes = data.programmes
			if (data.conversation === null) drop()
			else if (tracker?.id === data.conversation.id) {
				tracker.hear({ kind: 'view', view: data.conversation })
				tracker.connected()
			} else {
				drop()
				adopt(data.conversation)
			}
			outboxes.setOnline(true)
			publish()
		},
		onDown: () => {
			outboxes.setOnline(false)
			tracker?.disconnected()
		},
		onLost: () => tracker?.lost(),
		onLook: () => tracker?.look(),
		onChange: () => publish(),
	})

	/** News of a conversation this session does not know: another tab began one. */
	const hear = (conversationId: ConversationId, news: ConversationNews<SeekerConversation, 'room', SeekerEntry>) => {
		if (tracker?.id === conversationId) tracker.hear(news)
		else connection.reopenFor(conversationId)
	}

	link.on('entry:appended', ({ conversationId, entries, head }) =>
		hear(conversationId, { kind: 'entries', entries, position: { epoch: head.epoch, heads: { room: head.seq } } }),
	)
	link.on('conversation:head', ({ conversationId, head }) =>
		hear(conversationId, { kind: 'head', position: { epoch: head.epoch, heads: { room: head.seq } } }),
	)
	link.on('conversation:changed', ({ conversation }) => adopt(conversation))
	link.on('typing:changed', (event) => {
		if (tracker?.id === event.conversationId && event.role !== 'seeker') tracker.hearTyping(event, event.typing)
	})
	link.on('programmes:changed', (event) => {
		programmes = event.programmes
		publish()
	})
	link.on('session:ended', ({ reason }) => connection.ended(reason))
	link.on('session:outdated', () => connection.reopen())

	const adoptFrom = <R extends { ok: true; data: { conversation: SeekerConversation } } | { ok: false }>(reply: R): R => {
		if (reply.ok) adopt(reply.data.conversation)
		return reply
	}

	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: connection.open,
		close: () => {
			connection.close()
			drop()
			outboxes.close()
			ready = false
			programmes = []
			store.set(nothingYet(idle))
		},
		requestConversation: async (request) => adoptFrom(await link.call('conversation:request', request)),
		send: (text, part) => {
			if (tracker === null || text.trim() === '') return null
			if (part?.kind !== 'line') typing?.sent()
			return outboxes.of(tracker.id).add('message', text, part && { part })
		},
		retry: outboxes.retry,
		discard: outboxes.discard,
		setTyping: (on) => {
			if (connection.isOpen()) typing?.set(on)
		},
		setPresence: (here) => link.call('presence:set', { here }),
		declareDanger: async () => (tracker === null ? noConversation : link.call('danger:declare', { conversationId: tracker.id })),
		answerTransfer: async (transferId, answer) =>
			tracker === null ? noConversation : adoptFrom(await link.call('transfer:answer', { conversationId: tracker.id, transferId, answer })),
		refuseReaders: async (refused) =>
			tracker === null ? noConversation : adoptFrom(await link.call('reading-along:refuse', { conversationId: tracker.id, refused })),
		changeListener: async ({ since }, orWait) =>
			tracker === null
				? noConversation
				: adoptFrom(await link.call('listener:change', { conversationId: tracker.id, orWait, ...(since === undefined ? {} : { since }) })),
		endConversation: async () =>
			tracker === null ? noConversation : adoptFrom(await link.call('conversation:end', { conversationId: tracker.id })),
		eraseConversation: async () => {
			if (tracker === null) return noConversation
			const { id } = tracker
			const reply = adoptFrom(await link.call('conversation:erase', { conversationId: id }))
			if (reply.ok) outboxes.forget(id)
			return reply
		},
		raiseConcern: async (concern) =>
			tracker === null ? noConversation : link.call('concern:raise', { ...concern, conversationId: tracker.id }),
		giveFeedback: async (feedback) =>
			tracker === null ? noConversation : link.call('feedback:give', { ...feedback, conversationId: tracker.id }),
		returnWords: returnWordsCalls(link),
	}
}
