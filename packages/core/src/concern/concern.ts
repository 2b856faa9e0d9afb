import type { CircumstanceKind } from '../attention/signal.ts'
import type { Person } from '../conversation/conversation.ts'
import type { ConcernId, ConversationId, ProgrammeId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import { ok, type Result, refused } from '../support/result.ts'

/** What the person may say of whoever answers them. */
export const answererReasons = ['asks_to_meet', 'sexual', 'threats', 'unkind', 'not_listening', 'pressure', 'other'] as const
export type AnswererReason = (typeof answererReasons)[number]
/** What staff may say of the person. */
export const personReasons = ['abuse', 'sexual', 'threats', 'prank', 'other'] as const
export type PersonReason = (typeof personReasons)[number]
export type ConcernReason = AnswererReason | PersonReason

export const concernOutcomes = ['talked_to_them', 'held_back', 'blocked', 'passed_on', 'nothing_to_do'] as const
export type ConcernOutcome = (typeof concernOutcomes)[number]

/** Who said it. Of the person nobody knows a name. */
export type ConcernBy = { readonly role: 'seeker' } | (Person & { readonly role: 'listener' | 'supervisor' })

export type ConcernState =
	| { readonly kind: 'new' }
	| { readonly kind: 'looked_at'; readonly by: Person; readonly at: Instant }
	| { readonly kind: 'closed'; readonly by: Person; readonly at: Instant; readonly outcome: ConcernOutcome }

/** Something that somebody says is wrong with a conversation. No words are in it. */
export type Concern = {
	readonly id: ConcernId
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	/** Whoever answered the person then, null where nobody did; or the person. */
	readonly about: { readonly kind: 'answerer'; readonly person: Person | null } | { readonly kind: 'person' }
	readonly by: ConcernBy
	readonly reason: ConcernReason
	readonly hasWords: boolean
	readonly raisedAt: Instant
	readonly state: ConcernState
}

const atOnce: ReadonlySet<ConcernReason> = new Set<AnswererReason>(['asks_to_meet', 'sexual', 'threats'])

/** [CO2] The signal by which supervisors hear of it. */
export function signalOfConcern({ about, reason }: Pick<Concern, 'about' | 'reason'>): CircumstanceKind {
	if (about.kind === 'person') return 'person_reported'
	return atOnce.has(reason) ? 'conduct_danger_reported' : 'conduct_reported'
}

export type ConcernCommand =
	| { readonly kind: 'look_at'; readonly by: Person; readonly now: Instant }
	| { readonly kind: 'close'; readonly by: Person; readonly now: Instant; readonly outcome: ConcernOutcome }
export type ConcernRefusal = 'involved' | 'already_closed'

/** [CO4] Whether it is about them. */
export const isInvolved = ({ about }: Pick<Concern, 'about'>, id: Person['id']): boolean =>
	about.kind === 'answerer' && about.person?.id === id

/** [CO3] [CO4] What becomes of it. Pure; the store applies it under the row's lock. */
export function decideConcern(concern: Concern, command: ConcernCommand): Result<ConcernState, ConcernRefusal> {
	const { state } = concern
	const by = { id: command.by.id, name: command.by.name }
	if (isInvolved(concern, by.id)) return refused('involved')
	if (state.kind === 'closed') return refused('already_closed')
	if (command.kind === 'close') return ok({ kind: 'closed', by, at: command.now, outcome: command.outcome })
	return ok(state.kind === 'looked_at' ? state : { kind: 'looked_at', by, at: command.now })
}
