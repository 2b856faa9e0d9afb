import type { ListenerActor, SeekerActor, SupervisorActor } from '../src/access/actor.ts'
import { type AskedEvent, nothingFound } from '../src/attention/asked-tracker.ts'
import type { CircumstanceKind, Signal } from '../src/attention/signal.ts'
import { tierOfSignal } from '../src/attention/signal.ts'
import type { WordSignalKind, WordTier } from '../src/attention/word-signal.ts'
import type { ConversationCommand, FoundWords } from '../src/conversation/command.ts'
import type { Conversation, Offer, Person } from '../src/conversation/conversation.ts'
import { decide } from '../src/conversation/decide.ts'
import type { ConversationEvent, Requested } from '../src/conversation/event.ts'
import { begin, evolve } from '../src/conversation/evolve.ts'
import type { TransferAnswer } from '../src/conversation/transfer.ts'
import type {
	ClaimId,
	ClientId,
	ConversationId,
	OfferId,
	ProgrammeId,
	SeekerSessionId,
	ShadowId,
	SignalId,
	StaffId,
	TransferId,
} from '../src/support/ids.ts'
import { asId } from '../src/support/ids.ts'

/** The named people of core's tests, and shortcuts to the states they get a conversation into. */

export const programmeId = asId<ProgrammeId>('listening')
export const staffId = (n: number) => asId<StaffId>(`00000000-0000-4000-8000-0000000000${n}`)

export const amir: Person = { id: staffId(11), name: 'Amir' }
export const lena: Person = { id: staffId(12), name: 'Lena' }
export const zoe: Person = { id: staffId(13), name: 'Zoe' }
export const ruth: Person = { id: staffId(21), name: 'Ruth' }
export const omar: Person = { id: staffId(22), name: 'Omar' }
export const iris: Person = { id: staffId(23), name: 'Iris' }
export const elsewhere: Person = { id: staffId(29), name: 'Noor' }
export const listeners = [amir, lena, zoe] as const
export const supervisors = [ruth, omar, iris] as const

export const seekerId = asId<SeekerSessionId>('00000000-0000-4000-8000-000000000001')
export const itsSeeker: SeekerActor = { role: 'seeker', id: seekerId }
export const anotherSeeker: SeekerActor = { role: 'seeker', id: asId<SeekerSessionId>('00000000-0000-4000-8000-000000000002') }
export const asListener = (person: Person): ListenerActor => ({ role: 'listener', ...person, programmeIds: [programmeId] })
export const asSupervisor = (person: Person): SupervisorActor => ({ role: 'supervisor', ...person, programmeIds: [programmeId] })
export const supervisorElsewhere: SupervisorActor = {
	role: 'supervisor',
	...elsewhere,
	programmeIds: [asId<ProgrammeId>('tutoring')],
}
export const everybody = [
	itsSeeker,
	anotherSeeker,
	...listeners.map(asListener),
	...supervisors.map(asSupervisor),
	supervisorElsewhere,
] as const

export const noon = 1_700_000_000_000

export const requested: Requested = {
	id: asId<ConversationId>('00000000-0000-4000-8000-0000000000c1'),
	programmeId,
	language: 'en',
	seekerId,
	topics: ['grief', 'exams'],
	requestedAt: noon,
	signals: [],
	asked: nothingFound,
	boostMs: 0,
	toldOfReaders: ['learner', 'mentor'],
}
export const waiting = begin(requested)

export const offerTo = (listener: Person, n = 1): Offer => ({
	id: asId<OfferId>(`00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`),
	claimId: asId<ClaimId>(`00000000-0000-4000-8000-0000000002${String(n).padStart(2, '0')}`),
	listenerId: listener.id,
	madeAt: noon + 1_000,
	expiresAt: noon + 26_000,
	sharedTopics: ['grief'],
	reason: 'shared_experience',
})
export const signalIdOf = (n: number) => asId<SignalId>(`00000000-0000-4000-8000-0000000003${String(n).padStart(2, '0')}`)
export const signalOf = (kind: CircumstanceKind, n = 1): Signal => ({
	id: signalIdOf(n),
	kind,
	tier: tierOfSignal[kind],
	raisedAt: noon + n,
	words: null,
	acknowledged: null,
})

