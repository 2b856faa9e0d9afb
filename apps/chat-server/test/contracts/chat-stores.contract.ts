import { randomUUID } from 'node:crypto'
import { type AskedEvent, nothingFound } from '@akin/core/attention/asked-tracker'
import type { CircumstanceKind } from '@akin/core/attention/signal'
import type { ConversationCommand } from '@akin/core/conversation/command'
import type { CloseReason, Conversation, Person, Waiting } from '@akin/core/conversation/conversation'
import { decide } from '@akin/core/conversation/decide'
import { begin, evolve } from '@akin/core/conversation/evolve'
import { handleOf } from '@akin/core/conversation/handle'
import type { Rest } from '@akin/core/shift/rest'
import { pause, startShift, tookOffer } from '@akin/core/shift/shift'
import {
	asId,
	type ClaimId,
	type ClientId,
	type ConversationId,
	type OfferId,
	type ProgrammeId,
	type SeekerSessionId,
	type ShadowId,
	type SignalId,
	type StaffId,
	type TransferId,
} from '@akin/core/support/ids'
import { ok } from '@akin/core/support/result'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClosedFilter, ConversationStore, NewEntry, Sender } from '../../src/ports/conversation-store.ts'
import type { ReadingStore } from '../../src/ports/reading-store.ts'
import type { ShiftStore } from '../../src/ports/shift-store.ts'

export type ChatStoresUnderTest = AsyncDisposable & {
	readonly conversations: ConversationStore
	readonly shifts: ShiftStore
	readonly readings: ReadingStore
}

const id = <Id extends string>(): Id => randomUUID() as unknown as Id
const at = Date.parse('2026-11-20T20:00:00Z')
const talk = asId<ProgrammeId>('talk')
const lane = { programmeId: talk, language: 'en' }

