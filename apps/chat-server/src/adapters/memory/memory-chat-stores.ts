import type { AttentionTier } from '@akin/core/attention/signal'
import { type Closed, type Conversation, offeredByQueue, slotHolder } from '@akin/core/conversation/conversation'
import { grantsOf } from '@akin/core/conversation/grants'
import { handleOf } from '@akin/core/conversation/handle'
import { learnerIn } from '@akin/core/conversation/shadow'
import { askedListener, handOverDue, handOversOf, transferOf } from '@akin/core/conversation/transfer'
import { ticketScore } from '@akin/core/queue/ticket'
import type { Rest } from '@akin/core/shift/rest'
import { isResting, type Shift } from '@akin/core/shift/shift'
import type { ConversationId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { ok, type Result, refused } from '@akin/core/support/result'
import { isOfferedLight } from '@akin/core/training/begins-light'
import type { OpenedRung } from '@akin/core/training/rung'
import type { Stream } from '@akin/core/view/entry-view'
import type {
	AppendRefusal,
	Change,
	ChangeRefusal,
	ClosedFilter,
	Committed,
	ConversationRecord,
	ConversationStore,
	NewEntry,
	StoredConversation,
	StoredEntry,
} from '../../ports/conversation-store.ts'
import type { ShiftStore, StoredShift } from '../../ports/shift-store.ts'
import type { StoredTicket } from '../../ports/ticket-queue.ts'

type MemoryChatOptions = {
	readonly now: () => Instant
	/** On which rung somebody stands by what is stored of them; undefined where nothing is. */
	readonly openedOf?: (id: StaffId) => OpenedRung | null | undefined
}
export type MemoryChatStores = { readonly conversations: ConversationStore; readonly shifts: ShiftStore }

/**
 * Conversations and shifts in this process, by the same rules as in PostgreSQL: nothing awaits between looking and writing, which is what the
 * row locks are for there. Everything is lost with the process, so it is for tests and simulations.
 */
export function createMemoryChatStores({ now, openedOf = () => undefined }: MemoryChatOptions): MemoryChatStores {
	const rows = new Map<ConversationId, StoredConversation>()
	const logs = new Map<ConversationId, StoredEntry[]>()
	const records = new Map<string, ConversationRecord>()
	const shifts = new Map<StaffId, Shift>()
	const shiftCounts = new Map<StaffId, number>()
	const rests = new Map<StaffId, Rest>()

	/** Which conversation changed in each step. */
	const changes: ConversationId[] = []

	const all = () => [...rows.values()]
	const held = (listenerId: StaffId): number => all().filter(({ conversation }) => slotHolder(conversation) === listenerId).length
	const storedShift = (shift: Shift): StoredShift => ({
		shift: { ...shift, rest: rests.get(shift.listenerId) ?? null },
		conversations: held(shift.listenerId),
	})

	/** Adds entries behind the heads and answers the conversation as it is then. */
	function write(stored: StoredConversation, drafts: readonly NewEntry[]): { stored: StoredConversation; entries: StoredEntry[] } {
		const { id, epoch } = stored.conversation
		const heads = { ...stored.heads }
		const entries = drafts.map((draft): StoredEntry => ({ ...draft, conversationId: id, epoch, seq: ++heads[draft.stream] }))
		logs.set(id, [...(logs.get(id) ?? []), ...entries])
		const after = { ...stored, heads }
		rows.set(id, after)
		return { stored: after, entries }
	}

	function isReady(listenerId: StaffId): boolean {
		const shift = shifts.get(listenerId)
		return shift?.mode === 'ready' && !isResting({ rest: rests.get(listenerId) ?? null }, now()) && held(listenerId) < shift.capacity
	}

	/** What a unique index, or the row of the shift, would refuse. */
	function conflict(before: Conversation, after: Conversation): ChangeRefusal | null {
		if (after.state === 'offered') {
			const { listenerId } = after.offer
			const other = all().some(({ conversation: c }) => c.id !== after.id && c.state === 'offered' && c.offer.listenerId === listenerId)
			if (other) return 'listener_has_offer'
		}
		const learner = learnerIn(after)
		if (learner && all().some(({ conversation: c }) => c.id !== after.id && learnerIn(c) === learner)) return 'already_reading'
		const offeredTo = offeredByQueue(before, after)
		if (offeredTo !== null && !isReady(offeredTo)) return 'listener_not_ready'
		const holder = slotHolder(after)
		if (holder === null || holder === slotHolder(before)) return null
		const shift = shifts.get(holder)
		const opened = openedOf(holder)
		const isLocked = opened !== undefined && opened !== 'all' && !(opened === 'solo' && isOfferedLight(before))
		return !shift || isResting({ rest: rests.get(holder) ?? null }, now()) || isLocked || held(holder) >= shift.capacity
			? 'at_capacity'
			: null
	}

	const conversations: ConversationStore = {
		async create(conversation, wrappedKey, entries) {
			const isOpen = all().some(({ conversation: other }) => other.seekerId === conversation.seekerId && other.state !== 'closed')
			if (isOpen) return refused('already_open')
			const heads = { room: 0, backstage: 0, supervision: 0 }
			changes.push(conversation.id)
			const added = write({ conversation, version: 1, heads, wrappedKey, seekerLastWroteAt: null, staffLastWroteAt: null }, entries)
			return ok({ before: conversation, stored: added.stored, entries: added.entries })
		},
		load: async (id) => rows.get(id) ?? null,
		loadMany: async (ids) => ids.flatMap((id) => rows.get(id) ?? []),
		latestOfSeeker: async (id: SeekerSessionId) => {
			const own = all().filter(({ conversation }) => conversation.seekerId === id)
			const closedAt = ({ conversation }: StoredConversation) =>
				conversation.state === 'closed' ? conversation.closedAt : Number.POSITIVE_INFINITY
			return own.sort((a, b) => closedAt(b) - closedAt(a))[0] ?? null
		},
		ofListener: async (id) =>
			all()
				.filter(({ conversation }) => slotHolder(conversation) === id || isWrapUpDue(conversation, id))
				.sort((a, b) => startedAt(a.conversation) - startedAt(b.conversation)),
		offeredTo: async (id) =>
			all().find(({ conversation }) => conversation.state === 'offered' && conversation.offer.listenerId === id) ?? null,
		askedOf: async (id) => all().filter(({ conversation }) => askedListener(conversation)?.id === id),
		readAlongBy: async (id) => all().find(({ conversation }) => learnerIn(conversation) === id) ?? null,
		inHandOf: async (ids) =>
			all().flatMap(({ conversation }) => {
				if (conversation.state === 'closed') return []
				const whose = [slotHolder(conversation), conversation.state === 'offered' ? conversation.offer.listenerId : null]
				return [...whose, askedListener(conversation)?.id].some((id) => id && ids.includes(id)) ? [conversation] : []
			}),
		handedOverBy: async (id) =>
			all()
				.filter(({ conversation }) => handOverDue(conversation, id) !== null)
				.sort((a, b) => startedAt(a.conversation) - startedAt(b.conversation)),
		transfersExpiredBy: async (at) =>
			all().filter(({ conversation }) => {
				const transfer = transferOf(conversation)
				return transfer !== null && transfer.step !== 'over' && transfer.expiresAt <= at
			}),
		findOffer: async (offerId) =>
			all().find(({ conversation }) => conversation.state === 'offered' && conversation.offer.id === offerId) ?? null,
		open: async () =>
			all()
				.filter(({ conversation }) => conversation.state !== 'closed')
				.sort((a, b) => a.conversation.enqueuedAt - b.conversation.enqueuedAt),
		endedUnacknowledged: async () =>
			all()
				.filter(({ conversation }) => conversation.state === 'closed' && conversation.signals.some(isUnacknowledged))
				.sort((a, b) => closedAt(a.conversation) - closedAt(b.conversation)),
		closed: async (filter, limit) =>
			all()
				.filter(({ conversation }) => conversation.state === 'closed' && isAskedFor(conversation, filter))
				.sort((a, b) => (isBehind(a.conversation, { closedAt: closedAt(b.conversation), id: b.conversation.id }) ? 1 : -1))
				.slice(0, limit),
		changedSince: async (position) => {
			const isAll = position === null || Number(position) > changes.length
			const ids = isAll ? [] : new Set(changes.slice(Number(position)))
			return { position: String(changes.length), isAll, conversations: [...ids].flatMap((id) => rows.get(id) ?? []) }
		},
		lastWrote: async (ids) =>
			new Map(
				ids.flatMap((id) => {
					const stored = rows.get(id)
					return stored ? [[id, stored] as const] : []
				}),
			),
		notAskedSince: async (before) =>
			all().filter(
				({ conversation }) =>
					conversation.state === 'active' && conversation.asked.step === 'signalled' && conversation.asked.signalAt < before,
			),
		silentSince: async (before) =>
			all().filter(
				({ conversation, seekerLastWroteAt, staffLastWroteAt }) =>
					conversation.state === 'active' &&
					conversation.asked.step !== 'nothing' &&
					seekerLastWroteAt !== null &&
					seekerLastWroteAt < before &&
					seekerLastWroteAt > (staffLastWroteAt ?? Number.NEGATIVE_INFINITY),
			),
		longSince: async (before) =>
			all().filter(
				({ conversation }) =>
					conversation.state === 'active' &&
					conversation.startedAt < before &&
					!conversation.signals.some(({ kind }) => kind === 'long_talk'),
			),
		heldByNewListeners: async (talks) =>
			all().filter(({ conversation }) => {
				if (conversation.state !== 'active' || conversation.handler.role !== 'listener') return false
				const { id, startedAt: since, handler, signals } = conversation
				const before = all().filter(({ conversation: other }) => {
					const at = startedAt(other)
					return lastListener(other) === handler.id && (at < since || (at === since && other.id < id))
				})
				return before.length < talks && !signals.some(({ kind }) => kind === 'new_listener')
			}),
		offersExpiredBy: async (at) =>
			all().filter(({ conversation }) => conversation.state === 'offered' && conversation.offer.expiresAt <= at),
		tickets: async (parkedBefore, at) => all().flatMap(({ conversation }) => ticketOf(conversation, parkedBefore, at)),

		async change<E>(
			id: ConversationId,
			decide: (stored: StoredConversation) => Result<Change, E>,
		): Promise<Result<Committed, E | ChangeRefusal>> {
			const before = rows.get(id)
			if (!before) return refused('conversation_not_found')
			const decision = decide(before)
			if (!decision.ok) return decision
			const { conversation, entries } = decision.value
			if (conversation === before.conversation && entries.length === 0) return ok({ before: conversation, stored: before, entries: [] })
			const refusal = conflict(before.conversation, conversation)
			if (refusal) return refused(refusal)
			const isErased = conversation.state === 'closed' && conversation.erased
			if (isErased) for (const key of records.keys()) if (key.startsWith(`${id} `)) records.delete(key)
			const wrappedKey = isErased ? null : before.wrappedKey
			changes.push(id)
			const added = write({ ...before, conversation, version: before.version + 1, wrappedKey }, entries)
			return ok({ before: before.conversation, stored: added.stored, entries: added.entries })
		},

		hasEntry: async (id, sender, clientId) =>
			(logs.get(id) ?? []).some((entry) => entry.sender.id === sender.id && entry.clientId === clientId),

		async append(conversationId, entry) {
			const stored = rows.get(conversationId)
			if (!stored) return refused('conversation_not_found')
			const sent = (logs.get(conversationId) ?? []).find(
				({ sender, clientId }) => sender.id === entry.sender.id && clientId === entry.clientId,
			)
			const { epoch } = stored.conversation
			if (sent) return ok({ entry: sent, heads: stored.heads, epoch, isDuplicate: true })
			const refusal = refusalOf(stored.conversation, entry)
			if (refusal) return refused(refusal)
			const at =
				entry.stream !== 'room' ? {} : entry.sender.role === 'seeker' ? { seekerLastWroteAt: entry.at } : { staffLastWroteAt: entry.at }
			const added = write({ ...stored, ...at }, [entry])
			const [written] = added.entries
			if (!written) throw new Error('nothing was written')
			return ok({ entry: written, heads: added.stored.heads, epoch, isDuplicate: false })
		},

		entries: async (id, stream: Stream, after, limit) =>
			(logs.get(id) ?? []).filter((entry) => entry.stream === stream && entry.seq > after).slice(0, limit),
		observedWaits: async (lane, since) =>
			all().flatMap(({ conversation: c }) => {
				const takenAt = c.state === 'active' ? c.startedAt : c.state === 'closed' ? (c.talk?.startedAt ?? null) : null
				const isOfLane = c.programmeId === lane.programmeId && c.language === lane.language
				return isOfLane && takenAt !== null && takenAt >= since ? [{ enqueuedAt: c.enqueuedAt, takenAt }] : []
			}),
		momentsSince: async (programmeIds, since) =>
			all().flatMap(({ conversation: c }) => {
				const talk = c.state === 'closed' ? c.talk : null
				const startedAt = c.state === 'active' ? c.startedAt : (talk?.startedAt ?? null)
				const closedAt = c.state === 'closed' ? c.closedAt : null
				const isRecent = closedAt === null || c.enqueuedAt >= since || (startedAt ?? 0) >= since || closedAt >= since
				if (!programmeIds.includes(c.programmeId) || !isRecent) return []
				const { programmeId, language, enqueuedAt } = c
				return [
					{
						programmeId,
						language,
						enqueuedAt,
						startedAt,
						closedAt,
						wrappingUp: talk?.wrapUp === 'due' ? (talk.listener?.id ?? null) : null,
					},
				]
			}),
		saveRecord: async (id, record) => void records.set(`${id} ${record.kind === 'hand_over' ? record.listenerId : record.kind}`, record),
		recordsOf: async (id) => {
			const kept = [...records].flatMap(([key, record]) => (key.startsWith(`${id} `) ? [record] : []))
			return (['wrap_up', 'feedback', 'hand_over'] as const).flatMap((kind) => kept.filter((record) => record.kind === kind))
		},
	}

	return {
		conversations,
		shifts: {
			load: async (id) => mapShift(shifts.get(id), storedShift),
			loadMany: async (ids) => ids.flatMap((id) => mapShift(shifts.get(id), storedShift) ?? []),
			all: async () =>
				[...shifts.values()].sort((a, b) => a.startedAt - b.startedAt || (a.listenerId < b.listenerId ? -1 : 1)).map(storedShift),
			async start(shift) {
				const running = shifts.get(shift.listenerId)
				if (!running) {
					shifts.set(shift.listenerId, shift)
					shiftCounts.set(shift.listenerId, (shiftCounts.get(shift.listenerId) ?? 0) + 1)
				}
				return storedShift(running ?? shift)
			},
			async change(id, decide) {
				const before = shifts.get(id)
				if (!before) return null
				const shift = decide(storedShift(before))
				if (shift) shifts.set(id, shift)
				return storedShift(shift ?? before)
			},
			async end(id) {
				if (held(id) > 0) return false
				shifts.delete(id)
				return true
			},
			async giveRest(id, rest) {
				if (rest === null) {
					rests.delete(id)
					return true
				}
				const runs = rests.get(id)
				const hold = runs?.kind === 'held_back' && runs.until > rest.begunAt ? runs : null
				if (hold && rest.kind !== 'held_back') return false
				rests.set(id, hold ? { ...rest, until: Math.max(hold.until, rest.until) } : rest)
				return true
			},
			rests: async (at) => new Map([...rests].filter(([, { until }]) => until > at)),
			history: async (ids, today) =>
				new Map(
					ids.map((id) => {
						const taken = all().filter(({ conversation }) => hadIt(conversation, id))
						const conversationsToday = taken.filter(({ conversation: c }) => (startedAt(c) || c.enqueuedAt) >= today).length
						return [id, { shifts: shiftCounts.get(id) ?? 0, conversations: taken.length, conversationsToday }]
					}),
				),
		},
	}
}

const mapShift = (shift: Shift | undefined, to: (shift: Shift) => StoredShift): StoredShift | null => (shift ? to(shift) : null)

/** Who holds a conversation, or held it at the end. */
const lastListener = (conversation: Conversation): StaffId | null =>
	(conversation.state === 'closed' ? conversation.talk?.listener?.id : slotHolder(conversation)) ?? null

/** Also whoever handed it over. */
function hadIt(conversation: Conversation, id: StaffId): boolean {
	return lastListener(conversation) === id || handOversOf(conversation).some(({ listener }) => listener.id === id)
}

const isWrapUpDue = (conversation: Conversation, id: StaffId): boolean =>
	conversation.state === 'closed' && conversation.talk?.wrapUp === 'due' && conversation.talk.listener?.id === id

const isUnacknowledged = ({ tier, acknowledged }: Conversation['signals'][number]): boolean => tier === 'act_now' && acknowledged === null

type Place = NonNullable<ClosedFilter['after']>

/** The one that ended later stands before the others, and of two at once the one with the higher id. */
const isBehind = (conversation: Conversation, place: Place): boolean =>
	closedAt(conversation) < place.closedAt || (closedAt(conversation) === place.closedAt && conversation.id < place.id)

function isAskedFor(conversation: Closed, filter: ClosedFilter): boolean {
	const { programmeIds, endedFrom, endedBefore, handle, listenerId, tier, reason, after } = filter
	const own = handleOf(conversation.id)
	return (
		programmeIds.includes(conversation.programmeId) &&
		(endedFrom === null || conversation.closedAt >= endedFrom) &&
		(endedBefore === null || conversation.closedAt < endedBefore) &&
		(handle === null || (handle.landform === own.landform && handle.number === own.number)) &&
		(listenerId === null || conversation.talk?.listener?.id === listenerId) &&
		(tier === null || hadTier(conversation, tier)) &&
		(reason === null || conversation.reason === reason) &&
		(after === null || isBehind(conversation, after))
	)
}

const hadTier = ({ signals }: Conversation, tier: AttentionTier): boolean =>
	tier === 'not_reviewed' ? signals.length === 0 : signals.some((signal) => signal.tier === tier)

const closedAt = (conversation: Conversation): Instant => (conversation.state === 'closed' ? conversation.closedAt : 0)

const startedAt = (conversation: Conversation): Instant => {
	if (conversation.state === 'active') return conversation.startedAt
	return conversation.state === 'closed' ? (conversation.talk?.startedAt ?? 0) : 0
}

function refusalOf(conversation: Conversation, { stream, sender }: NewEntry): AppendRefusal | null {
	if (conversation.state === 'closed') return 'conversation_closed'
	const grants = grantsOf(conversation)
	if (stream === 'room') return grants.room.some((id) => id === sender.id) ? null : 'not_a_writer'
	if (sender.role === 'supervisor') return null
	return stream === 'backstage' && grants.backstage.some((id) => id === sender.id) ? null : 'not_a_writer'
}

function ticketOf(conversation: Conversation, parkedBefore: Instant, at: Instant): StoredTicket[] {
	if (conversation.state !== 'waiting' && conversation.state !== 'offered') return []
	const { id, programmeId, language, seeker } = conversation
	if (conversation.state === 'waiting' && seeker.kind === 'lost' && seeker.since <= parkedBefore) return []
	const offer = conversation.state === 'offered' ? conversation.offer : null
	return [
		{
			...{ conversationId: id, lane: { programmeId, language }, score: ticketScore(conversation) },
			lease: offer && { claimId: offer.claimId, ttlMs: Math.max(1, offer.expiresAt - at) },
		},
	]
}
