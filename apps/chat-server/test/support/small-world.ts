import type { ListenerActor, SeekerActor, SupervisorActor } from '@akin/core/access/actor'
import { defaultQueuePolicy as policy } from '@akin/core/queue/queue-policy'
import type { ClientId, ConversationId, OfferId, ProgrammeId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Stream } from '@akin/core/view/entry-view'
import { createMemoryChatStores } from '../../src/adapters/memory/memory-chat-stores.ts'
import { createMemoryKeyVault } from '../../src/adapters/memory/memory-key-vault.ts'
import { createMemoryPracticeStore } from '../../src/adapters/memory/memory-practice-store.ts'
import { createMemoryReadingStore } from '../../src/adapters/memory/memory-reading-store.ts'
import { createMemoryTrainingStore } from '../../src/adapters/memory/memory-training-store.ts'
import type { Announcer } from '../../src/ports/announcer.ts'
import { demoPeople } from '../../src/seed/people.ts'
import type { Chat } from '../../src/use-cases/chat.ts'
import { type Request, requestConversation } from '../../src/use-cases/conversation/request-conversation.ts'
import { writeEntry } from '../../src/use-cases/conversation/write-entry.ts'
import { watchConnections } from '../../src/use-cases/presence/watch-connections.ts'
import { watchShifts } from '../../src/use-cases/presence/watch-shifts.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { expireOffers } from '../../src/use-cases/queue/expire-offers.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { matchListeners } from '../../src/use-cases/queue/match-listeners.ts'
import { synchroniseQueue } from '../../src/use-cases/queue/synchronise-queue.ts'
import { beginShift } from '../../src/use-cases/shift/change-shift.ts'
import { expireTransfers } from '../../src/use-cases/transfer/expire-transfers.ts'
import { silentAnnouncer, testChat } from './test-chat.ts'

/** A Wednesday, 12:00 in London. */
export const noon: Instant = Date.UTC(2026, 0, 14, 12)

export type Told = { [Kind in keyof Announcer]: { readonly kind: Kind; readonly args: Parameters<Announcer[Kind]> } }[keyof Announcer]

const staff = (signInName: string) => {
	const member = demoPeople.find((person) => person.signInName === signInName)
	if (!member) throw new Error(`nobody is called ${signInName}`)
	return member
}
export const listenerNamed = (signInName: string): ListenerActor => {
	const { id, name, programmeIds } = staff(signInName)
	return { role: 'listener', id, name, programmeIds }
}
export const supervisorNamed = (signInName: string): SupervisorActor => {
	const { id, name, programmeIds } = staff(signInName)
	return { role: 'supervisor', id, name, programmeIds }
}

