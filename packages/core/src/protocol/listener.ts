import * as z from 'zod/mini'
import { personConcernCommands } from './concern-shapes.ts'
import { command, contract } from './contract.ts'
import { listenerEntry } from './entries.ts'
import { staffPart } from './message-parts.ts'
import { practiceCommands } from './practice.ts'
import { ownOpening } from './record-shapes.ts'
import { ownReviewCommands, ownReviewEvents } from './review-shapes.ts'
import {
	after,
	clientId,
	closeReason,
	commandRefused,
	connection,
	conversationId,
	count,
	done,
	draining,
	extraReader,
	handle,
	head,
	instant,
	none,
	offerId,
	programmeId,
	sessionEnded,
	sessionOutdated,
	shadowId,
	shiftMessageId,
	shortText,
	staffRole,
	transferId,
	typing,
	writtenText,
} from './shapes.ts'
import { askedTracker, signal } from './signal-shapes.ts'
import { ownSnippetCommands } from './snippets.ts'
import {
	alertPolicy,
	availability,
	backstageActivityChanged,
	handler,
	listenerHeads,
	onCall,
	reader,
	referralToRecord,
	resourceToShare,
	restKind,
	shownPrompt,
	shownResource,
	staffMe,
} from './staff-shapes.ts'
import { ownTraining, ownTrainingCommands, ownTrainingEvents, shadowCommands } from './training.ts'
import { aboutTransfer, listCandidates, ownHandOver, proposal, shownTransfer } from './transfer-shapes.ts'

/** A conversation as the listener who handles it, watches a supervisor handle it, or has its wrap-up open, may see it. */
export const listenerConversation = z.object({
	id: conversationId,
	handle,
	programmeId,
	programmeName: z.string(),
	language: z.string(),
	epoch: count,
	heads: listenerHeads,
	maxMessageCharacters: count,
	startedAt: instant,
	person: connection,
	readers: z.array(reader),
	/** Why this person needs attention, and what became of it. Nothing about the listener is among them. */
	signals: z.array(signal),
	asked: askedTracker,
	/** Who may not read along, because the person said so. Missing: nobody is refused. */
	refusedReaders: z.optional(z.array(extraReader)),
	/** Handing it over: under way, or what became of it. For whoever handles it. */
	transfer: z.nullable(shownTransfer),
	/** A learner who reads along, or asks to; for whoever handles it. */
	shadow: z.nullable(
		z.object({
			id: shadowId,
			learnerName: z.string(),
			/** Until when it can be answered; null: they read along. */
			expiresAt: z.nullable(instant),
		}),
	),
	state: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('handling') }),
		/** A supervisor answers now; this listener reads and does not write until it is handed back. */
		z.object({ kind: z.literal('observing'), handler }),
		/** A colleague asks whether this listener can go on with the person, who has agreed. They read and decide. */
		z.object({
			kind: z.literal('asked'),
			transferId,
			byName: z.string(),
			byRole: staffRole,
			handler,
			/** Null once the words are erased. */
			note: z.nullable(z.string()),
			expiresAt: instant,
		}),
		/** [CL53] This listener learns, and reads along with a colleague's conversation. */
		z.object({ kind: z.literal('shadowing'), handler, since: instant }),
		z.object({ kind: z.literal('wrap_up'), reason: closeReason, closedAt: instant }),
	]),
})
export type ListenerConversation = z.output<typeof listenerConversation>

export const shift = z.object({
	startedAt: instant,
	/** How many at once the listener chose, and how many they are offered: fewer where a supervisor has lowered it. */
	chosenCapacity: z.int().check(z.gte(1), z.lte(3)),
	capacity: z.int().check(z.gte(1), z.lte(3)),
	availability,
	/** Set while the queue enforces a rest. Why somebody is held back is said to them by a person, not by a page. */
	rest: z.nullable(z.object({ kind: restKind, until: instant, byName: z.string() })),
})

export const offer = z.object({
	id: offerId,
	handle,
	programmeName: z.string(),
	language: z.string(),
	topics: z.array(z.string()),
	/** What this listener and the person have in common. */
	sharedTopics: z.array(z.string()),
	reason: z.enum(['in_danger', 'came_back', 'waited_longest', 'shared_experience']),
	waitedMs: count,
	expiresAt: instant,
	/** For a clock that does not depend on the two ends agreeing on the time. */
	expiresInMs: count,
})
export type Offer = z.output<typeof offer>

