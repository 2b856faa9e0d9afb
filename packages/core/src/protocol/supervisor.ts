import * as z from 'zod/mini'
import { pinReasons } from '../conversation/conversation.ts'
import { accessReviewCommands } from './access-review.ts'
import { alertRuleCommands } from './alert-rules.ts'
import { approvalCommands, approvalEvents } from './approval-shapes.ts'
import { blockCommands } from './block.ts'
import { concernCommands, concernEvents } from './concern-shapes.ts'
import { command, contract } from './contract.ts'
import { supervisorEntry } from './entries.ts'
import { flowCommands } from './flow.ts'
import { intakeCommands, intakeEvents, pausedIntake } from './intake.ts'
import { joiningCommands } from './joining.ts'
import { keyCommands } from './keys.ts'
import { staffPart } from './message-parts.ts'
import { recordCommands, recordEvents } from './record-shapes.ts'
import { reportCommands } from './reports.ts'
import { reviewCommands } from './review-shapes.ts'
import { listenerState, rosterCommands } from './roster.ts'
import { settingsCommands, settingsEvents } from './settings.ts'
import {
	after,
	clientId,
	closeReason,
	commandRefused,
	conversationId,
	count,
	done,
	draining,
	extraReader,
	instant,
	none,
	sessionEnded,
	sessionOutdated,
	shortText,
	signalId,
	staffId,
	typing,
	writtenText,
} from './shapes.ts'
import { signalOutcome } from './signal-shapes.ts'
import { snippetReviewCommands } from './snippets.ts'
import {
	alertPolicy,
	board,
	boardChange,
	boardRow,
	onCall,
	pageOutcome,
	referralToRecord,
	resourceToShare,
	shownResource,
	staffMe,
	supervisorActivity,
	supervisorActivityChanged,
	supervisorHeads,
} from './staff-shapes.ts'
import { trainingCommands } from './training.ts'
import { aboutTransfer, listCandidates, proposal, shownTransfer } from './transfer-shapes.ts'

export const supervisorConversation = z.object({
	row: z.omit(boardRow, { state: true, lastRead: true }),
	epoch: count,
	heads: supervisorHeads,
	maxMessageCharacters: count,
	/** What this supervisor is to it at the moment. */
	mode: z.enum(['none', 'reading', 'joined', 'handling']),
	/** The listener it can be handed back to. */
	observer: z.nullable(z.object({ id: staffId, name: z.string(), connected: z.boolean() })),
	/** Who may not read along, because the person said so. Missing: nobody is refused. */
	refusedReaders: z.optional(z.array(extraReader)),
	/** Handing it to another listener: under way, or what became of it. */
	transfer: z.nullable(shownTransfer),
	state: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('waiting') }),
		z.object({ kind: z.literal('offered') }),
		z.object({ kind: z.literal('active') }),
		z.object({ kind: z.literal('closed'), reason: closeReason, closedAt: instant }),
	]),
})
export type SupervisorConversation = z.output<typeof supervisorConversation>
export type Board = z.output<typeof board>
export type BoardRow = z.output<typeof boardRow>
export type BoardChange = z.output<typeof boardChange>

const conversationOnly = z.strictObject({ conversationId })
const changed = z.object({ conversation: supervisorConversation })
const sent = z.object({ seq: count, at: instant })
const text = z.strictObject({ conversationId, clientId, text: writtenText })

