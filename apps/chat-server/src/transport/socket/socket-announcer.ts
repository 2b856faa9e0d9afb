import type { Conversation } from '@akin/core/conversation/conversation'
import { slotHolder } from '@akin/core/conversation/conversation'
import { shadowingLearner } from '@akin/core/conversation/shadow'
import { askedListener } from '@akin/core/conversation/transfer'
import type { ConversationId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Announcer } from '../../ports/announcer.ts'
import type { Bus } from '../../ports/bus.ts'
import type { StoredEntry } from '../../ports/conversation-store.ts'
import { hearEntries } from '../../use-cases/attention/hear-entries.ts'
import type { Chat } from '../../use-cases/chat.ts'
import type { BlockNews } from './block-news.ts'
import {
	approvalChannel,
	type BoardPoke,
	boardChannel,
	boardPayload,
	type ConversationMessage,
	concernChannel,
	conversationChannel,
	conversationMessage,
	decode,
	encode,
	erasedChannel,
	onCallChannel,
	type PersonalMessage,
	personalChannel,
	personalMessage,
	programmeChannel,
	queueChannel,
	serviceChannel,
	servicePayload,
	storedEntryOf,
	wireEntryOf,
} from './bus-messages.ts'
import type { ConversationHub, OnFault } from './conversation-hub.ts'
import type { PersonalEvents } from './personal-events.ts'
import type { ProgrammeNews } from './programme-news.ts'
import type { ServiceNewsTold } from './service-news.ts'

export type LocalPokes = {
	readonly board: (what: BoardPoke) => void
	readonly queue: () => void
	readonly duty: () => void
	readonly onCall: () => void
}

/** Whoever takes part in a conversation without having asked for it on this very socket. */
function participants(conversation: Conversation): (SeekerSessionId | StaffId)[] {
	const closing = conversation.state === 'closed' && conversation.talk?.wrapUp === 'due' ? conversation.talk.listener : null
	const listener = slotHolder(conversation) ?? closing?.id
	const asked = askedListener(conversation)?.id
	const learner = shadowingLearner(conversation)?.id
	return [conversation.seekerId, ...[listener, asked, learner].filter((id) => id !== undefined)]
}

/**
 * Tells the sockets of this node directly and the other nodes over the bus, where entries travel sealed. Loss is harmless: the beacon and
 * every reconnect read the truth again.
 */
