import { slotHolder } from '@akin/core/conversation/conversation'
import { grantsOf } from '@akin/core/conversation/grants'
import { asId, type ClientId } from '@akin/core/support/ids'
import type { MemoryChatStores } from '../../src/adapters/memory/memory-chat-stores.ts'
import type { ConversationStore, NewEntry } from '../../src/ports/conversation-store.ts'
import type { Broken } from './shared-world.ts'

export type Plant = { readonly name: string; readonly breaks: readonly string[]; readonly broken: Broken }

const store = (change: (conversations: ConversationStore) => Partial<ConversationStore>): Broken => ({
	workers: [],
	stores: (stores: MemoryChatStores) => ({ ...stores, conversations: { ...stores.conversations, ...change(stores.conversations) } }),
})
const answers = (change: (conversations: ConversationStore) => Partial<ConversationStore>): Broken => {
	const { stores, ...rest } = store(change)
	return stores ? { ...rest, answers: stores } : rest
}
const without = (worker: string): Broken => ({ workers: [worker] })

/** Wrong in ways that somebody might get them wrong. The simulation has to notice every one. */
export const plants: readonly Plant[] = [
	{
		name: 'a message sent again is added again',
		breaks: ['M3'],
		broken: store((real) => {
			let added = 0
			const marks = new Map<ClientId, ClientId>()
			const asSent = <E extends { readonly clientId: ClientId }>(entry: E): E => ({
				...entry,
				clientId: marks.get(entry.clientId) ?? entry.clientId,
			})
			return {
				async append(id, entry) {
					const mark = asId<ClientId>(`mark ${++added}`)
					marks.set(mark, entry.clientId)
					const appended = await real.append(id, { ...entry, clientId: mark })
					return appended.ok ? { ok: true, value: { ...appended.value, entry: asSent(appended.value.entry) } } : appended
				},
				entries: async (...given) => (await real.entries(...given)).map(asSent),
			}
		}),
	},
	{
		name: 'acknowledged before it is committed, now and then never',
		breaks: ['M1'],
		broken: answers((real) => {
			let asked = 0
			return {
				async append(id, entry) {
					const stored = await real.load(id)
					if (++asked % 5 > 0 || stored === null || stored.conversation.state === 'closed') return real.append(id, entry)
					const seq = stored.heads[entry.stream] + 1
					const { epoch } = stored.conversation
					return {
						ok: true,
						value: { entry: { ...entry, conversationId: id, epoch, seq }, heads: stored.heads, epoch, isDuplicate: false },
					}
				},
			}
		}),
	},
	{
		name: 'whoever handled it may go on writing',
		breaks: ['S2'],
		broken: store((real) => {
			const handlers = new Map<string, NewEntry['sender']>()
			return {
				async append(id, entry) {
					const appended = await real.append(id, entry)
					if (appended.ok) handlers.set(`${id} ${entry.sender.id}`, entry.sender)
					const stored = await real.load(id)
					const wasHandler = handlers.has(`${id} ${entry.sender.id}`) && entry.stream === 'room'
					if (appended.ok || appended.error !== 'not_a_writer' || !wasHandler || stored === null) return appended
					const grants = grantsOf(stored.conversation).room
					const other = grants.find((granted) => granted !== entry.sender.id)
					if (other === undefined) return appended
					const changed = await real.change(id, ({ conversation }) => ({ ok: true, value: { conversation, entries: [entry] } }))
					if (!changed.ok) return appended
					const { stored: after, entries } = changed.value
					const [written] = entries
					if (!written) return appended
					return { ok: true, value: { entry: written, heads: after.heads, epoch: after.conversation.epoch, isDuplicate: false } }
				},
			}
		}),
	},
	{
		name: 'an answer lacks its first entry',
		breaks: ['M5'],
		broken: store((real) => {
			let read = 0
			return {
				entries: async (...given) => {
					const entries = await real.entries(...given)
					return ++read % 3 === 0 ? entries.slice(1) : entries
				},
			}
		}),
	},
	{
		name: 'one seeker may have two conversations open',
		breaks: ['Q2'],
		broken: store((real) => ({
			latestOfSeeker: async () => null,
			async create(conversation, wrappedKey, entries) {
				const { seekerId } = conversation
				const created = await real.create({ ...conversation, seekerId: asId(conversation.id) }, wrappedKey, entries)
				if (!created.ok) return created
				return real.change(conversation.id, () => ({
					ok: true,
					value: { conversation: { ...conversation, seekerId }, entries: [] },
				})) as never
			},
		})),
	},
	{
		name: 'capacity is not looked at',
		breaks: ['Q3'],
		broken: {
			workers: [],
			stores: (stores) => ({
				conversations: stores.conversations,
				shifts: {
					...stores.shifts,
					loadMany: async (ids) => (await stores.shifts.loadMany(ids)).map((stored) => ({ ...stored, conversations: 0 })),
					change: (id, decide) => stores.shifts.change(id, (stored) => decide({ ...stored, conversations: 0 })),
					start: (shift) => stores.shifts.start({ ...shift, capacity: 9 }),
				},
			}),
		},
	},
	{ name: 'nobody says who is here', breaks: ['Q1', 'S3'], broken: without('beat') },
	{ name: 'nobody sweeps the queue', breaks: ['Q4'], broken: without('sweep_queue') },
	{ name: 'nobody says how far a log reaches', breaks: ['M5', 'P4'], broken: without('beacon') },
	{ name: 'offers never expire', breaks: ['Q6'], broken: without('expire_offers') },
	{ name: 'nobody watches who has gone', breaks: ['S3', 'Q1', 'Q3'], broken: without('watch_connections') },
	{ name: 'nobody matches but on demand', breaks: ['Q5'], broken: without('match') },
	{
		name: 'a signal is forgotten when the handler changes',
		breaks: ['S1'],
		broken: store((real) => ({
			change: (id, decide) =>
				real.change(id, (stored) => {
					const decided = decide(stored)
					if (!decided.ok) return decided
					const { conversation } = decided.value
					const hasMoved = slotHolder(conversation) !== slotHolder(stored.conversation)
					return hasMoved ? { ok: true, value: { ...decided.value, conversation: { ...conversation, signals: [] } } } : decided
				}),
		})),
	},
	{
		name: 'back in the queue means at its end',
		breaks: ['Q4'],
		broken: store((real) => ({
			change: (id, decide) =>
				real.change(id, (stored) => {
					const decided = decide(stored)
					if (!decided.ok || decided.value.conversation.state !== 'waiting' || stored.conversation.state === 'waiting') return decided
					const { conversation } = decided.value
					return { ok: true, value: { ...decided.value, conversation: { ...conversation, enqueuedAt: conversation.enqueuedAt + 1_000 } } }
				}),
		})),
	},
	{
		name: 'the epoch stays when a right is lost',
		breaks: ['S2'],
		broken: store((real) => ({
			change: (id, decide) =>
				real.change(id, (stored) => {
					const decided = decide(stored)
					if (!decided.ok) return decided
					const { conversation } = decided.value
					return { ok: true, value: { ...decided.value, conversation: { ...conversation, epoch: 1 } } }
				}),
		})),
	},
]
