import * as z from 'zod/mini'
import { pinReasons } from '../conversation/conversation.ts'
import { prompt } from '../programme/prompt.ts'
import { resource } from '../programme/resource.ts'
import { referralStep } from './entries.ts'
import {
	clientId,
	connection,
	conversationId,
	count,
	handle,
	instant,
	programmeId,
	shortText,
	signalId,
	staffId,
	staffRole,
} from './shapes.ts'
import { askedTracker, attentionTier, signal } from './signal-shapes.ts'

/** Heads of the two streams a listener may read. */
export const listenerHeads = z.object({ room: count, backstage: count })
export const supervisorHeads = z.object({ room: count, backstage: count, supervision: count })

export const readerMode = z.enum(['reading', 'joined', 'handling', 'learning'])
export const reader = z.object({ id: staffId, name: z.string(), mode: readerMode })
export const handler = z.object({ id: staffId, name: z.string(), role: staffRole, connection })

/** What a listener is told of that others of staff do backstage. */
export const backstageActivity = z.enum(['whispering', 'suggesting'])
/** What a supervisor is about to do in a conversation. Content-free; gone seconds after it is not said again. */
export const supervisorActivity = z.enum([...backstageActivity.options, 'noting', 'joining', 'taking_over', 'handing_back', 'transferring'])
const person = z.object({ id: staffId, name: z.string() })
export const backstageActivityChanged = z.object({ conversationId, by: person, activity: z.nullable(backstageActivity) })
export const supervisorActivityChanged = z.object({ conversationId, by: person, activity: z.nullable(supervisorActivity) })
export type SupervisorActivity = z.output<typeof supervisorActivity>
export type BackstageActivity = z.output<typeof backstageActivity>

/** What staff write down of a referral; the same for whoever handles it and for supervisors. */
export const referralToRecord = z.strictObject({
	conversationId,
	clientId,
	referral: clientId,
	resource: shortText(80).check(z.minLength(1)),
	contact: shortText(120),
	step: referralStep,
	note: z.nullable(shortText(600)),
})
/** Sends a resource of the programme to the person as a card. What stands on it is the programme's, so only its id is said. */
export const resourceToShare = z.strictObject({ conversationId, clientId, resource: resource.shape.id })
/** Where else the programme says people can turn, those for a crisis first. */
export const shownResource = z.object(resource.shape)
/** Read as what goes out is read: fields that a newer server adds are dropped ([PR3]). */
export const shownPrompt = z.object(prompt.shape)

export const staffMe = z.object({
	id: staffId,
	name: z.string(),
	role: z.enum(['listener', 'supervisor', 'coordinator']),
	demo: z.boolean(),
})

/** When an alert that nobody has answered calls more people: `supervision/alert-policy.ts`, as this server is run. */
export const alertPolicy = z.object({ repeatEveryMs: count, helpForAllAfterMs: count, allAfterMs: count, onCallAfterMs: count })
/** Why it is kept in view, by whom and since when. */
export const pin = z.object({ by: staffId, byName: z.string(), at: instant, reason: z.enum(pinReasons) })

export const pageOutcome = z.enum(['sent', 'no_answer', 'refused'])
/** What became of paging whoever is on call, one for each alert that is open. */
export const onCall = z.object({
	isSetUp: z.boolean(),
	pages: z.array(z.object({ conversationId, signalId, outcome: pageOutcome, at: instant })),
})

/** What stands on the board for one conversation: open, or closed with an alert nobody has acknowledged. No words of anybody are in it. */
export const boardRow = z.object({
	id: conversationId,
	handle,
	programmeId,
	programmeName: z.string(),
	language: z.string(),
	topics: z.array(z.string()),
	state: z.enum(['waiting', 'offered', 'active', 'closed']),
	/** When it joined the queue, and when it began to be answered. */
	enqueuedAt: instant,
	startedAt: z.nullable(instant),
	handler: z.nullable(handler),
	readers: z.array(reader),
	/** Which supervisor was last with it, and when; null if nobody ever was. It is no reason for a place on the board (VW11). */
	lastRead: z.nullable(z.object({ id: staffId, name: z.string(), at: instant })),
	person: connection,
	attention: z.object({ tier: attentionTier, signals: z.array(signal), asked: askedTracker, pin: z.nullable(pin) }),
	/** When the seeker, and when the staff last wrote; null if never. For silence clocks; as of when it last mattered to them. */
	seekerLastWroteAt: z.nullable(instant),
	staffLastWroteAt: z.nullable(instant),
})

export const availability = z.enum(['off', 'ready', 'busy', 'paused', 'away', 'not_asking'])
export const restKind = z.enum(['rest', 'held_back'])
export const boardListener = z.object({
	id: staffId,
	name: z.string(),
	availability,
	capacity: count,
	conversations: count,
	connected: z.boolean(),
	/** The queue gives them nobody for now: a rest, or held back. */
	resting: z.boolean(),
	shiftStartedAt: instant,
	languages: z.array(z.string()),
})

const boardTotals = z.object({ waiting: count, talking: count, longestWaitMs: count })
const boardSupervisors = z.array(z.object({ id: staffId, name: z.string() }))

/** Whose numbering a version belongs to: one server, one set of programmes. */
const boardFeed = z.string()

export const board = z.object({
	feed: boardFeed,
	/** How many changes are in it. */
	version: count,
	at: instant,
	/**
	 * Most urgent first: signal tier, then longest open, then longest waiting, then id. At most so many of each
	 * (`boardPolicy`), and everybody who must be acted on now; the totals say how many there are.
	 */
	waiting: z.array(boardRow),
	talking: z.array(boardRow),
	/** Closed while an `act_now` signal stood open: they stay until a person acknowledges it (S1). */
	ended: z.array(boardRow),
	totals: boardTotals,
	listeners: z.array(boardListener),
	supervisorsOnDuty: boardSupervisors,
})

/** What became of the board whose `version` is `after`. Whoever has another one asks for the whole board. Null and empty: as before. */
export const boardChange = z.object({
	feed: boardFeed,
	after: count,
	version: count,
	at: instant,
	/** New or changed, each in the list that its state says, in the place that its signals say. */
	rows: z.array(boardRow),
	/** No longer shown: ended, or behind those of its list that are shown. */
	removed: z.array(conversationId),
	silences: z.array(z.object({ id: conversationId, seekerLastWroteAt: z.nullable(instant), staffLastWroteAt: z.nullable(instant) })),
	totals: z.nullable(boardTotals),
	listeners: z.array(boardListener),
	listenersRemoved: z.array(staffId),
	supervisorsOnDuty: z.nullable(boardSupervisors),
})
