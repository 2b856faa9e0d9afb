import * as z from 'zod/mini'
import { needsOfCare } from '../shift/need-of-care.ts'
import { holdReasons, restLimits } from '../shift/rest.ts'
import { shownBlock } from './block.ts'
import { command } from './contract.ts'
import { conversationId, count, done, handle, instant, none, programmeId, shiftMessageId, staffId } from './shapes.ts'
import { availability, restKind } from './staff-shapes.ts'

/** A rest as supervisors see it. */
const givenRest = z.object({
	kind: restKind,
	until: instant,
	byName: z.string(),
	/** Why they are held back; null for a rest. */
	reason: z.nullable(z.enum(holdReasons)),
})

/** A listener on shift, for looking after them. Nothing in it adds up what somebody did beyond today. */
export const rosterListener = z.object({
	id: staffId,
	name: z.string(),
	languages: z.array(z.string()),
	availability,
	chosenCapacity: count,
	capacity: count,
	/** Those they hold now and this supervisor may open. */
	holding: z.array(z.object({ id: conversationId, handle })),
	conversations: count,
	connected: z.boolean(),
	/** When they were seen last; null while they are connected. */
	lastSeenAt: z.nullable(instant),
	shiftStartedAt: instant,
	pausedSince: z.nullable(instant),
	restedAt: z.nullable(instant),
	rest: z.nullable(givenRest),
	conversationsToday: count,
	/** Why somebody should look after them, most pressing first. */
	needs: z.array(z.enum(needsOfCare)),
})
export type RosterListener = z.output<typeof rosterListener>

/** How the listener of one conversation is, for whoever supervises it. Facts of this shift; nothing in it compares. */
export const listenerState = z.object({
	id: staffId,
	name: z.string(),
	connected: z.boolean(),
	availability,
	/** Null: not on shift. */
	shiftStartedAt: z.nullable(instant),
	restedAt: z.nullable(instant),
	conversationsToday: count,
	conversations: count,
	capacity: count,
	/** Of those they talk with, where there was a reason to ask about safety, and how far that has come. */
	asked: z.array(z.object({ id: conversationId, handle, step: z.enum(['signalled', 'asked', 'answered', 'told']) })),
})
export type ListenerState = z.output<typeof listenerState>

/** A listener who is not on shift. */
export const rosterOff = z.object({ id: staffId, name: z.string(), languages: z.array(z.string()), rest: z.nullable(givenRest) })
export type RosterOff = z.output<typeof rosterOff>

/** Words to every listener on shift of a programme, as supervisors see them. */
export const sentShiftMessage = z.object({
	id: shiftMessageId,
	programmeId,
	programmeName: z.string(),
	byName: z.string(),
	sentAt: instant,
	/** Until then whoever comes on shift reads it too; then it is deleted. */
	endsAt: instant,
	text: z.string(),
})
export type SentShiftMessage = z.output<typeof sentShiftMessage>

export const roster = z.object({
	at: instant,
	listeners: z.array(rosterListener),
	off: z.array(rosterOff),
	messages: z.array(sentShiftMessage),
	/** People who may not start at the moment. */
	blocks: z.array(shownBlock),
	/** The programmes this supervisor answers for. */
	programmes: z.array(z.object({ id: programmeId, name: z.string() })),
})
export type Roster = z.output<typeof roster>

/** Room for a kind sentence or two; not for a case. */
export const maxShiftMessageCharacters = 300

const between = ({ least, most }: { readonly least: number; readonly most: number }) => z.int().check(z.gte(least), z.lte(most))
const listenerOnly = z.strictObject({ listener: staffId })

/** Looking after the listeners of one's programmes. */
export const rosterCommands = {
	/** In the order in which somebody should be looked after. Asked again whenever a listener changes on the board. */
	'roster:look': command({ payload: none, result: z.object({ roster }), errors: [] }),
	/** A rest that the queue enforces. Whom they talk with they keep. Replaces one that runs. */
	'roster:rest': command({
		payload: z.strictObject({ listener: staffId, minutes: between(restLimits.restMinutes) }),
		result: done,
		errors: ['listener_not_found', 'not_on_shift', 'held_back'],
	}),
	/** Nobody new for so many hours, on this shift and on the next. Longer needs a second person. */
	'roster:hold-back': command({
		payload: z.strictObject({ listener: staffId, hours: between(restLimits.holdHours), reason: z.enum(holdReasons) }),
		result: done,
		errors: ['listener_not_found'],
	}),
	/** Ends a rest or a hold at once. Ending none is harmless. */
	'roster:lift-rest': command({ payload: listenerOnly, result: done, errors: ['listener_not_found'] }),
	/** To everybody on shift in a programme, and to whoever comes on shift in the next two hours. Not about anybody. */
	'roster:message': command({
		payload: z.strictObject({ programmeId, text: z.string().check(z.minLength(1), z.maxLength(maxShiftMessageCharacters)) }),
		result: z.object({ id: shiftMessageId }),
		errors: ['programme_not_found', 'message_empty'],
	}),
	/** Takes it off every desk and deletes it. */
	'roster:withdraw-message': command({
		payload: z.strictObject({ messageId: shiftMessageId }),
		result: done,
		errors: ['message_not_found'],
	}),
	/** Fewer at once for this shift, or as many again as they chose. */
	'roster:limit': command({
		payload: z.strictObject({ listener: staffId, capacity: between({ least: 1, most: 3 }) }),
		result: done,
		errors: ['listener_not_found', 'not_on_shift', 'capacity_not_allowed'],
	}),
} as const
