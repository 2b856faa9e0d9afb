import type { PayloadInput } from '@akin/core/protocol/contract'
import type { ListenerEntry } from '@akin/core/protocol/entries'
import type { ListenerContract, ListenerConversation, Offer, ShiftMessage, shift, wrapUp } from '@akin/core/protocol/listener'
import type { OwnOpening } from '@akin/core/protocol/record-shapes'
import type { OwnReview } from '@akin/core/protocol/review-shapes'
import type { BackstageActivity, staffMe } from '@akin/core/protocol/staff-shapes'
import type { OwnTraining } from '@akin/core/protocol/training'
import type { OwnHandOver } from '@akin/core/protocol/transfer-shapes'
import { type AlertPolicy, defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import type { ClientId, ConversationId, OfferId, ShiftMessageId, SnippetId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type * as z from 'zod/mini'
import { type Activity, createActivities, createActivitySender } from './activities.ts'
import { listenerShape } from './audience-shape.ts'
import type { ConversationNews } from './conversation-reducer.ts'
import { type ConversationSet, createConversationSet } from './conversation-set.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import type { CallReply, Link } from './link.ts'
import { noOnCall, type OnCallView } from './on-call-view.ts'
import { createOutboxes } from './outboxes.ts'
import { type Outgoing, type StaffBeside, streamOfKind } from './outgoing.ts'
import { connectSession } from './session-connection.ts'
import type { OpenConversation, SessionState } from './session-snapshot.ts'
import { type ShadowCalls, shadowCalls } from './shadow-calls.ts'
import { writerOf } from './staff-writer.ts'
import { createStore, type Readable } from './store.ts'
import { type ListenerTransferCalls, listenerTransferCalls } from './transfer-calls.ts'

export type StaffMe = z.output<typeof staffMe>
export type Shift = z.output<typeof shift>
export type WrapUp = z.output<typeof wrapUp>
type EntryOf<S extends ListenerEntry['stream']> = Extract<ListenerEntry, { stream: S }>

export type ListenerOpenConversation = OpenConversation<
	ListenerConversation,
	{ readonly room: readonly EntryOf<'room'>[]; readonly backstage: readonly EntryOf<'backstage'>[] },
	'message' | 'whisper'
>

export type ListenerSnapshot = SessionState & {
	readonly me: StaffMe | null
	readonly maxCapacity: number
	readonly shift: Shift | null
	/** Where they stand on the ladder of trust; null until it is known. */
	readonly training: OwnTraining | null
	/** The offer standing now. `endsAt` is on this machine's clock; the server decides when it is really over. */
	readonly offer: (Offer & { readonly endsAt: Instant }) | null
	/** Why the last offer went away without an answer from here; null once another is made or it is dismissed. */
	readonly withdrawn: { readonly offerId: OfferId; readonly reason: 'expired' | 'person_left' | 'taken_over' | 'away' } | null
	/** People waiting. */
	readonly waiting: number
	readonly supervisorsOnDuty: number
	/** What supervisors say to everybody on shift, without what was read and put away on this page. */
	readonly messages: readonly ShiftMessage[]
	/** When a Help me that nobody has answered calls more people. */
	readonly alerts: AlertPolicy
	/** Whether whoever is on call can be paged, and what became of it for this listener's own requests. */
	readonly onCall: OnCallView
	/** What supervisors are writing backstage at the moment. */
	readonly activities: readonly Activity<BackstageActivity>[]
	/** Who lately opened conversations of this listener once they had ended; empty until it is known. */
	readonly openings: readonly OwnOpening[]
	/** Reviews of this listener's own conversations; empty until they are known. */
	readonly reviews: readonly OwnReview[]
	/** Handed over and still to be wrapped up. */
	readonly handOvers: readonly OwnHandOver[]
	/** In the order they were opened. */
	readonly conversations: readonly ListenerOpenConversation[]
	/** Written into a conversation that is no longer here, and not sent (M2). Show them until they are discarded. */
	readonly undelivered: readonly Outgoing<'message' | 'whisper'>[]
	/** There are words here that the server does not have: a reload should warn. */
	readonly hasUnsent: boolean
}

type Answer<N extends keyof ListenerContract['commands'] & string> = Promise<CallReply<ListenerContract, N>>
type DeclineReason = PayloadInput<ListenerContract, 'offer:decline'>['reason']

export type ListenerSession = Readable<ListenerSnapshot> &
	ListenerTransferCalls &
	ShadowCalls & {
		readonly open: () => void
		/** Disconnects and forgets everything, at once. */
		readonly close: () => void
		readonly startShift: (capacity: number) => Answer<'shift:start'>
		readonly pauseShift: () => Answer<'shift:pause'>
		readonly resumeShift: () => Answer<'shift:resume'>
		readonly endShift: () => Answer<'shift:end'>
		readonly helpNext: () => Answer<'queue:help-next'>
		readonly notNow: () => Answer<'queue:not-now'>
		readonly acceptOffer: (offerId: OfferId) => Answer<'offer:accept'>
		readonly declineOffer: (offerId: OfferId, reason: DeclineReason) => Answer<'offer:decline'>
		readonly dismissWithdrawn: () => void
		/** Into the outbox of that conversation, whatever the connection; null when the text is empty or the conversation is not open here. */
		readonly sendMessage: (conversationId: ConversationId, text: string, beside?: StaffBeside) => ClientId | null
		readonly sendWhisper: (conversationId: ConversationId, text: string) => ClientId | null
		readonly setSuggestionAside: (conversationId: ConversationId, suggestion: number) => Answer<'suggestion:set-aside'>
		readonly retry: (clientId: ClientId) => void
		readonly discard: (clientId: ClientId) => void
		readonly setTyping: (conversationId: ConversationId, typing: boolean) => void
		readonly listPrompts: (conversationId: ConversationId) => Answer<'prompts:list'>
		readonly listResources: (conversationId: ConversationId) => Answer<'resources:list'>
		/** To the person, as a card. */
		readonly shareResource: (conversationId: ConversationId, clientId: ClientId, resource: string) => Answer<'resource:share'>
		readonly recordReferral: (step: PayloadInput<ListenerContract, 'referral:record'>) => Answer<'referral:record'>
		/** Tells the supervisors that this listener writes a whisper there, until the answer is called. */
		readonly beginActivity: (conversationId: ConversationId, activity: 'whispering') => () => void
		readonly requestHelp: (conversationId: ConversationId) => Answer<'help:request'>
		/** Something is wrong with how the person behaves. */
		readonly raiseConcern: (concern: PayloadInput<ListenerContract, 'concern:raise'>) => Answer<'concern:raise'>
		readonly endConversation: (conversationId: ConversationId) => Answer<'conversation:end'>
		/** On success the conversation leaves the list. */
		readonly dismissMessage: (id: ShiftMessageId) => void
		/** They then stand in `reviews`, and stay current. */
		readonly lookAtReviews: () => Answer<'review:list'>
		readonly replyToReview: (conversationId: ConversationId, text: string) => Answer<'review:reply'>
		/** Which role plays this listener talked through to the end. */
		readonly listPractice: () => Answer<'practice:list'>
		readonly finishRolePlay: (rolePlay: string) => Answer<'practice:finish'>
		/** It then stands in `training`, and stays current. */
		readonly lookAtTraining: () => Answer<'training:look'>
		/** The questions of a lesson; what follows stands in `training`. */
		readonly answerQuiz: (answers: PayloadInput<ListenerContract, 'training:answer'>) => Answer<'training:answer'>
		/** Phrases of their own, and what was approved of colleagues; every change answers with all of them. */
		readonly listSnippets: () => Answer<'snippet:list'>
		readonly saveSnippet: (snippet: PayloadInput<ListenerContract, 'snippet:save'>) => Answer<'snippet:save'>
		readonly removeSnippet: (id: SnippetId) => Answer<'snippet:remove'>
		readonly askAboutSnippet: (snippet: PayloadInput<ListenerContract, 'snippet:ask'>) => Answer<'snippet:ask'>
		/** They then stand in `openings`, and stay current. */
		readonly lookAtOpenings: () => Answer<'opening:list'>
		readonly saveWrapUp: (wrapUp: WrapUp) => Answer<'wrap-up:save'>
	}

/** Answers after which nobody knows whether it was done. */
const unknown = new Set<string>(['no_answer', 'unavailable', 'internal'])

const idle: SessionState = { status: { kind: 'ok' }, ready: false, clockOffsetMs: 0 }

const nothingYet: ListenerSnapshot = {
	...idle,
	me: null,
	maxCapacity: 1,
	shift: null,
	training: null,
	offer: null,
	withdrawn: null,
	waiting: 0,
	supervisorsOnDuty: 0,
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

type Desk = Pick<
	ListenerSnapshot,
	| 'me'
	| 'maxCapacity'
	| 'shift'
	| 'training'
	| 'offer'
	| 'withdrawn'
	| 'waiting'
	| 'supervisorsOnDuty'
	| 'messages'
	| 'alerts'
	| 'onCall'
	| 'openings'
	| 'reviews'
	| 'handOvers'
>

/** Nothing happens before `open`. */
export const createListenerSession = (options: { link: Link<ListenerContract>; environment?: Environment }): ListenerSession => {
	const { link } = options
	const environment = options.environment ?? systemEnvironment
	const store = createStore<ListenerSnapshot>(nothingYet)
	let ready = false
	let desk: Desk = nothingYet
	/** What events said while `session:open` was being answered: newer than the answer. */
	let heard: Partial<Desk> = {}
	let heardConversations = new Set<ConversationId>()
	/** The offer that was answered or withdrawn last; a slower answer may still carry it. */
	let settledOffer: OfferId | null = null
	const putAway = new Set<ShiftMessageId>()
	/** How often anything said what the shift is like. */
	let shiftsHeard = 0

	const publish = () => {
		connection.setSlow(outboxes.isSlow())
		store.set({
			...desk,
			status: connection.status(),
			ready,
			clockOffsetMs: connection.clockOffsetMs(),
			activities: activities.getSnapshot(),
			conversations: conversations.snapshot(),
			undelivered: outboxes.undelivered(conversations.has),
			hasUnsent: outboxes.hasUnsent(),
		})
	}

	const activities = createActivities<BackstageActivity>(environment)
	activities.subscribe(() => publish())
	const activity = createActivitySender<'whispering'>(environment, (conversationId, doing) => {
		if (connection.isOpen()) void link.call('activity:set', { conversationId, activity: doing })
	})

	const put = (change: Partial<Desk>) => {
		desk = { ...desk, ...change }
		heard = { ...heard, ...change }
		if ('shift' in change) shiftsHeard += 1
		publish()
	}

	const withEnd = (offer: Offer | null): Desk['offer'] => {
		if (offer === null || offer.id === settledOffer) return null
		if (offer.id === desk.offer?.id) return desk.offer
		return { ...offer, endsAt: environment.now() + offer.expiresInMs }
	}

	const showOffer = (made: Offer) => {
		const offer = withEnd(made)
		if (offer !== null) put({ offer, withdrawn: null })
	}

	const settleOffer = (offerId: OfferId) => {
		settledOffer = offerId
		if (desk.offer?.id === offerId) put({ offer: null })
	}

	const outboxes = createOutboxes<'message' | 'whisper'>({
		environment,
		send: ({ kind, conversationId, clientId, text, suggestion, part }) =>
			kind === 'whisper'
				? link.call('whisper:send', { conversationId, clientId, text })
				: link.call('message:send', {
						...{ conversationId, clientId, text },
						...(suggestion === undefined ? {} : { suggestion }),
						...(part === undefined || part.kind === 'answer' ? {} : { part }),
					}),
		onAcknowledged: (item, seq) => {
			const heads = { [streamOfKind[item.kind]]: seq }
			if (!conversations.hear(item.conversationId, { kind: 'head', position: { epoch: 0, heads } }))
				outboxes.of(item.conversationId).confirm(item.clientId)
		},
		onChange: () => publish(),
	})

	const conversations: ConversationSet<ListenerConversation, 'room' | 'backstage', ListenerEntry, ListenerOpenConversation> =
		createConversationSet({
			shape: listenerShape<ListenerEntry>(),
			environment,
			outboxes,
			isOpen: () => connection.isOpen(),
			resume: (conversationId, after) => link.call('conversation:resume', { conversationId, after }),
			writerOf: (entry) => writerOf(entry, desk.me?.id ?? null),
			sendTyping: (conversationId, typing) => void link.call('typing:set', { conversationId, typing }),
			onChange: () => publish(),
		})

	const connection = connectSession({
		link,
		environment,
		openSession: () => {
			heard = {}
			heardConversations = new Set()
			return link.call('session:open', {})
		},
		onOpened: (data) => {
			ready = true
			const { me, maxCapacity, shift, training, waiting, alerts, onCall, handOvers } = data
			const offer = withEnd(data.offer)
			const messages = data.messages.filter(({ id }) => !putAway.has(id))
			const { supervisorsOnDuty } = data.duty
			desk = { ...desk, me, maxCapacity, shift, training, offer, waiting, alerts, onCall, supervisorsOnDuty, messages, handOvers, ...heard }
			const open = new Set(data.conversations.map((conversation) => conversation.id))
			for (const id of conversations.ids()) if (!open.has(id) && !heardConversations.has(id)) conversations.remove(id)
			for (const conversation of data.conversations) if (!gone.has(conversation.id)) conversations.adopt(conversation)
			conversations.connected()
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

	/** Wrapped up here: an answer that was on its way must not bring it back. */
	const gone = new Set<ConversationId>()

	const adopt = (view: ListenerConversation) => {
		heardConversations.add(view.id)
		if (!gone.has(view.id)) conversations.adopt(view)
	}

	const adoptFrom = <R extends { ok: true; data: { conversation: ListenerConversation } } | { ok: false }>(reply: R): R => {
		if (reply.ok) adopt(reply.data.conversation)
		return reply
	}

	/** What was heard while it was being answered is newer: a match takes its time, and the listener may have paused or accepted meanwhile. */
	const changeShift = async <R extends { ok: true; data: { shift: Shift } } | { ok: false }>(ask: () => Promise<R>): Promise<R> => {
		const before = shiftsHeard
		const reply = await ask()
		if (reply.ok && shiftsHeard === before) put({ shift: reply.data.shift })
		return reply
	}

	const write = (kind: 'message' | 'whisper', conversationId: ConversationId, text: string, beside?: StaffBeside): ClientId | null => {
		if (text.trim() === '' || !conversations.has(conversationId)) return null
		if (kind === 'message') conversations.wrote(conversationId)
		return outboxes.of(conversationId).add(kind, text, beside)
	}

	/** Another device of the same listener opened it. */
	const hear = (conversationId: ConversationId, news: ConversationNews<ListenerConversation, 'room' | 'backstage', ListenerEntry>) => {
		if (!gone.has(conversationId) && !conversations.hear(conversationId, news)) connection.reopenFor(conversationId)
	}

	link.on('entry:appended', ({ conversationId, entries, epoch, heads }) =>
		hear(conversationId, { kind: 'entries', entries, position: { epoch, heads } }),
	)
	link.on('conversation:head', ({ conversationId, epoch, heads }) => hear(conversationId, { kind: 'head', position: { epoch, heads } }))
	link.on('conversation:changed', ({ conversation }) => adopt(conversation))
	link.on('conversation:removed', ({ conversationId }) => conversations.remove(conversationId))
	link.on('offer:made', ({ offer }) => showOffer(offer))
	link.on('offer:withdrawn', ({ offerId, reason }) => {
		// An answer given in another tab needs no explanation here.
		if (desk.offer?.id === offerId && reason !== 'answered') put({ withdrawn: { offerId, reason } })
		settleOffer(offerId)
	})
	link.on('shift:changed', ({ shift }) => put({ shift }))
	link.on('training:changed', ({ training }) => put({ training }))
	link.on('queue:changed', ({ waiting }) => put({ waiting }))
	link.on('shift-messages:changed', ({ messages }) => put({ messages: messages.filter(({ id }) => !putAway.has(id)) }))
	link.on('review:changed', ({ reviews }) => put({ reviews }))
	link.on('hand-over:changed', ({ handOvers }) => put({ handOvers }))
	link.on('opening:changed', ({ openings }) => put({ openings }))
	link.on('duty:changed', ({ supervisorsOnDuty }) => put({ supervisorsOnDuty }))
	link.on('on-call:changed', ({ onCall }) => put({ onCall }))
	link.on('typing:changed', (event) => conversations.hearTyping(event.conversationId, event, event.typing))
	link.on('activity:changed', (news) => {
		if (conversations.has(news.conversationId)) activities.hear(news)
	})
	link.on('session:ended', ({ reason }) => connection.ended(reason))
	link.on('session:outdated', () => connection.reopen())

	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: connection.open,
		close: () => {
			connection.close()
			activity.stop()
			activities.clear()
			conversations.clear()
			outboxes.close()
			gone.clear()
			putAway.clear()
			ready = false
			desk = nothingYet
			store.set(nothingYet)
		},
		startShift: (capacity) => changeShift(() => link.call('shift:start', { capacity })),
		pauseShift: () => changeShift(() => link.call('shift:pause', {})),
		resumeShift: () => changeShift(() => link.call('shift:resume', {})),
		endShift: async () => {
			const reply = await link.call('shift:end', {})
			if (reply.ok) put({ shift: null, offer: null })
			return reply
		},
		helpNext: async () => {
			const reply = await changeShift(() => link.call('queue:help-next', {}))
			if (reply.ok && reply.data.offer !== null) showOffer(reply.data.offer)
			return reply
		},
		notNow: () => changeShift(() => link.call('queue:not-now', {})),
		acceptOffer: async (offerId) => {
			const reply = await link.call('offer:accept', { offerId })
			if (reply.ok || reply.error.code === 'offer_gone') settleOffer(offerId)
			// It may be stored all the same, and nobody could say so: whom they have now is asked anew.
			else if (unknown.has(reply.error.code)) connection.reopenFor(offerId)
			return adoptFrom(reply)
		},
		declineOffer: async (offerId, reason) => {
			const reply = await link.call('offer:decline', { offerId, reason })
			if (reply.ok || reply.error.code === 'offer_gone') settleOffer(offerId)
			return reply
		},
		dismissMessage: (id) => {
			putAway.add(id)
			put({ messages: desk.messages.filter((message) => message.id !== id) })
		},
		dismissWithdrawn: () => put({ withdrawn: null }),
		sendMessage: (conversationId, text, beside) => write('message', conversationId, text, beside),
		sendWhisper: (conversationId, text) => write('whisper', conversationId, text),
		setSuggestionAside: (conversationId, suggestion) => link.call('suggestion:set-aside', { conversationId, suggestion }),
		retry: outboxes.retry,
		discard: outboxes.discard,
		setTyping: conversations.setTyping,
		listPrompts: (conversationId) => link.call('prompts:list', { conversationId }),
		listResources: (conversationId) => link.call('resources:list', { conversationId }),
		shareResource: (conversationId, clientId, resource) => link.call('resource:share', { conversationId, clientId, resource }),
		recordReferral: (step) => link.call('referral:record', step),
		beginActivity: activity.begin,
		...listenerTransferCalls(link, adoptFrom),
		...shadowCalls(link, (reply) => {
			if (reply.ok) put({ training: reply.data.training })
			return reply
		}),
		requestHelp: async (conversationId) => adoptFrom(await link.call('help:request', { conversationId })),
		raiseConcern: (concern) => link.call('concern:raise', concern),
		endConversation: async (conversationId) => adoptFrom(await link.call('conversation:end', { conversationId })),
		lookAtReviews: async () => {
			const reply = await link.call('review:list', {})
			if (reply.ok) put({ reviews: reply.data.reviews })
			return reply
		},
		replyToReview: (conversationId, text) => link.call('review:reply', { conversationId, text }),
		lookAtTraining: async () => {
			const reply = await link.call('training:look', {})
			if (reply.ok) put({ training: reply.data.training })
			return reply
		},
		answerQuiz: async (answers) => {
			const reply = await link.call('training:answer', answers)
			if (reply.ok) put({ training: reply.data.training })
			return reply
		},
		listPractice: () => link.call('practice:list', {}),
		finishRolePlay: (rolePlay) => link.call('practice:finish', { rolePlay }),
		listSnippets: () => link.call('snippet:list', {}),
		saveSnippet: (snippet) => link.call('snippet:save', snippet),
		removeSnippet: (snippetId) => link.call('snippet:remove', { snippetId }),
		askAboutSnippet: (snippet) => link.call('snippet:ask', snippet),
		lookAtOpenings: async () => {
			const reply = await link.call('opening:list', {})
			if (reply.ok) put({ openings: reply.data.openings })
			return reply
		},
		saveWrapUp: async (wrapUp) => {
			const reply = await link.call('wrap-up:save', wrapUp)
			if (reply.ok) {
				const handedOver = desk.handOvers.some(({ conversationId }) => conversationId === wrapUp.conversationId)
				if (handedOver) put({ handOvers: desk.handOvers.filter(({ conversationId }) => conversationId !== wrapUp.conversationId) })
				gone.add(wrapUp.conversationId)
				conversations.remove(wrapUp.conversationId)
			}
			return reply
		},
	}
}