/** What every home of conversations must do, whatever it is made of. */
export function registerChatStoresContract(name: string, open: () => Promise<ChatStoresUnderTest>): void {
	describe(`${name} keeps conversations, logs and places`, () => {
		let stores: ChatStoresUnderTest
		beforeEach(async () => {
			stores = await open()
		})
		afterEach(() => stores[Symbol.asyncDispose]())

		const person = (name: string): Person => ({ id: id<StaffId>(), name })
		const waiting = (seekerId = id<SeekerSessionId>(), enqueuedAt = at): Waiting =>
			begin({
				id: id<ConversationId>(),
				programmeId: talk,
				language: 'en',
				seekerId,
				topics: [],
				requestedAt: enqueuedAt,
				signals: [],
				asked: nothingFound,
				boostMs: 0,
				toldOfReaders: ['learner'],
			})
		const create = async (conversation = waiting()): Promise<Waiting> => {
			const created = await stores.conversations.create(conversation, new Uint8Array([1, 2, 3]), [])
			if (!created.ok) throw new Error(created.error)
			return conversation
		}
		const apply = (conversationId: ConversationId, command: ConversationCommand, entries: readonly NewEntry[] = []) =>
			stores.conversations.change(conversationId, (stored) => {
				const decision = decide(stored.conversation, command)
				if (!decision.ok) return decision
				return ok({ conversation: decision.value.reduce<Conversation>(evolve, stored.conversation), entries })
			})
		const offerTo = (listener: Person, offerId = id<OfferId>()): ConversationCommand => ({
			kind: 'offer',
			offer: {
				id: offerId,
				claimId: id<ClaimId>(),
				listenerId: listener.id,
				madeAt: at,
				expiresAt: at + 25_000,
				sharedTopics: [],
				reason: 'waited_longest',
			},
		})
		/** On shift, from now on with so many places where they were not, and asking for the next person. */
		const asking = async (listener: Person, capacity = 3) => {
			await stores.shifts.start(startShift(listener.id, capacity, at))
			await stores.shifts.change(listener.id, ({ shift }) => ({ ...shift, mode: 'ready', readySince: at }))
		}
		/** Offers a new conversation to a listener as they are. */
		const offering = async (listener: Person) => {
			const conversation = await create()
			const offerId = id<OfferId>()
			const offered = await apply(conversation.id, offerTo(listener, offerId))
			return { conversation, offered, accept: () => apply(conversation.id, { kind: 'accept_offer', offerId, listener, now: at + 1 }) }
		}
		/** Brings a new conversation to a listener who asks for the next person, on shift or from now on. */
		const talking = async (listener: Person) => {
			await asking(listener)
			const { conversation, offered, accept } = await offering(listener)
			expect(offered.ok).toBe(true)
			return { conversation, accepted: await accept(), accept }
		}
		const written = (sender: Sender, stream: NewEntry['stream'] = 'room', clientId = id<ClientId>()): NewEntry => ({
			...{ stream, sender, clientId, at },
			sealed: new Uint8Array([7, 7]),
		})
		const restUntil = (until: number): Rest => ({ kind: 'rest', begunAt: at, until, by: person('Priya') })
		const bySeeker = ({ seekerId }: Waiting): Sender => ({ role: 'seeker', id: seekerId })
		const byListener = (listener: Person): Sender => ({ role: 'listener', id: listener.id })

		it('says what changed since somebody looked, whoever looked meanwhile, and nothing where nothing did', async () => {
			const { conversations } = stores
			const idsOf = ({ conversations: found }: { readonly conversations: readonly { readonly conversation: Conversation }[] }) =>
				found.map(({ conversation }) => conversation.id)
			const old = await create()
			const beginning = await conversations.changedSince(null)
			expect(beginning).toMatchObject({ isAll: true, conversations: [] })
			expect(idsOf(await conversations.changedSince(beginning.position))).not.toContain(old.id)
			const fresh = await create()
			const first = await conversations.changedSince(beginning.position)
			expect(first.isAll).toBe(false)
			expect(idsOf(first)).toContain(fresh.id)
			await apply(old.id, { kind: 'lose_seeker', since: at })
			const second = await conversations.changedSince(first.position)
			expect(second.conversations).toMatchObject([{ conversation: { id: old.id, seeker: { kind: 'lost' } }, version: 2 }])
			await conversations.append(old.id, written(bySeeker(old)))
			expect(await conversations.changedSince(second.position)).toMatchObject({ isAll: false, conversations: [] })
			expect(await conversations.lastWrote([old.id, fresh.id])).toEqual(
				new Map([
					[old.id, expect.objectContaining({ seekerLastWroteAt: at, staffLastWroteAt: null })],
					[fresh.id, expect.objectContaining({ seekerLastWroteAt: null, staffLastWroteAt: null })],
				]),
			)
		})

		it('[Q2] has one open conversation for each seeker session, and another after it ended', async () => {
			const seeker = id<SeekerSessionId>()
			const first = await create(waiting(seeker))
			const second = await stores.conversations.create(waiting(seeker), new Uint8Array([1]), [])
			expect(second).toEqual({ ok: false, error: 'already_open' })
			await apply(first.id, { kind: 'end', reason: 'left_queue', by: null, now: at })
			const third = await create(waiting(seeker))
			expect((await stores.conversations.latestOfSeeker(seeker))?.conversation.id).toBe(third.id)
		})

		it('[Q2] lets one of many at once open it', async () => {
			const seeker = id<SeekerSessionId>()
			const tries = await Promise.all(
				Array.from({ length: 10 }, () => stores.conversations.create(waiting(seeker), new Uint8Array([1]), [])),
			)
			expect(tries.filter(({ ok: won }) => won)).toHaveLength(1)
		})

		it('[M4] numbers each stream from 1 without gaps, whoever writes at once', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 1, at))
			const { conversation } = await talking(listener)
			await Promise.all(
				Array.from({ length: 200 }, (_, n) => {
					const stream = n % 3 === 0 ? 'backstage' : 'room'
					return stores.conversations.append(conversation.id, written(byListener(listener), stream))
				}),
			)
			for (const [stream, count] of [
				['room', 133],
				['backstage', 67],
			] as const) {
				const entries = await stores.conversations.entries(conversation.id, stream, 0, 1_000)
				expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, n) => n + 1))
			}
			const stored = await stores.conversations.load(conversation.id)
			expect(stored?.heads).toEqual({ room: 133, backstage: 67, supervision: 0 })
		})

		it('[M3] keeps a message that is sent many times once, and answers its first place', async () => {
			const conversation = await create()
			const message = written(bySeeker(conversation))
			const answers = await Promise.all(Array.from({ length: 20 }, () => stores.conversations.append(conversation.id, message)))
			expect(new Set(answers.map((answer) => (answer.ok ? answer.value.entry.seq : answer.error)))).toEqual(new Set([1]))
			expect(answers.filter((answer) => answer.ok && !answer.value.isDuplicate)).toHaveLength(1)
			expect(await stores.conversations.entries(conversation.id, 'room', 0, 10)).toHaveLength(1)
		})

		it('[M3] takes the same mark of two people for two messages', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 1, at))
			const { conversation } = await talking(listener)
			const mark = id<ClientId>()
			await stores.conversations.append(conversation.id, written(bySeeker(conversation), 'room', mark))
			await stores.conversations.append(conversation.id, written(byListener(listener), 'room', mark))
			expect(await stores.conversations.entries(conversation.id, 'room', 0, 10)).toHaveLength(2)
		})

		it('[S2] fences every stream by the grants of the moment', async () => {
			const [listener, supervisor, stranger] = [person('Sam'), person('Priya'), person('Noor')]
			await stores.shifts.start(startShift(listener.id, 1, at))
			const { conversation } = await talking(listener)
			const append = async (sender: Sender, stream: NewEntry['stream']) => {
				const answer = await stores.conversations.append(conversation.id, written(sender, stream))
				return answer.ok ? 'accepted' : answer.error
			}
			const bySupervisor: Sender = { role: 'supervisor', id: supervisor.id }
			expect(await append(byListener(listener), 'room')).toBe('accepted')
			expect(await append(byListener(listener), 'backstage')).toBe('accepted')
			expect(await append(byListener(listener), 'supervision')).toBe('not_a_writer')
			expect(await append(byListener(stranger), 'room')).toBe('not_a_writer')
			expect(await append(byListener(stranger), 'backstage')).toBe('not_a_writer')
			expect(await append(bySeeker(conversation), 'backstage')).toBe('not_a_writer')
			expect(await append(bySupervisor, 'room')).toBe('not_a_writer')
			expect(await append(bySupervisor, 'backstage')).toBe('accepted')
			expect(await append(bySupervisor, 'supervision')).toBe('accepted')
			await apply(conversation.id, { kind: 'take_over', supervisor, now: at })
			expect(await append(byListener(listener), 'room')).toBe('not_a_writer')
			expect(await append(byListener(listener), 'backstage')).toBe('not_a_writer')
			expect(await append(bySupervisor, 'room')).toBe('accepted')
			expect(await append(bySeeker(conversation), 'room')).toBe('accepted')
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_supervisor', by: supervisor, now: at })
			expect(await append(bySeeker(conversation), 'room')).toBe('conversation_closed')
			expect(await append({ role: 'seeker', id: id<SeekerSessionId>() }, 'room')).toBe('conversation_closed')
		})

		it('says that an unknown conversation is not there', async () => {
			const nobody = id<ConversationId>()
			expect(await stores.conversations.load(nobody)).toBeNull()
			expect(await stores.conversations.append(nobody, written({ role: 'seeker', id: id<SeekerSessionId>() }))).toEqual({
				ok: false,
				error: 'conversation_not_found',
			})
			expect(await apply(nobody, { kind: 'find_seeker' })).toEqual({ ok: false, error: 'conversation_not_found' })
		})

		it('saves state and notices in one go, and nothing at all when refused', async () => {
			const conversation = await create()
			const notice = { ...written({ role: 'service', id: null }), clientId: id<ClientId>() }
			const ended = await apply(conversation.id, { kind: 'end', reason: 'left_queue', by: null, now: at }, [notice])
			expect(ended).toMatchObject({ ok: true, value: { before: { state: 'waiting' }, stored: { version: 2, heads: { room: 1 } } } })
			const refusedChange = await apply(conversation.id, { kind: 'take_over', supervisor: person('Priya'), now: at }, [notice])
			expect(refusedChange).toEqual({ ok: false, error: 'conversation_closed' })
			expect(await stores.conversations.load(conversation.id)).toMatchObject({
				version: 2,
				conversation: { state: 'closed' },
				heads: { room: 1 },
			})
		})

		it('[S1] finds what ended with an alert nobody has acknowledged, and nothing else', async () => {
			const raise = async (signal: CircumstanceKind, closedAt: number) => {
				const conversation = await create()
				const signalId = id<SignalId>()
				await apply(conversation.id, { kind: 'raise_signal', id: signalId, signal, now: at, boostMs: 0 })
				await apply(conversation.id, { kind: 'end', reason: 'left_queue', by: null, now: closedAt })
				return { id: conversation.id, signalId }
			}
			const found = async () => (await stores.conversations.endedUnacknowledged()).map(({ conversation }) => conversation.id)
			const open = await create()
			await apply(open.id, { kind: 'raise_signal', id: id<SignalId>(), signal: 'danger_declared', now: at, boostMs: 0 })
			const later = await raise('danger_declared', at + 2_000)
			const first = await raise('danger_declared', at + 1_000)
			await raise('waiting_long', at)
			const mine = [open.id, later.id, first.id]
			expect((await found()).filter((each) => mine.includes(each))).toEqual([first.id, later.id])
			await apply(first.id, { kind: 'acknowledge_signal', id: first.signalId, by: person('Priya'), now: at + 3_000, outcome: 'on_it' })
			expect(await found()).toEqual([later.id])
		})

		it('[Q3] no rest ends a hold, and no hold another one, before its time', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 2, at))
			const now = Date.now()
			const by = { id: listener.id, name: 'Priya' }
			const hold = (hours: number) => ({ kind: 'held_back', reason: 'conduct', begunAt: now, until: now + hours * 3_600_000, by }) as const
			const rest = (begunAt: number) => ({ kind: 'rest', begunAt, until: begunAt + 60_000, by }) as const
			const until = async () => (await stores.shifts.rests(now)).get(listener.id)?.until
			expect(await stores.shifts.giveRest(listener.id, rest(now))).toBe(true)
			expect(await stores.shifts.giveRest(listener.id, hold(24))).toBe(true)
			expect(await stores.shifts.giveRest(listener.id, rest(now))).toBe(false)
			expect(await stores.shifts.giveRest(listener.id, hold(1))).toBe(true)
			expect(await until()).toBe(now + 24 * 3_600_000)
			expect(await stores.shifts.giveRest(listener.id, rest(now + 25 * 3_600_000))).toBe(true)
			expect(await stores.shifts.giveRest(listener.id, null)).toBe(true)
			expect(await until()).toBeUndefined()
		})

		it('knows what a sender has sent', async () => {
			const conversation = await create()
			const entry = written(bySeeker(conversation))
			const has = (sender: Sender, clientId = entry.clientId) => stores.conversations.hasEntry(conversation.id, sender, clientId)
			expect(await has(entry.sender)).toBe(false)
			await stores.conversations.append(conversation.id, entry)
			expect([await has(entry.sender), await has(entry.sender, id<ClientId>()), await has(byListener(person('Sam')))]).toEqual([
				true,
				false,
				false,
			])
		})

		it('finds the talks in which nobody has asked about safety since', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 2, at))
			const talkId = (await talking(listener)).conversation.id
			const waiting = await create()
			const found: AskedEvent = { type: 'signal_found', at }
			const words = { rule: 'en.wish-to-die', entry: id<ClientId>(), span: [0, 4] } as const
			const thoughts = { id: id<SignalId>(), kind: 'wish_to_be_dead', tier: 'needs_eyes', words, boostMs: 0 } as const
			const heed = (each: ConversationId, asked: readonly AskedEvent[]) =>
				apply(each, { kind: 'heed_words', found: [thoughts], asked, now: at })
			const late = async (before: number) =>
				(await stores.conversations.notAskedSince(before))
					.map(({ conversation }) => conversation.id)
					.filter((each) => each === talkId || each === waiting.id)
			for (const each of [talkId, waiting.id]) await heed(each, [found])
			expect(await late(at)).toEqual([])
			expect(await late(at + 1)).toEqual([talkId])
			await heed(talkId, [{ type: 'safety_asked', at, how: 'recognised' }])
			expect(await late(at + 1)).toEqual([])
		})

		it('[CL37] of those who pin at once the first stands, and every reading says so', async () => {
			const { id: conversationId } = await create()
			const people = ['Priya', 'Amir', 'Lena', 'Ruth'].map(person)
			const pins = await Promise.all(people.map((by) => apply(conversationId, { kind: 'pin', by, reason: 'long_talk', now: at })))
			const told = pins.map((pin) =>
				pin.ok && pin.value.stored.conversation.state !== 'closed' ? pin.value.stored.conversation.pin : null,
			)
			const stored = (await stores.conversations.load(conversationId))?.conversation
			expect(people).toContainEqual(told[0]?.by)
			for (const each of told) expect(each).toEqual(stored?.state === 'waiting' ? stored.pin : undefined)
			await Promise.all(people.map((by) => apply(conversationId, { kind: 'unpin', by })))
			expect((await stores.conversations.load(conversationId))?.conversation).toMatchObject({ pin: null })
		})

		it('finds the talks whose person was left without an answer after a signal, and those that go on and on', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 3, at))
			const { conversation: signalled } = await talking(listener)
			const { conversation: ordinary } = await talking(listener)
			const found: AskedEvent = { type: 'signal_found', at }
			const words = { rule: 'en.wish-to-die', entry: id<ClientId>(), span: [0, 4] } as const
			const thoughts = { id: id<SignalId>(), kind: 'wish_to_be_dead', tier: 'needs_eyes', words, boostMs: 0 } as const
			await apply(signalled.id, { kind: 'heed_words', found: [thoughts], asked: [found], now: at })
			const mine = (stored: readonly { conversation: Conversation }[]) =>
				stored.map(({ conversation }) => conversation.id).filter((each) => each === signalled.id || each === ordinary.id)
			const silent = async (before: number) => mine(await stores.conversations.silentSince(before))
			for (const each of [signalled, ordinary]) await stores.conversations.append(each.id, { ...written(bySeeker(each)), at: at + 10 })
			expect(await silent(at + 10)).toEqual([])
			expect(await silent(at + 11)).toEqual([signalled.id])
			await stores.conversations.append(signalled.id, { ...written(byListener(listener)), at: at + 20 })
			expect(await silent(at + 99)).toEqual([])

			const long = async (before: number) => mine(await stores.conversations.longSince(before))
			expect(await long(at + 1)).toEqual([])
			expect(new Set(await long(at + 2))).toEqual(new Set([signalled.id, ordinary.id]))
			await apply(signalled.id, { kind: 'raise_signal', id: id<SignalId>(), signal: 'long_talk', now: at, boostMs: 0 })
			expect(await long(at + 2)).toEqual([ordinary.id])
		})

		it('finds the first talks of a listener, until they have been pointed out', async () => {
			const [sam, priya] = [person('Sam'), person('Priya')]
			await stores.shifts.start(startShift(sam.id, 3, at))
			const talks = [await talking(sam), await talking(sam), await talking(sam)].map(({ conversation }) => conversation.id).sort()
			const [first, second, third] = talks
			if (first === undefined || second === undefined || third === undefined) throw new Error('there are three talks')
			const found = async (count: number) =>
				(await stores.conversations.heldByNewListeners(count))
					.map(({ conversation }) => conversation.id)
					.filter((each) => talks.includes(each))
					.sort()
			expect(await found(0)).toEqual([])
			expect(await found(2)).toEqual([first, second])
			await apply(first, { kind: 'raise_signal', id: id<SignalId>(), signal: 'new_listener', now: at, boostMs: 0 })
			expect(await found(2)).toEqual([second])
			// One that has ended counts still; a supervisor who answers is no new listener.
			await apply(first, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at + 2 })
			await apply(second, { kind: 'take_over', supervisor: priya, now: at + 2 })
			expect(await found(2)).toEqual([])
			expect(await found(3)).toEqual([third])
		})

		it('[Q3] offers nobody to a listener whose places are taken, and gives them no more when one was offered before', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 2, at))
			const taken = await talking(listener)
			expect(taken.accepted.ok).toBe(true)
			await asking(listener)
			const second = await offering(listener)
			await stores.shifts.change(listener.id, ({ shift }) => ({ ...shift, capacity: 1 }))
			expect(await second.accept()).toEqual({ ok: false, error: 'at_capacity' })
			await stores.shifts.change(listener.id, ({ shift }) => ({ ...shift, capacity: 2 }))
			expect((await second.accept()).ok).toBe(true)
			expect((await offering(listener)).offered).toEqual({ ok: false, error: 'listener_not_ready' })
			expect((await stores.shifts.load(listener.id))?.conversations).toBe(2)
			await apply(taken.conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at })
			expect((await stores.shifts.load(listener.id))?.conversations).toBe(1)
		})

		it('[Q3] neither offers nor gives anybody to a listener who is off shift, does not ask, or rests', async () => {
			const [off, resting] = [person('Noor'), person('Alex')]
			const notReady = { ok: false, error: 'listener_not_ready' }
			const full = { ok: false, error: 'at_capacity' }
			expect((await offering(off)).offered).toEqual(notReady)
			await asking(off)
			const leaving = await offering(off)
			await stores.shifts.end(off.id)
			expect(await leaving.accept()).toEqual(full)
			await stores.shifts.start(startShift(resting.id, 2, at))
			expect((await offering(resting)).offered).toEqual(notReady)
			await asking(resting)
			const tried = await offering(resting)
			await stores.shifts.giveRest(resting.id, restUntil(Date.now() + 3_600_000))
			expect(await tried.accept()).toEqual(full)
			await stores.shifts.giveRest(resting.id, null)
			expect((await tried.accept()).ok).toBe(true)
			await asking(resting)
			await stores.shifts.giveRest(resting.id, restUntil(Date.now() + 3_600_000))
			expect((await offering(resting)).offered).toEqual(notReady)
		})

		it('[QU10] [Q3] who answers an offer is offered nobody else in the moment between', async () => {
			for (let round = 0; round < 10; round++) {
				const listener = person('Sam')
				await asking(listener, 2)
				const first = await offering(listener)
				const answering = stores.shifts.change(listener.id, ({ shift }) => tookOffer(shift)).then(first.accept)
				const [accepted, another] = await Promise.all([answering, offering(listener)])
				expect(accepted.ok).toBe(true)
				expect(another.offered.ok).toBe(false)
				expect((await offering(listener)).offered).toEqual({ ok: false, error: 'listener_not_ready' })
			}
		})

		it('[Q3] counts how many somebody holds, also where a capacity was lowered above a place that is free', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 2, at))
			const [first, second] = [await talking(listener), await talking(listener)]
			expect([first.accepted.ok, second.accepted.ok]).toEqual([true, true])
			await apply(first.conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at })
			await asking(listener)
			const third = await offering(listener)
			await stores.shifts.change(listener.id, ({ shift }) => ({ ...shift, capacity: 1 }))
			expect(await third.accept()).toEqual({ ok: false, error: 'at_capacity' })
			await apply(second.conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at })
			expect((await third.accept()).ok).toBe(true)
		})

		it('[SH10] [SH11] a rest outlives the shift it was given in, whatever else of the shift changes', async () => {
			const { shifts } = stores
			const listener = person('Sam')
			const rest = restUntil(at + 1_000)
			await shifts.giveRest(listener.id, rest)
			expect((await shifts.start(startShift(listener.id, 2, at))).shift.rest).toEqual(rest)
			const held: Rest = { ...rest, kind: 'held_back', reason: 'wellbeing' }
			await shifts.giveRest(listener.id, held)
			const changed = await shifts.change(listener.id, ({ shift }) => ({ ...pause(shift, at + 5), capacity: 1, resumedAt: at + 1 }))
			expect(changed?.shift).toMatchObject({ rest: held, chosenCapacity: 2, capacity: 1, pausedSince: at + 5, resumedAt: at + 1 })
			expect(await shifts.load(listener.id)).toEqual(changed)
			expect((await shifts.rests(at)).get(listener.id)).toEqual(held)
			expect((await shifts.rests(at + 1_000)).get(listener.id)).toBeUndefined()
			await shifts.end(listener.id)
			expect((await shifts.start(startShift(listener.id, 2, at + 10))).shift.rest).toEqual(held)
		})

		it('knows whether somebody is new here and how many they have talked with today, and nothing else', async () => {
			const { shifts } = stores
			const [listener, nobody] = [person('Sam'), person('Noor')]
			await shifts.start(startShift(listener.id, 2, at))
			await shifts.start(startShift(listener.id, 2, at))
			const { conversation } = await talking(listener)
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at })
			await talking(listener)
			const ids = [listener.id, nobody.id]
			expect(await shifts.history(ids, at)).toEqual(
				new Map([
					[listener.id, { shifts: 1, conversations: 2, conversationsToday: 2 }],
					[nobody.id, { shifts: 0, conversations: 0, conversationsToday: 0 }],
				]),
			)
			expect((await shifts.history(ids, at + 2)).get(listener.id)).toMatchObject({ conversations: 2, conversationsToday: 0 })
		})

		it('[Q3] a rest that is given while somebody is being taken on comes before it or after it, never in between', async () => {
			for (let round = 0; round < 10; round++) {
				const listener = person('Sam')
				await asking(listener, 2)
				const { offered, accept } = await offering(listener)
				expect(offered.ok).toBe(true)
				const [accepted] = await Promise.all([accept(), stores.shifts.giveRest(listener.id, restUntil(Date.now() + 3_600_000))])
				const held = (await stores.shifts.load(listener.id))?.conversations
				expect(held).toBe(accepted.ok ? 1 : 0)
				if (!accepted.ok) expect(await accept()).toEqual({ ok: false, error: 'at_capacity' })
				expect((await offering(listener)).offered.ok).toBe(false)
			}
		})

		it('[Q2] lets one of many listeners win the same person', async () => {
			const conversation = await create()
			const listeners = Array.from({ length: 8 }, (_, n) => person(`L${n}`))
			for (const listener of listeners) await asking(listener)
			const tries = await Promise.all(listeners.map((listener) => apply(conversation.id, offerTo(listener))))
			expect(tries.filter(({ ok: won }) => won)).toHaveLength(1)
		})

		it('puts one offer at a time to a listener', async () => {
			const listener = person('Sam')
			await asking(listener)
			const [first, second] = [await create(), await create()]
			expect((await apply(first.id, offerTo(listener))).ok).toBe(true)
			expect(await apply(second.id, offerTo(listener))).toEqual({ ok: false, error: 'listener_has_offer' })
			expect((await stores.conversations.offeredTo(listener.id))?.conversation.id).toBe(first.id)
		})

		it('[QU11] finds what several listeners have in hand in one reading: held, offered, asked about, each once and only while open', async () => {
			const [sam, noor, zoe] = [person('Sam'), person('Noor'), person('Zoe')]
			for (const one of [noor, zoe]) await asking(one)
			const inHand = async (...listeners: Person[]) =>
				(await stores.conversations.inHandOf(listeners.map((one) => one.id))).map((one) => one.id).toSorted()
			const { conversation } = await talking(sam)
			const offered = await create()
			await apply(offered.id, offerTo(noor))
			expect(await inHand(sam, noor, zoe)).toEqual([conversation.id, offered.id].toSorted())
			const [transferId, by] = [id<TransferId>(), { ...sam, role: 'listener' } as const]
			await apply(conversation.id, { kind: 'propose_transfer', id: transferId, by, to: zoe, now: at + 2, expiresAt: at + 10 })
			await apply(conversation.id, { kind: 'answer_question', id: transferId, answer: 'yes', now: at + 3, expiresAt: at + 20 })
			expect([await inHand(zoe), await inHand(sam, zoe), await inHand()]).toEqual([[conversation.id], [conversation.id], []])
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_listener', by: sam, now: at + 4 })
			expect(await inHand(sam, zoe)).toEqual([])
		})

		it('[Q1] [Q4] lists everybody who waits as the queue needs them, with leases, without those who are gone', async () => {
			const listener = person('Sam')
			const [here, offered, gone] = [await create(waiting(undefined, at)), await create(waiting(undefined, at + 1)), await create()]
			await asking(listener)
			await apply(offered.id, offerTo(listener))
			await apply(gone.id, { kind: 'lose_seeker', since: at - 500_000 })
			const tickets = await stores.conversations.tickets(at - 120_000, at + 5_000)
			expect(tickets.map(({ conversationId }) => conversationId).sort()).toEqual([here.id, offered.id].sort())
			expect(tickets.find(({ conversationId }) => conversationId === here.id)).toMatchObject({ lane, score: at, lease: null })
			expect(tickets.find(({ conversationId }) => conversationId === offered.id)?.lease?.ttlMs).toBe(20_000)
			expect((await stores.conversations.offersExpiredBy(at + 24_999)).length).toBe(0)
			expect((await stores.conversations.offersExpiredBy(at + 25_000)).map(({ conversation }) => conversation.id)).toEqual([offered.id])
		})

		it('[P4] lets go of the key when it is erased', async () => {
			const conversation = await create()
			await apply(conversation.id, { kind: 'end', reason: 'left_queue', by: null, now: at })
			expect((await stores.conversations.load(conversation.id))?.wrappedKey).not.toBeNull()
			await apply(conversation.id, { kind: 'erase' })
			expect(await stores.conversations.load(conversation.id)).toMatchObject({
				wrappedKey: null,
				conversation: { erased: true, topics: [] },
			})
		})

		it('gives a listener what they handle and what they have to wrap up, until it is done', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 1, at))
			const { conversation } = await talking(listener)
			const own = async () => (await stores.conversations.ofListener(listener.id)).map(({ conversation: { id: one } }) => one)
			expect(await own()).toEqual([conversation.id])
			expect(await stores.shifts.end(listener.id)).toBe(false)
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at })
			expect(await own()).toEqual([conversation.id])
			await apply(conversation.id, { kind: 'wrap_up', listenerId: listener.id })
			expect(await own()).toEqual([])
			expect(await stores.shifts.end(listener.id)).toBe(true)
			expect(await stores.shifts.load(listener.id)).toBeNull()
		})

		it('observes how long people waited until somebody answered', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 1, at))
			await talking(listener)
			await create()
			expect(await stores.conversations.observedWaits(lane, at)).toEqual([{ enqueuedAt: at, takenAt: at + 1 }])
			expect(await stores.conversations.observedWaits({ ...lane, language: 'es' }, at)).toEqual([])
			expect(await stores.conversations.observedWaits(lane, at + 2)).toEqual([])
		})

		it('[FL1] tells the moments of those of whom anything happened since, and of everybody who is open', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 3, at))
			const hour = 3_600_000
			const since = at - hour
			const begin = async (enqueuedAt: number, closedAt: number | null) => {
				const made = await create(waiting(id<SeekerSessionId>(), enqueuedAt))
				if (closedAt !== null) await apply(made.id, { kind: 'end', reason: 'left_queue', by: null, now: closedAt })
			}
			await begin(at - 3 * hour, at - 2 * hour)
			await begin(at - 3 * hour, at - 10)
			await begin(at - 3 * hour + 1, null)
			const { conversation } = await talking(listener)
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at + 5 })
			const moments = await stores.conversations.momentsSince([talk], since)
			const of = (enqueuedAt: number) => moments.filter((one) => one.enqueuedAt === enqueuedAt)
			const left = { programmeId: talk, language: 'en', startedAt: null, wrappingUp: null }
			expect(of(at - 3 * hour)).toEqual([{ ...left, enqueuedAt: at - 3 * hour, closedAt: at - 10 }])
			expect(of(at - 3 * hour + 1)).toEqual([{ ...left, enqueuedAt: at - 3 * hour + 1, closedAt: null }])
			const wrapping = moments.filter(({ wrappingUp }) => wrappingUp === listener.id)
			expect(wrapping).toMatchObject([{ enqueuedAt: conversation.enqueuedAt, closedAt: at + 5 }])
			expect(await stores.conversations.momentsSince([], since)).toEqual([])
		})

		it('remembers who spoke last on each side, in the room only', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 1, at))
			const { conversation } = await talking(listener)
			await stores.conversations.append(conversation.id, { ...written(bySeeker(conversation)), at: at + 10 })
			await stores.conversations.append(conversation.id, { ...written(byListener(listener), 'backstage'), at: at + 20 })
			expect(await stores.conversations.load(conversation.id)).toMatchObject({ seekerLastWroteAt: at + 10, staffLastWroteAt: null })
			await stores.conversations.append(conversation.id, { ...written(byListener(listener)), at: at + 30 })
			expect(await stores.conversations.load(conversation.id)).toMatchObject({ seekerLastWroteAt: at + 10, staffLastWroteAt: at + 30 })
		})

		/** One that ended so many milliseconds after `at`. */
		const ended = async (ms: number, reason: CloseReason = 'ended_by_seeker', conversation = waiting()): Promise<ConversationId> => {
			await create(conversation)
			await apply(conversation.id, { kind: 'end', reason, by: null, now: at + ms })
			return conversation.id
		}
		const whatever: ClosedFilter = {
			...{ programmeIds: [talk], endedFrom: null, endedBefore: null, handle: null },
			...{ listenerId: null, tier: null, reason: null, after: null },
		}
		const idsOf = async (filter: Partial<ClosedFilter>, limit = 10): Promise<ConversationId[]> =>
			(await stores.conversations.closed({ ...whatever, ...filter }, limit)).map(({ conversation }) => conversation.id)

		it('lists what has closed, the latest first, a page at a time, also where two ended at once', async () => {
			await create()
			const first = await ended(1)
			const together = [await ended(2), await ended(2)].sort().reverse()
			const last = await ended(3)
			const inOrder = [last, ...together, first]
			expect(await idsOf({})).toEqual(inOrder)
			const paged: ConversationId[] = []
			let after: ClosedFilter['after'] = null
			for (let page = 0; page < 4; page++) {
				const [stored] = await stores.conversations.closed({ ...whatever, after }, 1)
				if (stored?.conversation.state !== 'closed') throw new Error('the list ended early')
				after = { closedAt: stored.conversation.closedAt, id: stored.conversation.id }
				paged.push(stored.conversation.id)
			}
			expect(paged).toEqual(inOrder)
			expect(await idsOf({ after })).toEqual([])
		})

		it('narrows the closed ones down by programme, time, handle, listener, tier and reason', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 2, at))
			const { conversation } = await talking(listener)
			await apply(conversation.id, { kind: 'raise_signal', id: id<SignalId>(), signal: 'help_requested', now: at, boostMs: 0 })
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_listener', by: null, now: at + 5 })
			const quiet = await ended(9, 'left_queue')
			expect(await idsOf({ programmeIds: [asId<ProgrammeId>('elsewhere')] })).toEqual([])
			expect(await idsOf({ endedFrom: at + 6 })).toEqual([quiet])
			expect(await idsOf({ endedBefore: at + 9 })).toEqual([conversation.id])
			expect(await idsOf({ listenerId: listener.id })).toEqual([conversation.id])
			expect(await idsOf({ reason: 'left_queue' })).toEqual([quiet])
			expect(await idsOf({ tier: 'act_now' })).toEqual([conversation.id])
			expect(await idsOf({ tier: 'watch' })).toEqual([])
			expect(await idsOf({ tier: 'not_reviewed' })).toEqual([quiet])
			for (const one of [conversation.id, quiet]) expect(await idsOf({ handle: handleOf(one) })).toContain(one)
			const other = { landform: 'river', number: 98 } as const
			const asked = await idsOf({ handle: other })
			for (const one of asked) expect(handleOf(one)).toEqual(other)
		})

		it('keeps what was said afterwards, and nothing of it once it is erased', async () => {
			const conversationId = await ended(1)
			expect(await stores.conversations.recordsOf(conversationId)).toEqual([])
			const codes = { howItEnded: 'said_goodbye', andYou: null }
			await stores.conversations.saveRecord(conversationId, { kind: 'wrap_up', codes, sealed: new Uint8Array([1]) })
			await stores.conversations.saveRecord(conversationId, { kind: 'wrap_up', codes, sealed: new Uint8Array([2]) })
			const [kept, ...others] = await stores.conversations.recordsOf(conversationId)
			expect([kept?.kind, kept?.codes, [...(kept?.sealed ?? [])], others]).toEqual(['wrap_up', codes, [2], []])
			await apply(conversationId, { kind: 'erase' })
			expect(await stores.conversations.recordsOf(conversationId)).toEqual([])
		})

		it('[CL53] finds what a learner reads along with, and lets them into one conversation at a time, whichever two are asked', async () => {
			const [sam, noor, tove] = [person('Sam'), person('Noor'), person('Tove')]
			for (const one of [sam, noor]) await stores.shifts.start(startShift(one.id, 1, at))
			const both = [(await talking(sam)).conversation.id, (await talking(noor)).conversation.id] as const
			const ask = (conversationId: ConversationId, shadow = id<ShadowId>()) =>
				apply(conversationId, { kind: 'ask_shadow', id: shadow, learner: tove, now: at + 2, expiresAt: at + 20 })
			expect(await stores.conversations.readAlongBy(tove.id)).toBeNull()
			const asked = await Promise.all(both.map((one) => ask(one)))
			const refusals = asked.flatMap((one) => (one.ok ? [] : [one.error]))
			expect(refusals).toEqual(['already_reading'])
			const first = await stores.conversations.readAlongBy(tove.id)
			const second = both.find((one) => one !== first?.conversation.id)
			if (!first || !second) throw new Error('neither was asked')
			await apply(first.conversation.id, { kind: 'end_shadow', learnerId: tove.id, why: 'learner_left' })
			expect(await stores.conversations.readAlongBy(tove.id)).toBeNull()
			expect((await ask(second)).ok).toBe(true)
			expect((await stores.conversations.readAlongBy(tove.id))?.conversation.id).toBe(second)
		})

		it('[Q3] moves the place with a transfer, finds whom it asks and who has to wrap up, and both had it today', async () => {
			const [sam, noor] = [person('Sam'), person('Noor')]
			for (const one of [sam, noor]) await stores.shifts.start(startShift(one.id, 1, at))
			const { conversation } = await talking(sam)
			const transferId = id<TransferId>()
			const by = { ...sam, role: 'listener' } as const
			const ids = (found: readonly { readonly conversation: Conversation }[]) => found.map(({ conversation: one }) => one.id)
			await apply(conversation.id, { kind: 'propose_transfer', id: transferId, by, to: noor, now: at + 2, expiresAt: at + 10 })
			expect([ids(await stores.conversations.transfersExpiredBy(at + 9)), ids(await stores.conversations.askedOf(noor.id))]).toEqual([
				[],
				[],
			])
			expect(ids(await stores.conversations.transfersExpiredBy(at + 10))).toEqual([conversation.id])
			await apply(conversation.id, { kind: 'answer_question', id: transferId, answer: 'yes', now: at + 3, expiresAt: at + 20 })
			expect(ids(await stores.conversations.transfersExpiredBy(at + 19))).toEqual([])
			expect(ids(await stores.conversations.askedOf(noor.id))).toEqual([conversation.id])
			expect(ids(await stores.conversations.ofListener(noor.id))).toEqual([])
			const accept = { kind: 'accept_transfer', id: transferId, listener: noor, now: at + 4 } as const
			// Her only place is taken in the same moment.
			const { conversation: other } = await talking(noor)
			expect(await apply(conversation.id, accept)).toEqual({ ok: false, error: 'at_capacity' })
			expect(ids(await stores.conversations.ofListener(sam.id))).toEqual([conversation.id])
			await apply(other.id, { kind: 'end', reason: 'ended_by_listener', by: null, now: at + 4 })
			expect((await apply(conversation.id, accept)).ok).toBe(true)
			expect(ids(await stores.conversations.ofListener(sam.id))).toEqual([])
			expect(ids(await stores.conversations.handedOverBy(sam.id))).toEqual([conversation.id])
			expect(ids(await stores.conversations.askedOf(noor.id))).toEqual([])
			expect((await stores.shifts.loadMany([sam.id, noor.id])).map(({ conversations }) => conversations)).toEqual([0, 1])
			const history = await stores.shifts.history([sam.id, noor.id], at)
			expect([...history.values()].map(({ conversationsToday }) => conversationsToday)).toEqual([1, 2])
			expect([...(await stores.shifts.history([sam.id], at + 100)).values()]).toEqual([
				{ shifts: 1, conversations: 1, conversationsToday: 0 },
			])
			const late = written(byListener(sam))
			expect(await stores.conversations.append(conversation.id, late)).toEqual({ ok: false, error: 'not_a_writer' })
			const codes = { howItEnded: 'handed_on', andYou: null }
			const kept = { kind: 'hand_over', listenerId: sam.id, codes, sealed: new Uint8Array([3]) } as const
			await stores.conversations.saveRecord(conversation.id, { ...kept, sealed: new Uint8Array([2]) })
			await stores.conversations.saveRecord(conversation.id, kept)
			await apply(conversation.id, { kind: 'wrap_up', listenerId: sam.id })
			expect(await stores.conversations.handedOverBy(sam.id)).toEqual([])
			const records = await stores.conversations.recordsOf(conversation.id)
			expect(records.map((one) => ({ ...one, sealed: [...(one.sealed ?? [])] }))).toEqual([{ ...kept, sealed: [3] }])
			await apply(conversation.id, { kind: 'end', reason: 'ended_by_seeker', by: null, now: at + 5 })
			await apply(conversation.id, { kind: 'erase' })
			expect(await stores.conversations.recordsOf(conversation.id)).toEqual([])
		})

		it('starts a shift once and changes it under its lock', async () => {
			const listener = person('Sam')
			await stores.shifts.start(startShift(listener.id, 2, at))
			expect((await stores.shifts.start(startShift(listener.id, 1, at + 1))).shift.capacity).toBe(2)
			await Promise.all(
				Array.from({ length: 10 }, () =>
					stores.shifts.change(listener.id, ({ shift }) => ({ ...shift, missedOffers: shift.missedOffers + 1 })),
				),
			)
			expect((await stores.shifts.load(listener.id))?.shift.missedOffers).toBe(10)
			expect(await stores.shifts.change(id<StaffId>(), ({ shift }) => shift)).toBeNull()
			expect((await stores.shifts.all()).map(({ shift }) => shift.listenerId)).toEqual([listener.id])
		})

		it('knows who reads along until they stop or nobody renews it', async () => {
			const conversationId = id<ConversationId>()
			const [priya, amir] = [person('Priya'), person('Amir')]
			expect(await stores.readings.start(conversationId, priya, at, at + 100)).toBe(true)
			expect(await stores.readings.start(conversationId, priya, at, at + 200)).toBe(false)
			await stores.readings.start(conversationId, amir, at + 1, at + 100)
			expect((await stores.readings.of([conversationId], at)).get(conversationId)?.map(({ name }) => name)).toEqual(['Amir', 'Priya'])
			expect((await stores.readings.of([conversationId], at + 150)).get(conversationId)?.map(({ name }) => name)).toEqual(['Priya'])
			await stores.readings.renew([{ conversationId, readerId: amir.id }], at + 300)
			expect(await stores.readings.stop(conversationId, priya.id, at + 240)).toBe(true)
			expect(await stores.readings.stop(conversationId, priya.id, at + 245)).toBe(false)
			expect((await stores.readings.of([conversationId], at + 250)).get(conversationId)).toEqual([amir])
		})

		it('knows who was last there, also when nobody is any more', async () => {
			const [conversationId, another] = [id<ConversationId>(), id<ConversationId>()]
			const [priya, amir] = [person('Priya'), person('Amir')]
			const last = async () => (await stores.readings.lastOf([conversationId, another])).get(conversationId)
			expect(await last()).toBeUndefined()
			await stores.readings.start(conversationId, priya, at, at + 100)
			await stores.readings.start(conversationId, amir, at + 10, at + 100)
			expect(await last()).toEqual({ ...amir, at: at + 10 })
			await stores.readings.stop(conversationId, amir.id, at + 20)
			await stores.readings.stop(conversationId, priya.id, at + 30)
			expect(await last()).toEqual({ ...priya, at: at + 30 })
			// Stopped already: not there again.
			await stores.readings.stop(conversationId, amir.id, at + 40)
			expect(await last()).toEqual({ ...priya, at: at + 30 })
			expect((await stores.readings.lastOf([another])).size).toBe(0)
		})
	})
}
