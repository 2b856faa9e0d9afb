import * as z from 'zod/mini'
import { extraReaders } from '../conversation/refused-readers.ts'
import { openingReasons } from '../record/opening.ts'
import type {
	ApprovalId,
	BlockId,
	ClaimId,
	ClientId,
	ConcernId,
	ConversationId,
	EditId,
	InvitationId,
	LineId,
	OfferId,
	OpeningId,
	ProgrammeId,
	SeekerSessionId,
	ShadowId,
	ShiftMessageId,
	SignalId,
	SnippetId,
	StaffId,
	TransferId,
} from '../support/ids.ts'
import { isStorable } from '../support/is-storable.ts'

/** Pieces that several contracts share. Inbound objects are strict: an unknown key is refused. */

/**
 * In lower case, as the store gives it back: ids are keys of maps and part of what sealed bytes are bound to, where another spelling of the same
 * id would be another id.
 */
const id = <Id extends string>() =>
	z.pipe(
		z.uuid(),
		z.transform((text) => text.toLowerCase() as Id),
	)

export const conversationId = id<ConversationId>()
export const staffId = id<StaffId>()
export const seekerSessionId = id<SeekerSessionId>()
export const offerId = id<OfferId>()
export const claimId = id<ClaimId>()
export const clientId = id<ClientId>()
export const openingId = id<OpeningId>()
export const concernId = id<ConcernId>()
export const approvalId = id<ApprovalId>()
export const transferId = id<TransferId>()
export const shadowId = id<ShadowId>()
export const signalId = id<SignalId>()
export const lineId = id<LineId>()
export const editId = id<EditId>()
export const blockId = id<BlockId>()
export const invitationId = id<InvitationId>()
export const shiftMessageId = id<ShiftMessageId>()
export const snippetId = id<SnippetId>()
export const programmeId = z.pipe(
	z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
	z.transform((text) => text as ProgrammeId),
)

export const none = z.strictObject({})
/** The answer that says no more than that it is done. Unlike a payload it may grow: what is outbound is read tolerantly. */
export const done = z.object({})
/** Epoch milliseconds, up to the last that a `Date` can be; PostgreSQL counts further. */
export const instant = z.int().check(z.nonnegative(), z.lte(8_640_000_000_000_000))
export const count = z.int().check(z.nonnegative())
/** The position of the last entry a client has, 0 when it has none. */
export const after = z.int().check(z.nonnegative())
/** BCP 47 primary language tag, for instance `en` or `pt-BR`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/))
export const topicCode = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/))

/**
 * What a person wrote, trimmed of nothing. The hard cap only keeps frames small; the limit of a programme (4,000 characters by default) is
 * checked by the server, which answers `message_too_long`.
 */
export const writtenText = z.string().check(z.minLength(1), z.maxLength(12_000))
export const shortText = (maxCharacters: number) => z.string().check(z.maxLength(maxCharacters))
/** Staff's own words that are kept in the clear. */
export const clearText = (minCharacters: number, maxCharacters: number) =>
	z.string().check(z.minLength(minCharacters), z.maxLength(maxCharacters), z.refine(isStorable))

/** How far a conversation's room stream reaches, and under which epoch. Rides on every ack and on the beacon. */
export const head = z.object({ seq: count, epoch: count })

/** A neutral name for a conversation that staff see in place of a person's: a landform and a number. */
export const handle = z.object({
	landform: z.enum(['river', 'hill', 'lake', 'meadow', 'forest', 'island', 'valley', 'harbour', 'field', 'coast', 'brook', 'ridge']),
	number: z.int().check(z.gte(1), z.lte(99)),
})

export const closeReason = z.enum([
	'ended_by_seeker',
	'ended_by_listener',
	'ended_by_supervisor',
	'left_queue',
	'seeker_lost',
	'left_quickly',
	'programme_closed',
])

export const openingReason = z.enum(openingReasons)

export const staffRole = z.enum(['listener', 'supervisor'])
/** Whether the other end is connected at the moment; `lost` since the given instant. */
export const connection = z.union([z.object({ kind: z.literal('here') }), z.object({ kind: z.literal('lost'), since: instant })])

export const extraReader = z.enum(extraReaders)
const textInLanguage = z.object({ language: z.string(), text: z.string() })
const topicWords = z.object({ code: topicCode, label: z.string() })
export const topicSummary = z.object({ code: topicCode, label: z.string() })
export const programmeSummary = z.object({
	id: programmeId,
	name: z.string(),
	description: z.string(),
	languages: z.array(z.string()),
	topics: z.array(topicSummary),
	/** Which of the optional questions this programme asks. */
	questions: z.array(z.enum(['name', 'about', 'danger'])),
	maxMessageCharacters: count,
	opening: z.union([
		z.object({ kind: z.literal('open'), closesAt: z.nullable(instant) }),
		z.object({ kind: z.literal('closed'), opensAt: z.nullable(instant) }),
	]),
	retentionDays: count,
	/** For how many days return words stand; 0, or missing: none are given. */
	returnWordsDays: z.optional(count),
	/** What the programme says itself to those who wait. Missing: the server is of an earlier version. */
	waitingTexts: z.optional(z.array(textInLanguage)),
	/** The same name, description and topics in more languages. Missing: the server is of an earlier version. */
	texts: z.optional(
		z.object({
			written: z.string(),
			others: z.array(z.object({ language: z.string(), name: z.string(), description: z.string(), topics: z.array(topicWords) })),
		}),
	),
	/** Who may read along besides supervisors. Missing: nobody, or the server is of an earlier version. */
	readAlong: z.optional(z.object({ learners: z.boolean(), mentors: z.boolean() })),
	/** What it does for people under 18. Missing: nothing, or the server is of an earlier version. */
	young: z.optional(
		z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('off') }),
			z.object({ kind: z.literal('say'), texts: z.array(textInLanguage) }),
			z.object({ kind: z.literal('ask'), fromAge: count, consent: z.array(textInLanguage), elsewhere: z.array(textInLanguage) }),
		]),
	),
	/** Its own colours, on a light page and on a dark one. Missing: the usual ones. */
	theme: z.optional(z.object({ light: z.string(), dark: z.string() })),
})

/** What the service says of a wait: never a countdown. */
export const wait = z.object({
	/** 1 is next. */
	position: z.int().check(z.gte(1)),
	waiting: count,
	/** Most people wait between so many minutes; null while there is too little to go by. 60 means "60 or more". */
	rangeMinutes: z.nullable(z.object({ from: count, to: count })),
	listenersHere: count,
	/** Listeners on shift who speak the language asked for. */
	listenersSpeaking: count,
	longerThanSaid: z.boolean(),
	closesAt: z.nullable(instant),
	closedNow: z.boolean(),
})

export const typing = z.object({
	conversationId,
	role: z.enum(['seeker', 'listener', 'supervisor']),
	name: z.nullable(z.string()),
	typing: z.boolean(),
})
export const draining = z.object({ spreadMs: count })
export const sessionEnded = z.object({ reason: z.enum(['expired', 'signed_out', 'left', 'replaced', 'version']) })
/** Events were left out because this client reads too slowly; everything is there again once the session is opened once more. */
export const sessionOutdated = z.object({})
/** Answers a command that came without an acknowledgement function, or that no contract knows. */
export const commandRefused = z.object({ command: z.string(), error: z.object({ code: z.string(), message: z.string() }) })
