import * as z from 'zod/mini'
import { answererConcernCommands } from './answerer-concern.ts'
import { command, contract } from './contract.ts'
import { seekerEntry } from './entries.ts'
import { seekerPart } from './message-parts.ts'
import { returnWordsCommands } from './returning.ts'
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
	head,
	instant,
	language,
	none,
	programmeId,
	programmeSummary,
	sessionEnded,
	sessionOutdated,
	shortText,
	staffRole,
	topicCode,
	transferId,
	typing,
	wait,
	writtenText,
} from './shapes.ts'
import { seekerTransfer, transferAnswer } from './transfer-shapes.ts'

/** The conversation as its seeker may see it: no staff ids, no backstage, no signals. */
export const seekerConversation = z.object({
	id: conversationId,
	programmeId,
	language: z.string(),
	head,
	maxMessageCharacters: count,
	/** Who may not read along, because they said so. Missing: the server is of an earlier version. */
	refusedAlong: z.optional(z.array(extraReader)),
	state: z.discriminatedUnion('kind', [
		z.object({
			kind: z.literal('waiting'),
			wait,
			/** The listener they talked with before, who alone is asked until then. Missing: the server is of an earlier version. */
			keptFor: z.optional(z.nullable(z.object({ name: z.string(), until: instant }))),
		}),
		z.object({
			kind: z.literal('talking'),
			/** `since`: which listener it is, also beside another of the same name; it says no more than that. Missing: a supervisor answers. */
			handler: z.object({ role: staffRole, name: z.string(), connection, since: z.optional(count) }),
			/** Others who may write: supervisors who joined. */
			joined: z.array(z.object({ name: z.string() })),
			/** The listener who stays and reads while a supervisor answers. */
			observer: z.nullable(z.object({ name: z.string() })),
			/**
			 * Whether they would like to go on with somebody else. Missing: nobody asks. A page of the version before leaves it out, which counts as
			 * no answer: they stay with whoever talks with them.
			 */
			transfer: z.optional(seekerTransfer),
			/** [CL53] Somebody who learns to listen, and reads along now. Missing: nobody does. */
			learner: z.optional(z.object({ name: z.string() })),
		}),
		z.object({ kind: z.literal('closed'), reason: closeReason, closedAt: instant, feedbackGiven: z.boolean(), erased: z.boolean() }),
	]),
})
export type SeekerConversation = z.output<typeof seekerConversation>

export const heard = z.enum(['yes', 'mostly', 'a_little', 'no', 'rather_not_say'])
export const change = z.enum(['better', 'same', 'worse', 'rather_not_say'])

