import * as z from 'zod/mini'
import { exportReasons } from '../approval/approval.ts'
import { holdEndReasons, recordHoldReasons } from '../record/hold.ts'
import { openingPolicy } from '../record/opening.ts'
import { command } from './contract.ts'
import { supervisorEntry } from './entries.ts'
import {
	after,
	closeReason,
	conversationId,
	done,
	handle,
	instant,
	none,
	openingReason,
	programmeId,
	shortText,
	staffId,
} from './shapes.ts'
import { attentionTier, signal } from './signal-shapes.ts'
import { supervisorHeads } from './staff-shapes.ts'

/** Who opened a record, why, and for how long. No words are in it. */
export const opening = z.object({
	name: z.string(),
	reason: openingReason,
	openedAt: instant,
	expiresAt: instant,
	endedAt: z.nullable(instant),
})

/** [RO5] Two people kept a record beyond its time. */
const recordHold = z.object({
	...{ reason: z.enum(recordHoldReasons), heldAt: instant, until: instant, askedBy: z.string(), approvedBy: z.string() },
	ended: z.nullable(z.object({ at: instant, by: z.nullable(z.string()), reason: z.enum([...holdEndReasons, 'over', 'erased']) })),
})
export type ShownHold = z.output<typeof recordHold>

/** A closed conversation as it stands in lists: nobody's words are in it. */
export const recordRow = z.object({
	id: conversationId,
	handle,
	programmeId,
	programmeName: z.string(),
	language: z.string(),
	topics: z.array(z.string()),
	startedAt: z.nullable(instant),
	closedAt: instant,
	reason: closeReason,
	listener: z.nullable(z.object({ id: staffId, name: z.string() })),
	signals: z.array(signal),
	/** When what was written becomes unreadable for everybody; null once it was erased. */
	readableUntil: z.nullable(instant),
	/** The latest first. */
	openings: z.array(opening),
	/** Where it was kept beyond its time, the latest first. */
	holds: z.array(recordHold),
})
export type RecordRow = z.output<typeof recordRow>

const keptWrapUp = z.object({ howItEnded: z.string(), topics: z.array(z.string()), note: z.nullable(z.string()) })

/** A record as the supervisor who has opened it reads it. */
export const openedRecord = z.object({
	row: recordRow,
	heads: supervisorHeads,
	opening,
	/** What the listener kept of it afterwards. How they felt themselves is not part of it. */
	wrapUp: z.nullable(keptWrapUp),
	/** The same of listeners who handed it over before, the first of them first. */
	/** `changed`: the person asked for another listener. */
	handOvers: z.array(z.object({ name: z.string(), to: z.nullable(z.string()), changed: z.boolean(), wrapUp: z.nullable(keptWrapUp) })),
})
export type OpenedRecord = z.output<typeof openedRecord>

/** Behind which record a list goes on. */
const place = z.strictObject({ closedAt: instant, id: conversationId })
const inboundHandle = z.strictObject({ landform: handle.shape.landform, number: handle.shape.number })
const named = <Id extends z.ZodMiniType>(id: Id) => z.object({ id, name: z.string() })

export const recordCommands = {
	/** Closed conversations of one's programmes, the one that ended last first. Null: whatever it is. */
	'record:list': command({
		payload: z.strictObject({
			programmeId: z.nullable(programmeId),
			endedFrom: z.nullable(instant),
			endedBefore: z.nullable(instant),
			handle: z.nullable(inboundHandle),
			talkedWith: z.nullable(staffId),
			/** Of a signal it had, acknowledged or not; `not_reviewed`: it had none. */
			tier: z.nullable(attentionTier),
			reason: z.nullable(closeReason),
			after: z.nullable(place),
		}),
		result: z.object({ records: z.array(recordRow), next: z.nullable(z.object({ closedAt: instant, id: conversationId })) }),
		errors: [],
	}),
	/** What a list can be narrowed down to. */
	'record:look-at-filters': command({
		payload: none,
		result: z.object({ programmes: z.array(named(programmeId)), listeners: z.array(named(staffId)) }),
		errors: [],
	}),
	/** Everything but the words: what somebody sees before they say why they open it. */
	'record:look': command({
		payload: z.strictObject({ conversationId }),
		result: z.object({ row: recordRow, opening: z.nullable(opening) }),
		errors: ['conversation_not_found', 'conversation_not_closed'],
	}),
	/** Written down and shown to those concerned before a word of it is read. One that stands already is answered as it is. */
	'record:open': command({
		payload: z.strictObject({ conversationId, reason: openingReason, text: z.nullable(shortText(openingPolicy.mostCharacters)) }),
		result: z.object({ opening }),
		errors: ['conversation_not_found', 'conversation_not_closed', 'reason_needs_words', 'nothing_left'],
	}),
	/** [RO8] Goes on reading for as long again, near the end of the time. */
	'record:renew': command({
		payload: z.strictObject({ conversationId }),
		result: z.object({ opening }),
		errors: ['conversation_not_found', 'conversation_not_closed', 'not_opened', 'too_early', 'nothing_left'],
	}),
	'record:read': command({
		payload: z.strictObject({ conversationId, after: z.strictObject({ room: after, backstage: after, supervision: after }) }),
		result: z.object({ record: openedRecord, entries: z.array(supervisorEntry), more: z.boolean() }),
		errors: ['conversation_not_found', 'conversation_not_closed', 'not_opened', 'nothing_left'],
	}),
	/** What stands on every page of a file of the words, once two people have said yes to it. Written down each time. */
	'record:export': command({
		payload: z.strictObject({ conversationId }),
		result: z.object({ by: z.string(), approvedBy: z.string(), reason: z.enum(exportReasons), at: instant }),
		errors: ['conversation_not_found', 'conversation_not_closed', 'not_opened', 'not_approved'],
	}),
	/** [RO5] Lets go of a record that was kept beyond its time; where that is over, so are its words. */
	'record:end-hold': command({
		payload: z.strictObject({ conversationId, reason: z.enum(holdEndReasons) }),
		result: z.object({ row: recordRow }),
		errors: ['conversation_not_found', 'conversation_not_closed', 'not_held'],
	}),
	/** Ends it before its time; once is enough. */
	'record:end': command({ payload: z.strictObject({ conversationId }), result: done, errors: ['conversation_not_found'] }),
}

export const recordEvents = {
	/** Ended by this supervisor, here or in another window: nothing of it may stay on a screen. */
	'record:ended': z.object({ conversationId }),
}

/** A listener's own conversation that somebody opened once it had ended. */
export const ownOpening = z.object({ handle, programmeName: z.string(), closedAt: instant, opening })
export type OwnOpening = z.output<typeof ownOpening>