export const supervisorContract = contract({
	commands: {
		...flowCommands,
		...rosterCommands,
		...trainingCommands,
		...intakeCommands,
		...alertRuleCommands,
		...blockCommands,
		...concernCommands,
		...accessReviewCommands,
		...joiningCommands,
		'session:open': command({
			payload: none,
			result: z.object({ now: instant, me: staffMe, alerts: alertPolicy, onCall, board, paused: z.array(pausedIntake) }),
			errors: [],
		}),
		'board:look': command({ payload: none, result: z.object({ board }), errors: [] }),
		/** Sends a page that says it is a test to whoever is on call. */
		'on-call:test': command({
			payload: none,
			result: z.object({ results: z.array(z.object({ channel: z.enum(['webhook', 'email']), outcome: pageOutcome })) }),
			errors: ['on_call_not_set_up'],
		}),
		/** Reads along: shown to the listener, written into the log of what was opened. */
		'reading:start': command({
			payload: conversationOnly,
			result: z.object({ conversation: supervisorConversation, entries: z.array(supervisorEntry), more: z.boolean() }),
			errors: ['conversation_not_found'],
		}),
		'reading:stop': command({ payload: conversationOnly, result: done, errors: [] }),
		'conversation:resume': command({
			payload: z.strictObject({ conversationId, after: z.strictObject({ room: after, backstage: after, supervision: after }) }),
			result: z.object({ conversation: supervisorConversation, entries: z.array(supervisorEntry), more: z.boolean() }),
			errors: ['conversation_not_found'],
		}),
		/** To the listener. The seeker never sees it. */
		'whisper:send': command({
			payload: text,
			result: sent,
			errors: ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'],
		}),
		/** Words for the listener who handles it to send, change or set aside. The seeker never sees the suggestion itself. */
		'suggestion:send': command({
			payload: text,
			result: sent,
			errors: ['conversation_not_found', 'conversation_closed', 'no_listener', 'message_too_long', 'client_id_conflict'],
		}),
		/** For supervisors only. */
		'note:send': command({
			payload: text,
			result: sent,
			errors: ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'],
		}),
		/** To the seeker: after joining or taking over. */
		'message:send': command({
			payload: z.strictObject({ conversationId, clientId, text: writtenText, part: z.optional(staffPart) }),
			result: sent,
			errors: [
				...(['conversation_not_found', 'conversation_closed', 'not_joined', 'worksheet_not_open', 'plan_not_open'] as const),
				...(['message_too_long', 'client_id_conflict'] as const),
			],
		}),
		'typing:set': command({
			payload: z.strictObject({ conversationId, typing: z.boolean() }),
			result: done,
			errors: ['conversation_not_found'],
		}),
		/** [ES1] The programme's own steps in an emergency; none where it goes by those of the service. */
		'emergency:steps': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ steps: z.array(z.string()) }),
			errors: ['conversation_not_found'],
		}),
		'resources:list': command({
			payload: z.strictObject({ conversationId }),
			result: z.object({ resources: z.array(shownResource) }),
			errors: ['conversation_not_found'],
		}),
		/** After joining or taking over. */
		'resource:share': command({
			payload: resourceToShare,
			result: sent,
			errors: [
				...(['conversation_not_found', 'conversation_closed', 'not_joined', 'resource_not_found'] as const),
				...(['message_too_long', 'client_id_conflict'] as const),
			],
		}),
		/** Resources offered, accepted, handed over, and what happened: sealed, added to, never changed. */
		'referral:record': command({
			payload: referralToRecord,
			result: sent,
			errors: ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'],
		}),
		/** The record of an emergency, for supervisors: who stands by, and to whom the person was handed on. Sealed, added to, never changed. */
		'emergency:record': command({
			payload: z.strictObject({
				conversationId,
				clientId,
				record: z.discriminatedUnion('kind', [
					z.strictObject({ kind: z.literal('second_person'), name: shortText(80).check(z.minLength(1)) }),
					z.strictObject({
						kind: z.literal('hand_off'),
						to: shortText(200).check(z.minLength(1)),
						agreed: writtenText,
						handedAt: instant,
					}),
				]),
			}),
			result: sent,
			errors: ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'],
		}),
		/** What this supervisor is about to do here, for the others of staff; null when it is over. Said again every few seconds. */
		'activity:set': command({
			payload: z.strictObject({ conversationId, activity: z.nullable(supervisorActivity) }),
			result: done,
			errors: ['conversation_not_found'],
		}),
		'conversation:join': command({
			payload: conversationOnly,
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'already_joined'],
		}),
		/** Steps back to reading along. */
		'conversation:step-back': command({
			payload: conversationOnly,
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed', 'not_joined'],
		}),
		/** Becomes the handler. From here on nothing of the former handler is accepted (S2). Also answers a person nobody has reached yet. */
		'conversation:take-over': command({
			payload: conversationOnly,
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed', 'already_handling', 'handled_by_supervisor'],
		}),
		'conversation:hand-back': command({
			payload: z.strictObject({ conversationId, to: z.enum(['listener', 'queue']) }),
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'listener_gone'],
		}),
		'transfer:listeners': listCandidates,
		/** Asks the person whether they would like to go on with somebody else. The note is for whoever takes it on. */
		'transfer:propose': command({
			payload: proposal,
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'transfer_open', 'listener_not_able'],
		}),
		/** Takes it back, whoever began it. */
		'transfer:withdraw': command({
			payload: aboutTransfer,
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed'],
		}),
		/**
		 * At once and without asking, for the person's safety: they are told. From here on nothing of the former handler is accepted (S2). To one
		 * listener it is an offer; an answer that does not come leads to the head of the queue.
		 */
		'transfer:now': command({
			payload: proposal,
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'listener_not_able'],
		}),
		/** How the listener in it is: facts of this shift. */
		'conversation:listener': command({
			payload: conversationOnly,
			result: z.object({ listener: z.nullable(listenerState) }),
			errors: ['conversation_not_found'],
		}),
		'conversation:end': command({ payload: conversationOnly, result: changed, errors: ['conversation_not_found', 'not_the_handler'] }),
		/** "I am on it", or "nobody is needed here". Only a person's press closes a signal; repeating it is harmless. */
		'signal:acknowledge': command({
			payload: z.strictObject({ conversationId, signalId, outcome: signalOutcome }),
			result: changed,
			errors: ['conversation_not_found', 'signal_not_found'],
		}),
		...settingsCommands,
		...keyCommands,
		...reportCommands,
		...snippetReviewCommands,
		/** Keeps it in view of every supervisor, on `watch`. The first pin stands: whoever comes second is shown it. */
		'conversation:pin': command({
			payload: z.strictObject({ conversationId, reason: z.enum(pinReasons) }),
			result: changed,
			errors: ['conversation_not_found', 'conversation_closed'],
		}),
		/** Takes the pin away, whoever set it. */
		'conversation:unpin': command({ payload: conversationOnly, result: changed, errors: ['conversation_not_found'] }),
		...recordCommands,
		...reviewCommands,
		...approvalCommands,
	},
	events: {
		...intakeEvents,
		...settingsEvents,
		'board:moved': z.object({ change: boardChange }),
		/** Nothing has changed: this is still the board. Comes every few seconds, so that a board which is lost is noticed. */
		'board:confirmed': z.object({ feed: z.string(), version: count, at: instant }),
		'on-call:changed': z.object({ onCall }),
		'entry:appended': z.object({ conversationId, entries: z.array(supervisorEntry), epoch: count, heads: supervisorHeads }),
		'conversation:changed': z.object({ conversation: supervisorConversation }),
		/** What was written is erased: nothing of it may stay on a screen, also where it had ended before. */
		'conversation:removed': z.object({ conversationId }),
		'conversation:head': z.object({ conversationId, epoch: count, heads: supervisorHeads }),
		'typing:changed': typing,
		'activity:changed': supervisorActivityChanged,
		...recordEvents,
		...approvalEvents,
		...concernEvents,
		'server:draining': draining,
		'session:ended': sessionEnded,
		'session:outdated': sessionOutdated,
		'command:refused': commandRefused,
	},
})
export type SupervisorContract = typeof supervisorContract