export function createSocketAnnouncer(
	chat: () => Chat,
	hub: ConversationHub,
	bus: Bus,
	personal: PersonalEvents,
	programmes: ProgrammeNews,
	service: ServiceNewsTold,
	blocks: BlockNews,
	pokes: LocalPokes,
	onFault: OnFault,
) {
	const tell = (id: ConversationId, message: ConversationMessage) => bus.publish(conversationChannel(id), [encode(message)])
	const tellPerson = (id: SeekerSessionId | StaffId, message: PersonalMessage) => bus.publish(personalChannel(id), [encode(message)])
	const quietly = (code: string, work: Promise<unknown>) => void work.catch((error) => onFault(code, error))

	function pokeBoard(what: BoardPoke): void {
		pokes.board(what)
		bus.publish(boardChannel, [boardPayload(what)])
	}

	/** Reads the truth and shows it, with these entries opened along the way. */
	async function reload(id: ConversationId, sealed: readonly StoredEntry[]): Promise<void> {
		if (!hub.hosts(id)) return
		const stored = await chat().conversations.load(id)
		if (!stored) return
		const key = await chat().keys.of(stored)
		hub.changed(stored, key ? sealed.map((entry) => chat().keys.open(key, entry)) : [])
	}

	async function openAndShow(id: ConversationId, message: Extract<ConversationMessage, { kind: 'appended' }>): Promise<void> {
		const entries = message.entries.map((wire) => storedEntryOf(id, wire))
		const known = hub.storedOf(id)
		if (!known) return
		// A later epoch means that a change was missed: nobody is shown anything before they are where they belong.
		if (message.epoch > known.conversation.epoch) return reload(id, entries)
		const key = await chat().keys.of(known)
		if (!key) return
		const opened = entries.map((entry) => chat().keys.open(key, entry))
		hub.appended(id, opened, message.heads)
		await hearEntries(chat(), known, opened)
	}

	const announcer: Announcer = {
		changed({ before, stored, entries }, opened) {
			const { conversation } = stored
			const { id } = conversation
			hub.changed(stored, opened)
			tell(id, { kind: 'changed', epoch: conversation.epoch, entries: entries.map(wireEntryOf) })
			for (const person of participants(conversation)) {
				quietly('personal_failed', personal.conversation(person, stored))
				tellPerson(person, { kind: 'conversation', conversationId: id })
			}
			if (before.state !== conversation.state) pokes.queue()
			pokeBoard('conversation')
		},
		appended({ entry, heads, epoch }, opened) {
			const id = entry.conversationId
			const known = hub.epochOf(id)
			if (known !== null && epoch > known) quietly('reload_failed', reload(id, [entry]))
			else hub.appended(id, [opened], heads)
			if (!bus.isAlone) tell(id, { kind: 'appended', epoch, heads, entries: [wireEntryOf(entry)] })
		},
		erased(id) {
			personal.erased(id)
			bus.publish(erasedChannel, [new TextEncoder().encode(id)])
		},
		readersChanged(id) {
			hub.readersChanged(id)
			tell(id, { kind: 'readers' })
			pokeBoard('readers')
		},
		typing(id, notice) {
			hub.typing(id, notice)
			tell(id, { kind: 'typing', role: notice.role, by: notice.by, isTyping: notice.isTyping })
		},
		activity(id, notice) {
			hub.activity(id, notice)
			tell(id, { kind: 'activity', by: notice.by.id, activity: notice.activity })
		},
		offerMade(listenerId, offer) {
			personal.offer(listenerId, offer)
			tellPerson(listenerId, { kind: 'offer' })
		},
		offerWithdrawn(listenerId, offerId, reason) {
			personal.offerWithdrawn(listenerId, offerId, reason)
			tellPerson(listenerId, { kind: 'offer_withdrawn', offerId, reason })
		},
		shiftChanged(listenerId) {
			quietly('personal_failed', personal.shift(listenerId))
			tellPerson(listenerId, { kind: 'shift' })
			pokeBoard('listeners')
		},
		trainingChanged(listenerId) {
			quietly('personal_failed', personal.training(listenerId))
			tellPerson(listenerId, { kind: 'training' })
		},
		handOversChanged(listenerId) {
			quietly('personal_failed', personal.handOvers(listenerId))
			tellPerson(listenerId, { kind: 'hand_overs' })
		},
		openingsChanged(listenerId) {
			quietly('personal_failed', personal.openings(listenerId))
			tellPerson(listenerId, { kind: 'openings' })
		},
		reviewsChanged(listenerId) {
			quietly('personal_failed', personal.reviews(listenerId))
			tellPerson(listenerId, { kind: 'reviews' })
		},
		staffSuspended(id) {
			personal.suspended(id)
			tellPerson(id, { kind: 'suspended' })
		},
		approvalsChanged() {
			quietly('approvals_failed', personal.approvals())
			bus.publish(approvalChannel, [new Uint8Array()])
		},
		concernsChanged() {
			quietly('concerns_failed', personal.concerns())
			bus.publish(concernChannel, [new Uint8Array()])
		},
		recordEnded(supervisorId, conversationId) {
			personal.recordEnded(supervisorId, conversationId)
			tellPerson(supervisorId, { kind: 'record_ended', conversationId })
		},
		queueChanged() {
			pokes.queue()
			bus.publish(queueChannel, [new Uint8Array()])
		},
		dutyChanged() {
			pokes.duty()
			pokeBoard('duty')
		},
		blockMade(key, seekerId) {
			quietly('block_news_failed', blocks.made(key, seekerId))
		},
		blockLifted: blocks.lifted,
		serviceChanged(what) {
			quietly('service_news_failed', service.changed(what))
			bus.publish(serviceChannel, [servicePayload(what)])
		},
		programmeChanged(programmeId, version) {
			quietly('programmes_failed', programmes.changed({ programmeId, version }))
			bus.publish(programmeChannel, [encode({ programmeId, version })])
		},
		onCallChanged() {
			pokes.onCall()
			bus.publish(onCallChannel, [new Uint8Array()])
		},
	}

	/** What another node says of a conversation that is open here. It must not throw: a message nobody understands is a fault, no more. */
	function hear(id: ConversationId, bytes: Uint8Array): void {
		quietly('bus_message_failed', hearConversation(id, bytes))
	}
	async function hearConversation(id: ConversationId, bytes: Uint8Array): Promise<void> {
		const parsed = conversationMessage.safeParse(decode(bytes))
		if (!parsed.success) throw new Error('a message of another node has an unknown form')
		const message = parsed.data
		switch (message.kind) {
			case 'appended':
				return openAndShow(id, message)
			case 'changed':
				return reload(
					id,
					message.entries.map((wire) => storedEntryOf(id, wire)),
				)
			case 'readers':
				return hub.readersChanged(id)
			case 'typing': {
				const name = message.role === 'seeker' ? null : ((await chat().people.find(message.by as StaffId))?.name ?? null)
				return hub.typing(id, { ...message, name })
			}
			case 'activity': {
				const name = (await chat().people.find(message.by))?.name
				if (name !== undefined) hub.activity(id, { by: { id: message.by, name }, activity: message.activity })
			}
		}
	}

	async function hearPersonal(person: SeekerSessionId | StaffId, bytes: Uint8Array): Promise<void> {
		const message = personalMessage.parse(decode(bytes))
		switch (message.kind) {
			case 'conversation': {
				const stored = await chat().conversations.load(message.conversationId)
				return stored ? personal.conversation(person, stored) : undefined
			}
			case 'offer':
				return personal.offerAgain(person as StaffId)
			case 'offer_withdrawn':
				return personal.offerWithdrawn(person as StaffId, message.offerId, message.reason)
			case 'shift':
				return personal.shift(person as StaffId)
			case 'training':
				return personal.training(person as StaffId)
			case 'hand_overs':
				return personal.handOvers(person as StaffId)
			case 'openings':
				return personal.openings(person as StaffId)
			case 'reviews':
				return personal.reviews(person as StaffId)
			case 'suspended':
				return personal.suspended(person as StaffId)
			case 'record_ended':
				return personal.recordEnded(person as StaffId, message.conversationId)
			case 'session_ended':
				return personal.sessionEnded(person, message.reason, message.staffSessionId)
		}
	}

	return {
		announcer,
		hear,
		hearPersonal: (person: SeekerSessionId | StaffId, bytes: Uint8Array): void =>
			quietly('bus_message_failed', hearPersonal(person, bytes)),
		/** Ends a sign-in on every node; `staffSessionId` is null for a seeker. */
		endSession(person: SeekerSessionId | StaffId, reason: 'expired' | 'signed_out' | 'left', staffSessionId: string | null): void {
			personal.sessionEnded(person, reason, staffSessionId)
			tellPerson(person, { kind: 'session_ended', reason, staffSessionId })
		},
	}
}