/** Does what is asked one after the other. Fails loudly when a step is refused. */
export function after<S extends Conversation['state']>(
	state: S,
	from: Conversation,
	...commands: readonly ConversationCommand[]
): Extract<Conversation, { state: S }> {
	const end = commands.reduce((conversation, command) => {
		const decision = decide(conversation, command)
		if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.error}`)
		return decision.value.reduce(evolve, conversation)
	}, from)
	if (end.state !== state) throw new Error(`expected ${state}, got ${end.state}`)
	return end as Extract<Conversation, { state: S }>
}

/** What a command leads to: events, or the refusal. */
export function outcome(conversation: Conversation, command: ConversationCommand): readonly ConversationEvent[] | string {
	const decision = decide(conversation, command)
	return decision.ok ? decision.value : decision.error
}

export const offer = (listener: Person, n = 1): ConversationCommand => ({ kind: 'offer', offer: offerTo(listener, n) })
export const accept = (listener: Person, n = 1): Extract<ConversationCommand, { kind: 'accept_offer' }> => ({
	kind: 'accept_offer',
	offerId: offerTo(listener, n).id,
	listener,
	now: noon + 5_000,
})
export const takeOverBy = (supervisor: Person): ConversationCommand => ({ kind: 'take_over', supervisor, now: noon + 9_000 })
export const joinBy = (supervisor: Person): ConversationCommand => ({ kind: 'join', supervisor })
export const endBy = (by: Person | null): ConversationCommand => ({
	kind: 'end',
	reason: by ? 'ended_by_listener' : 'ended_by_seeker',
	by,
	now: noon + 60_000,
})
export const raise = (signal: CircumstanceKind, n = 1, boostMs = 0): ConversationCommand => ({
	kind: 'raise_signal',
	id: signalIdOf(n),
	signal,
	now: noon + n,
	boostMs,
})

export const entryIdOf = (n: number) => asId<ClientId>(`00000000-0000-4000-8000-0000000004${String(n).padStart(2, '0')}`)
/** Words of that kind in the nth thing written. */
export const wordsOf = (kind: WordSignalKind, tier: WordTier, n = 1, boostMs = 0): FoundWords => ({
	...{ id: signalIdOf(n), kind, tier, boostMs },
	words: { rule: `en.${kind.replaceAll('_', '-')}`, entry: entryIdOf(n), span: [0, 4] },
})
export const heed = (found: readonly FoundWords[], asked: readonly AskedEvent[] = [], now = noon): ConversationCommand => ({
	...{ kind: 'heed_words', found, asked, now },
})

export const shadowIdOf = (n: number) => asId<ShadowId>(`00000000-0000-4000-8000-0000000007${String(n).padStart(2, '0')}`)
export const askShadow = (learner: Person, n = 1): Extract<ConversationCommand, { kind: 'ask_shadow' }> => ({
	...{ kind: 'ask_shadow', id: shadowIdOf(n), learner, now: noon + 10_000, expiresAt: noon + 130_000 },
})
export const answerShadow = (listener: Person, accepts: boolean, n = 1): Extract<ConversationCommand, { kind: 'answer_shadow' }> => ({
	...{ kind: 'answer_shadow', id: shadowIdOf(n), listenerId: listener.id, accepts, roomHead: 3, now: noon + 20_000 },
})
export const transferIdOf = (n: number) => asId<TransferId>(`00000000-0000-4000-8000-0000000006${String(n).padStart(2, '0')}`)
/** Asks the person whether they would like to go on with somebody else; null: with whoever is next. */
export const proposeTransfer = (by: Person, to: Person | null, n = 1): ConversationCommand => ({
	kind: 'propose_transfer',
	id: transferIdOf(n),
	by: { ...by, role: supervisors.some(({ id }) => id === by.id) ? 'supervisor' : 'listener' },
	to,
	now: noon + 10_000,
	expiresAt: noon + 310_000,
})
export const answerQuestion = (answer: TransferAnswer, n = 1): ConversationCommand => ({
	...{ kind: 'answer_question', id: transferIdOf(n), answer },
	...{ now: noon + 20_000, expiresAt: noon + 140_000 },
})
export const acceptTransfer = (listener: Person, n = 1): Extract<ConversationCommand, { kind: 'accept_transfer' }> => ({
	...{ kind: 'accept_transfer', id: transferIdOf(n), listener, now: noon + 30_000 },
})

export const offered = after('offered', waiting, offer(amir))
/** Amir is talking with the person. */
export const talking = after('active', offered, accept(amir))
/** Ruth answers; Amir stays and reads. */
export const takenOver = after('active', talking, takeOverBy(ruth))
/** Ruth answers somebody whom nobody had reached yet. */
export const answeredByRuth = after('active', waiting, takeOverBy(ruth))
/** Amir is talking, Ruth has joined. */
export const withRuth = after('active', talking, joinBy(ruth))
/** Amir asks on behalf of Lena, and the person has agreed. */
export const lenaAsked = after('active', talking, proposeTransfer(amir, lena), answerQuestion('yes'))
/** Lena has it now; Amir wraps up. */
export const handedToLena = after('active', lenaAsked, acceptTransfer(lena))
/** Amir is talking, and Zoe reads along to learn. */
export const readByZoe = after('active', talking, askShadow(zoe), answerShadow(amir, true))
export const ended = after('closed', talking, endBy(amir))
export const endedByRuth = after('closed', takenOver, { kind: 'end', reason: 'ended_by_supervisor', by: ruth, now: noon + 60_000 })