export const seekerContract = contract({
	commands: {
		/** First thing after connecting: which programmes there are, and the conversation of this session, if it has one. */
		'session:open': command({
			payload: none,
			result: z.object({ now: instant, programmes: z.array(programmeSummary), conversation: z.nullable(seekerConversation) }),
			errors: [],
		}),
		/** Asks to talk. Asking again while a conversation is open answers that conversation. Every question may be left out. */
		'conversation:request': command({
			payload: z.strictObject({
				programmeId,
				language,
				name: z.nullable(shortText(40)),
				topics: z.array(topicCode).check(z.maxLength(12)),
				about: z.nullable(shortText(500)),
				inDanger: z.boolean(),
				/** To be kept for the listener of the words that this sign-in holds. */
				sameListener: z.optional(z.boolean()),
				/** Who may not read along. */
				refusedAlong: z.optional(z.array(extraReader).check(z.maxLength(2))),
			}),
			result: z.object({ conversation: seekerConversation }),
			/** `blocked`: until `retryAfterMs` from now. */
			errors: ['programme_not_found', 'programme_closed', 'topic_not_found', 'language_not_offered', 'blocked'],
		}),
		/** Everything after `after`, and the state as it is now. `more` says that the answer was cut: ask again. */
		'conversation:resume': command({
			payload: z.strictObject({ conversationId, after }),
			result: z.object({ conversation: seekerConversation, entries: z.array(seekerEntry), more: z.boolean() }),
			errors: ['conversation_not_found'],
		}),
		'message:send': command({
			payload: z.strictObject({ conversationId, clientId, text: writtenText, part: z.optional(seekerPart) }),
			result: z.object({ seq: count, at: instant, head }),
			errors: ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'],
		}),
		'typing:set': command({
			payload: z.strictObject({ conversationId, typing: z.boolean() }),
			result: done,
			errors: ['conversation_not_found'],
		}),
		/**
		 * `here: false`: the page has asked whether somebody is there and nobody answered. From then on they count as somebody whose connection
		 * was lost: shown so after a moment, set aside in the queue, and in the end closed, with the place kept as long. `here: true` undoes it.
		 * A conversation that a human must see to now is never set aside; the answer says whether it was.
		 */
		'presence:set': command({ payload: z.strictObject({ here: z.boolean() }), result: z.object({ here: z.boolean() }), errors: [] }),
		/** "I am in danger now": to the front of the queue, and in front of every supervisor. Saying it twice is harmless. */
		'danger:declare': command({
			payload: z.strictObject({ conversationId }),
			result: done,
			errors: ['conversation_not_found', 'conversation_closed'],
		}),
		/** The answer to the question that stands. Anything but yes changes nothing. */
		'transfer:answer': command({
			payload: z.strictObject({ conversationId, transferId, answer: transferAnswer }),
			result: z.object({ conversation: seekerConversation }),
			errors: ['conversation_not_found', 'conversation_closed', 'transfer_gone'],
		}),
		/** All who may not read along from now on. */
		'reading-along:refuse': command({
			payload: z.strictObject({ conversationId, refused: z.array(extraReader).check(z.maxLength(2)) }),
			result: z.object({ conversation: seekerConversation }),
			errors: ['conversation_not_found', 'conversation_closed'],
		}),
		/**
		 * To go on with another listener, without a reason. The place in the queue is kept, and the listener is not theirs again. With `orWait: false`
		 * nothing happens where nobody else could come now (`nobody_else`). `since`: whom they mean, as `handler.since` says it. Asked again, or in
		 * a page that is behind, the next one stays (`another_listener`).
		 */
		'listener:change': command({
			payload: z.strictObject({ conversationId, orWait: z.boolean(), since: z.optional(count) }),
			result: z.object({ conversation: seekerConversation }),
			errors: [
				...(['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'handled_by_supervisor'] as const),
				...(['another_listener', 'nobody_else'] as const),
			],
		}),
		/** Ends the conversation, or leaves the queue. Ending what has ended answers the same. */
		'conversation:end': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ conversation: seekerConversation }),
			errors: ['conversation_not_found'],
		}),
		/** Destroys the key of what was written: at once here, in backups when the day's key goes. An open conversation is ended first. */
		'conversation:erase': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ conversation: seekerConversation, finalInBackupsAt: instant }),
			errors: ['conversation_not_found'],
		}),
		...answererConcernCommands,
		'feedback:give': command({
			payload: z.strictObject({ conversationId, heard: z.nullable(heard), change: z.nullable(change), words: z.nullable(shortText(500)) }),
			result: done,
			errors: ['conversation_not_found', 'conversation_not_closed', 'conversation_erased'],
		}),
		...returnWordsCommands,
	},
	events: {
		'entry:appended': z.object({ conversationId, entries: z.array(seekerEntry), head }),
		/** The state changed; entries come on their own. */
		'conversation:changed': z.object({ conversation: seekerConversation }),
		/** The beacon: where the log stands, so that a lost last message is noticed. */
		'conversation:head': z.object({ conversationId, head }),
		'typing:changed': typing,
		'programmes:changed': z.object({ programmes: z.array(programmeSummary) }),
		'server:draining': draining,
		'session:ended': sessionEnded,
		'session:outdated': sessionOutdated,
		'command:refused': commandRefused,
	},
})
export type SeekerContract = typeof seekerContract