/** Everything that one node does by itself, over memory, on a clock that only turns when told to. */
export async function smallWorld(startsAt: Instant = noon) {
	let at = startsAt
	const clock = { now: () => at }
	const told: Told[] = []
	const note =
		<Kind extends keyof Announcer>(kind: Kind) =>
		(...args: Parameters<Announcer[Kind]>) =>
			void told.push({ kind, args } as Told)
	const kinds = Object.keys(silentAnnouncer) as (keyof Announcer)[]
	const announcer = Object.fromEntries(kinds.map((kind) => [kind, note(kind)])) as unknown as Announcer
	const practice = createMemoryPracticeStore()
	const training = createMemoryTrainingStore(practice)
	const chats = createMemoryChatStores({ now: clock.now, openedOf: training.openedOf })
	const stores = { ...chats, practice, training, readings: createMemoryReadingStore() }
	const vault = createMemoryKeyVault()
	const chat: Chat = { ...(await testChat(stores, clock, vault)), announcer }
	const here = new Set<SeekerSessionId | StaffId>()

	/** One second of a node: beats, sweeps, clocks, and matching for the listeners who are connected. */
	async function second(): Promise<void> {
		at += 1_000
		if ((at - startsAt) % policy.presenceBeatMs === 0) await chat.presence.beat([...here])
		await synchroniseQueue(chat)
		await expireOffers(chat)
		await expireTransfers(chat)
		await watchConnections(chat)
		await watchShifts(chat)
		await matchListeners(
			chat,
			demoPeople.filter(({ id, role }) => role === 'listener' && here.has(id)).map(({ id }) => id),
		)
	}

	const stored = async (id: ConversationId) => {
		const found = await chat.conversations.load(id)
		if (!found) throw new Error('no such conversation')
		return found
	}

	const world = {
		chat,
		vault,
		told,
		toldOf: <Kind extends Told['kind']>(kind: Kind) => told.filter((one): one is Extract<Told, { kind: Kind }> => one.kind === kind),
		async arrive(...people: { readonly id: SeekerSessionId | StaffId }[]): Promise<void> {
			for (const { id } of people) here.add(id)
			await chat.presence.beat(people.map(({ id }) => id))
		},
		vanish(...people: { readonly id: SeekerSessionId | StaffId }[]): void {
			for (const { id } of people) here.delete(id)
		},
		/** Turns the clock with everything that happens by itself meanwhile. */
		async pass(ms: number): Promise<void> {
			for (let passed = 0; passed < ms; passed += 1_000) await second()
		},
		/** Turns the clock and nothing else. */
		turn(ms: number): void {
			at += ms
		},
		async seeker(): Promise<SeekerActor> {
			const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
			await world.arrive(seeker)
			return seeker
		},
		async waiting(given: Partial<Request> = {}): Promise<{ seeker: SeekerActor; id: ConversationId }> {
			const seeker = await world.seeker()
			const requested = await requestConversation(chat, seeker, anyRequest(given))
			if (!requested.ok) throw new Error(JSON.stringify(requested.error))
			return { seeker, id: requested.value.conversation.id }
		},
		async onShift(listener: ListenerActor, capacity = 2): Promise<void> {
			await world.arrive(listener)
			const started = await beginShift(chat, listener, capacity)
			if (!started.ok) throw new Error(started.error)
		},
		/** Asks for the next person and answers the offer that comes at once. */
		async offerTo(listener: ListenerActor): Promise<{ id: ConversationId; offerId: OfferId }> {
			const asked = await helpNext(chat, listener)
			if (!asked.ok) throw new Error(asked.error)
			const offered = await chat.conversations.offeredTo(listener.id)
			if (offered?.conversation.state !== 'offered') throw new Error('nothing was offered')
			return { id: offered.conversation.id, offerId: offered.conversation.offer.id }
		},
		/** Two people talking. */
		async talking(listener: ListenerActor, given: Partial<Request> = {}): Promise<{ seeker: SeekerActor; id: ConversationId }> {
			const begun = await world.waiting(given)
			const { id, offerId } = await world.offerTo(listener)
			if (id !== begun.id) throw new Error('somebody else was offered')
			const accepted = await acceptOffer(chat, listener, offerId)
			if (!accepted.ok) throw new Error(accepted.error)
			return begun
		},
		write: (
			actor: SeekerActor | ListenerActor | SupervisorActor,
			conversationId: ConversationId,
			text: string,
			more: Partial<{ stream: Stream; clientId: ClientId }> = {},
		) => writeEntry(chat, actor, { conversationId, stream: 'room', clientId: chat.ids.next<ClientId>(), text, ...more }),
		stored,
		conversation: async (id: ConversationId) => (await stored(id)).conversation,
		state: async (id: ConversationId) => (await stored(id)).conversation.state,
		/** What stands in a stream, opened: words, or the kind of a notice. */
		async log(id: ConversationId, stream: Stream = 'room'): Promise<string[]> {
			const key = await chat.keys.of(await stored(id))
			if (!key) return []
			const entries = await chat.conversations.entries(id, stream, 0, 10_000)
			return entries.map((entry) => chat.keys.open(key, entry).content).map((content) => ('text' in content ? content.text : content.kind))
		},
		signals: async (id: ConversationId) =>
			(await stored(id)).conversation.signals.map(({ kind, acknowledged }) => `${kind} ${acknowledged ? 'acknowledged' : 'open'}`),
		audited: async (id: ConversationId) => (await chat.audit.ofConversation(id)).map(({ action }) => action),
	}
	return world
}
export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>

export const talk = asId<ProgrammeId>('talk')
export const anyRequest = (given: Partial<Request> = {}): Request => ({
	...{ programmeId: talk, language: 'en', name: null, topics: [], about: null, inDanger: false },
	...given,
})