export const wrapUp = z.strictObject({
	conversationId,
	howItEnded: z.enum(['said_goodbye', 'faded_out', 'dropped', 'handed_on', 'stopped_by_me']),
	topics: z.array(shortText(40)).check(z.maxLength(3)),
	note: z.nullable(shortText(300)),
	andYou: z.nullable(z.enum(['fine', 'stirred_up', 'heavy', 'want_to_talk'])),
	/** “Please look at this one with me.” */
	lookWithMe: z.optional(z.boolean()),
})

const duty = z.object({ supervisorsOnDuty: count })

/** What a supervisor says to everybody on shift. */
export const shiftMessage = z.object({
	id: shiftMessageId,
	programmeName: z.string(),
	byName: z.string(),
	sentAt: instant,
	text: z.string(),
})
export type ShiftMessage = z.output<typeof shiftMessage>

export const listenerContract = contract({
	commands: {
		'session:open': command({
			payload: none,
			result: z.object({
				now: instant,
				me: staffMe,
				/** The most conversations at once this listener has the right to. */
				maxCapacity: z.int(),
				shift: z.nullable(shift),
				/** Where they stand on the ladder of trust. */
				training: ownTraining,
				conversations: z.array(listenerConversation),
				offer: z.nullable(offer),
				/** Handed over and not wrapped up. */
				handOvers: z.array(ownHandOver),
				duty,
				messages: z.array(shiftMessage),
				alerts: alertPolicy,
				/** Of the conversations of this listener only. */
				onCall,
				waiting: count,
			}),
			errors: [],
		}),
		'shift:start': command({
			payload: z.strictObject({ capacity: z.int().check(z.gte(1), z.lte(3)) }),
			result: z.object({ shift }),
			errors: ['capacity_not_allowed', 'not_unlocked'],
		}),
		'shift:pause': command({ payload: none, result: z.object({ shift }), errors: ['not_on_shift'] }),
		'shift:resume': command({ payload: none, result: z.object({ shift }), errors: ['not_on_shift', 'resting'] }),
		/** Ends the shift. Refused while somebody is being talked to: end or hand on first. */
		'shift:end': command({ payload: none, result: done, errors: ['not_on_shift', 'conversations_open'] }),
		/** "I am ready": the server picks the next person and offers, at once or when somebody comes. */
		'queue:help-next': command({
			payload: none,
			result: z.object({ shift, offer: z.nullable(offer) }),
			errors: ['not_on_shift', 'at_capacity', 'paused', 'resting', 'not_unlocked'],
		}),
		/** Takes "I am ready" back. */
		'queue:not-now': command({ payload: none, result: z.object({ shift }), errors: ['not_on_shift'] }),
		'offer:accept': command({
			payload: z.strictObject({ offerId }),
			result: z.object({ conversation: listenerConversation }),
			errors: ['offer_gone', 'at_capacity', 'not_on_shift'],
		}),
		'offer:decline': command({
			payload: z.strictObject({ offerId, reason: z.enum(['too_close', 'language', 'other']) }),
			result: done,
			errors: ['offer_gone'],
		}),
		'conversation:resume': command({
			payload: z.strictObject({ conversationId, after: z.strictObject({ room: after, backstage: after }) }),
			result: z.object({ conversation: listenerConversation, entries: z.array(listenerEntry), more: z.boolean() }),
			errors: ['conversation_not_found'],
		}),
		'message:send': command({
			/** `suggestion`: the place backstage of the suggestion these words began as; the server says whether they were changed. */
			payload: z.strictObject({
				...{ conversationId, clientId, text: writtenText },
				...{ suggestion: z.optional(count), part: z.optional(staffPart) },
			}),
			result: z.object({ seq: count, at: instant, head }),
			errors: [
				...(['conversation_not_found', 'conversation_closed', 'not_the_handler', 'worksheet_not_open', 'plan_not_open'] as const),
				...(['message_too_long', 'client_id_conflict'] as const),
			],
		}),
		/** To the supervisors beside this conversation. The seeker never sees it. */
		'whisper:send': command({
			payload: z.strictObject({ conversationId, clientId, text: writtenText }),
			result: z.object({ seq: count, at: instant }),
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'message_too_long', 'client_id_conflict'],
		}),
		/** The listener does not use these words; the supervisor is told. An answer that stands is not changed. */
		'suggestion:set-aside': command({
			payload: z.strictObject({ conversationId, suggestion: count }),
			result: done,
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'suggestion_not_found'],
		}),
		/** [PT3] What may be put into the message box here. */
		'prompts:list': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ prompts: z.array(shownPrompt) }),
			errors: ['conversation_not_found'],
		}),
		'resources:list': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ resources: z.array(shownResource) }),
			errors: ['conversation_not_found'],
		}),
		'resource:share': command({
			payload: resourceToShare,
			result: z.object({ seq: count, at: instant }),
			errors: [
				...(['conversation_not_found', 'conversation_closed', 'not_the_handler', 'resource_not_found'] as const),
				...(['message_too_long', 'client_id_conflict'] as const),
			],
		}),
		/** Resources offered, accepted, handed over, and what happened: sealed, added to, never changed. */
		'referral:record': command({
			payload: referralToRecord,
			result: z.object({ seq: count, at: instant }),
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'message_too_long', 'client_id_conflict'],
		}),
		/** That this listener writes a whisper, for the supervisors; null when it is over. Said again every few seconds. */
		'activity:set': command({
			payload: z.strictObject({ conversationId, activity: z.nullable(z.enum(['whispering'])) }),
			result: done,
			errors: ['conversation_not_found'],
		}),
		'typing:set': command({
			payload: z.strictObject({ conversationId, typing: z.boolean() }),
			result: done,
			errors: ['conversation_not_found'],
		}),
		/** Help me. Stays open until a person acknowledges it; asking again while it is open changes nothing. */
		'help:request': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ conversation: listenerConversation, supervisorsOnDuty: count }),
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler'],
		}),
		'transfer:listeners': listCandidates,
		/** Asks the person whether they would like to go on with somebody else. The note is for whoever takes it on. */
		'transfer:propose': command({
			payload: proposal,
			result: z.object({ conversation: listenerConversation }),
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'transfer_open', 'listener_not_able'],
		}),
		/** Takes it back. Taking back what is over is harmless. */
		'transfer:withdraw': command({
			payload: aboutTransfer,
			result: z.object({ conversation: listenerConversation }),
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler'],
		}),
		'transfer:accept': command({
			payload: aboutTransfer,
			result: z.object({ conversation: listenerConversation }),
			errors: ['conversation_not_found', 'transfer_gone', 'at_capacity'],
		}),
		'transfer:decline': command({ payload: aboutTransfer, result: done, errors: ['conversation_not_found', 'transfer_gone'] }),
		'conversation:end': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ conversation: listenerConversation }),
			errors: ['conversation_not_found', 'not_the_handler'],
		}),
		...personConcernCommands,
		'wrap-up:save': command({ payload: wrapUp, result: done, errors: ['conversation_not_found', 'conversation_not_closed'] }),
		/** Who lately opened conversations of this listener once they had ended; the latest first. */
		...ownReviewCommands,
		...practiceCommands,
		...ownTrainingCommands,
		...shadowCommands,
		...ownSnippetCommands,
		'opening:list': command({ payload: none, result: z.object({ openings: z.array(ownOpening) }), errors: [] }),
	},
	events: {
		'entry:appended': z.object({ conversationId, entries: z.array(listenerEntry), epoch: count, heads: listenerHeads }),
		'conversation:changed': z.object({ conversation: listenerConversation }),
		/** It is no longer this listener's to see. */
		'conversation:removed': z.object({ conversationId }),
		'conversation:head': z.object({ conversationId, epoch: count, heads: listenerHeads }),
		'offer:made': z.object({ offer }),
		/** `answered`: taken or passed on by this listener, in this tab or another one of theirs. */
		'offer:withdrawn': z.object({ offerId, reason: z.enum(['answered', 'expired', 'person_left', 'taken_over', 'away']) }),
		/** All that are to be wrapped up. */
		'hand-over:changed': z.object({ handOvers: z.array(ownHandOver) }),
		'shift:changed': z.object({ shift: z.nullable(shift) }),
		'queue:changed': z.object({ waiting: count }),
		'duty:changed': duty,
		'on-call:changed': z.object({ onCall }),
		/** All that stand now, for the programmes of this listener. */
		'shift-messages:changed': z.object({ messages: z.array(shiftMessage) }),
		/** Somebody opened a conversation of theirs that had ended, or stopped reading it. */
		...ownReviewEvents,
		...ownTrainingEvents,
		'opening:changed': z.object({ openings: z.array(ownOpening) }),
		'typing:changed': typing,
		'activity:changed': backstageActivityChanged,
		'server:draining': draining,
		'session:ended': sessionEnded,
		'session:outdated': sessionOutdated,
		'command:refused': commandRefused,
	},
})
export type ListenerContract = typeof listenerContract
