import type { SupervisorActor } from '@akin/core/access/actor'
import type { Board, SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok, type Result, refused } from '@akin/core/support/result'
import { type Stream, supervisorEntryView } from '@akin/core/view/entry-view'
import type { Changed, Refusal } from '../../use-cases/change-conversation.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { emergencySteps } from '../../use-cases/conversation/emergency-steps.ts'
import { endConversation } from '../../use-cases/conversation/end-conversation.ts'
import { listResources } from '../../use-cases/conversation/list-resources.ts'
import { recordReferral } from '../../use-cases/conversation/record-referral.ts'
import { resumeConversation } from '../../use-cases/conversation/resume-conversation.ts'
import { shareResource } from '../../use-cases/conversation/share-resource.ts'
import { showActivity } from '../../use-cases/conversation/show-activity.ts'
import { showTyping } from '../../use-cases/conversation/show-typing.ts'
import { type Writing, writeEntry } from '../../use-cases/conversation/write-entry.ts'
import { openConversation } from '../../use-cases/open-conversation.ts'
import { handlerReturned } from '../../use-cases/presence/handler-returned.ts'
import { pausedAmong } from '../../use-cases/service/pause-intake.ts'
import {
	acknowledgeSignal,
	handBack,
	joinConversation,
	pinConversation,
	stepBack,
	takeOver,
	unpinConversation,
} from '../../use-cases/supervision/act-on-conversation.ts'
import { lookAtFlow } from '../../use-cases/supervision/look-at-flow.ts'
import { lookAtListener } from '../../use-cases/supervision/look-at-listener.ts'
import { onCallFor, readPages } from '../../use-cases/supervision/on-call.ts'
import { startReading, stopReading } from '../../use-cases/supervision/read-along.ts'
import { recordEmergency } from '../../use-cases/supervision/record-emergency.ts'
import { suggestReply } from '../../use-cases/supervision/suggest-reply.ts'
import { tryOnCall } from '../../use-cases/supervision/try-on-call.ts'
import { supervisorViewOf } from '../../use-cases/view/supervisor-view-of.ts'
import { alertRuleCommands } from './alert-rule-commands.ts'
import { approvalCommands } from './approval-commands.ts'
import { blockCommands } from './block-commands.ts'
import { concernCommands } from './concern-commands.ts'
import type { ConversationHub } from './conversation-hub.ts'
import { declared } from './declared.ts'
import { intakeCommands } from './intake-commands.ts'
import { joiningCommands } from './joining-commands.ts'
import { keyHandlers } from './key-commands.ts'
import { recordCommands } from './record-commands.ts'
import type { CommandHandlers } from './register-commands.ts'
import { reportHandlers } from './report-commands.ts'
import { reviewCommands } from './review-commands.ts'
import { rosterCommands } from './roster-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'
import { settingsHandlers } from './settings-commands.ts'
import { snippetReviewHandlers } from './snippet-commands.ts'
import { trainingHandlers } from './training-commands.ts'
import { supervisorTransferCommands } from './transfer-commands.ts'

const wroteCodes = ['conversation_not_found', 'conversation_closed', 'message_too_long', 'client_id_conflict'] as const
const fromStart = { room: 0, backstage: 0, supervision: 0 }

/** Opening and closing in the order in which one screen asked for it: a slow opening must not undo the closing behind it. */
const turns = new WeakMap<SupervisorSocketSession, Promise<void>>()
function inTurn<T>(session: SupervisorSocketSession, work: () => Promise<T>): Promise<T> {
	const mine = (turns.get(session) ?? Promise.resolve()).then(work)
	turns.set(
		session,
		mine.then(
			() => undefined,
			() => undefined,
		),
	)
	return mine
}

export function supervisorCommands(
	chat: Chat,
	hub: ConversationHub,
	showBoard: (session: SupervisorSocketSession) => Promise<Board>,
): CommandHandlers<SupervisorContract, SupervisorSocketSession> {
	const view = async (
		done: Result<Changed, Refusal>,
		actor: SupervisorActor,
	): Promise<Result<{ conversation: Awaited<ReturnType<typeof supervisorViewOf>> }, Refusal>> =>
		done.ok ? ok({ conversation: await supervisorViewOf(chat, done.value.stored, actor.id) }) : done

	const read = async (session: SupervisorSocketSession, id: Writing['conversationId'], after: Readonly<Record<Stream, number>>) => {
		const opened = await openConversation(chat, session.actor, id, 'read_room')
		if (!opened.ok) return opened
		await hub.join(session, opened.value)
		const resumed = await resumeConversation<Stream>(chat, session.actor, id, after)
		if (!resumed.ok) return resumed
		const { stored, entries, more } = resumed.value
		const conversation = await supervisorViewOf(chat, stored, session.actor.id)
		// Erased and taken off this screen while the answer was made: it must not come back (P4).
		if (!hub.isShown(session, id)) return refused('conversation_not_found')
		return ok({ conversation, entries: entries.map(supervisorEntryView), more })
	}

	const stopUnlessOpenElsewhere = async ({ actor }: SupervisorSocketSession, id: Writing['conversationId']) => {
		const hasOtherTab = hub.membersOf(id).some((member) => member.actor.id === actor.id)
		if (!hasOtherTab) await stopReading(chat, actor, id)
	}

	const readAlong = async (session: SupervisorSocketSession, id: Writing['conversationId'], after: Readonly<Record<Stream, number>>) => {
		const started = await startReading(chat, session.actor, id)
		if (!started.ok) return started
		const answer = await read(session, id, after)
		// Disconnected meanwhile, and what that took down has just been put up again.
		if (!session.socket.connected) await stopUnlessOpenElsewhere(session, id)
		return answer
	}

	const write = async ({ actor }: SupervisorSocketSession, stream: Stream, payload: Omit<Writing, 'stream'>) => {
		const written = await writeEntry(chat, actor, { ...payload, stream })
		return written.ok ? ok({ seq: written.value.entry.seq, at: written.value.entry.at }) : written
	}

	return {
		'board:flow': async ({ actor }) => ok({ flow: await lookAtFlow(chat, actor.programmeIds) }),
		...trainingHandlers(chat),
		...rosterCommands(chat),
		...intakeCommands(chat),
		...alertRuleCommands(chat),
		...snippetReviewHandlers(chat),
		...blockCommands(chat),
		...concernCommands(chat),
		...joiningCommands(chat),
		async 'session:open'(session) {
			const { actor, role } = session
			await handlerReturned(chat, actor.id)
			const member = await chat.people.find(actor.id)
			const me = { id: actor.id, name: actor.name, role, demo: member?.demo ?? false }
			return ok({
				now: chat.clock.now(),
				me,
				alerts: chat.alerts,
				onCall: onCallFor(chat, await readPages(chat), actor.programmeIds),
				board: await showBoard(session),
				paused: await pausedAmong(chat, actor.programmeIds),
			})
		},
		async 'board:look'(session) {
			return ok({ board: await showBoard(session) })
		},

		async 'on-call:test'({ actor }) {
			const tried = await tryOnCall(chat, actor)
			return tried.ok ? ok({ results: [...tried.value] }) : tried
		},

		'reading:start': (session, { conversationId }) => inTurn(session, () => readAlong(session, conversationId, fromStart)),
		'reading:stop': (session, { conversationId }) =>
			inTurn(session, async () => {
				await hub.leave(session, conversationId)
				await stopUnlessOpenElsewhere(session, conversationId)
				return ok({})
			}),
		// After a lost connection whoever catches up is reading along again.
		'conversation:resume': (session, { conversationId, after }) => inTurn(session, () => readAlong(session, conversationId, after)),

		async 'whisper:send'(session, payload) {
			return declared(await write(session, 'backstage', payload), wroteCodes, 'conversation_closed')
		},
		async 'suggestion:send'({ actor }, payload) {
			const suggested = await suggestReply(chat, actor, payload)
			const reply = suggested.ok ? ok({ seq: suggested.value.entry.seq, at: suggested.value.entry.at }) : suggested
			return declared(reply, [...wroteCodes, 'no_listener'], 'no_listener')
		},
		async 'note:send'(session, payload) {
			return declared(await write(session, 'supervision', payload), wroteCodes, 'conversation_closed')
		},
		async 'message:send'(session, payload) {
			return declared(
				await write(session, 'room', payload),
				[...wroteCodes, 'not_joined', 'worksheet_not_open', 'plan_not_open'],
				'not_joined',
			)
		},
		async 'typing:set'({ actor }, { conversationId, typing }) {
			const shown = await showTyping(chat, actor, conversationId, typing)
			return shown.ok ? ok({}) : shown
		},

		async 'emergency:steps'({ actor }, { conversationId }) {
			const listed = await emergencySteps(chat, actor, conversationId)
			return listed.ok ? ok({ steps: [...listed.value] }) : listed
		},
		async 'resources:list'({ actor }, { conversationId }) {
			const listed = await listResources(chat, actor, conversationId)
			return listed.ok ? ok({ resources: [...listed.value] }) : listed
		},
		async 'resource:share'({ actor }, { conversationId, clientId, resource }) {
			const shared = await shareResource(chat, actor, conversationId, clientId, resource)
			const reply = shared.ok ? ok({ seq: shared.value.entry.seq, at: shared.value.entry.at }) : shared
			return declared(reply, [...wroteCodes, 'not_joined', 'resource_not_found'], 'not_joined')
		},
		async 'referral:record'({ actor }, { conversationId, clientId, ...step }) {
			const recorded = await recordReferral(chat, actor, conversationId, clientId, step)
			const reply = recorded.ok ? ok({ seq: recorded.value.entry.seq, at: recorded.value.entry.at }) : recorded
			return declared(reply, wroteCodes, 'conversation_closed')
		},
		async 'emergency:record'({ actor }, { conversationId, clientId, record }) {
			const recorded = await recordEmergency(chat, actor, conversationId, clientId, record)
			const reply = recorded.ok ? ok({ seq: recorded.value.entry.seq, at: recorded.value.entry.at }) : recorded
			return declared(reply, wroteCodes, 'conversation_closed')
		},
		async 'activity:set'({ actor }, { conversationId, activity }) {
			const shown = await showActivity(chat, actor, conversationId, activity)
			return shown.ok ? ok({}) : shown
		},

		async 'conversation:join'({ actor }, { conversationId }) {
			const done = await view(await joinConversation(chat, actor, conversationId), actor)
			return declared(
				done,
				['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'already_joined'],
				'conversation_not_found',
			)
		},
		async 'conversation:step-back'({ actor }, { conversationId }) {
			const done = await view(await stepBack(chat, actor, conversationId), actor)
			return declared(done, ['conversation_not_found', 'conversation_closed', 'not_joined'], 'not_joined')
		},
		async 'conversation:take-over'({ actor }, { conversationId }) {
			const done = await view(await takeOver(chat, actor, conversationId), actor)
			const codes = ['conversation_not_found', 'conversation_closed', 'already_handling', 'handled_by_supervisor'] as const
			return declared(done, codes, 'conversation_not_found')
		},
		async 'conversation:hand-back'({ actor }, { conversationId, to }) {
			const done = await view(await handBack(chat, actor, conversationId, to), actor)
			return declared(done, ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'listener_gone'], 'not_the_handler')
		},
		...supervisorTransferCommands(chat),
		async 'conversation:listener'({ actor }, { conversationId }) {
			const looked = await lookAtListener(chat, actor, conversationId)
			return looked.ok ? ok({ listener: looked.value }) : looked
		},
		async 'conversation:end'({ actor }, { conversationId }) {
			const done = await view(await endConversation(chat, actor, conversationId), actor)
			return declared(done, ['conversation_not_found', 'not_the_handler'], 'not_the_handler')
		},
		...recordCommands(chat),
		...reviewCommands(chat),
		...approvalCommands(chat),
		async 'signal:acknowledge'({ actor }, { conversationId, signalId, outcome }) {
			const done = await view(await acknowledgeSignal(chat, actor, conversationId, signalId, outcome), actor)
			return declared(done, ['conversation_not_found', 'signal_not_found'], 'conversation_not_found')
		},
		...settingsHandlers(chat),
		...keyHandlers(chat),
		...reportHandlers(chat),
		async 'conversation:pin'({ actor }, { conversationId, reason }) {
			const done = await view(await pinConversation(chat, actor, conversationId, reason), actor)
			return declared(done, ['conversation_not_found', 'conversation_closed'], 'conversation_not_found')
		},
		async 'conversation:unpin'({ actor }, { conversationId }) {
			const done = await view(await unpinConversation(chat, actor, conversationId), actor)
			return declared(done, ['conversation_not_found'], 'conversation_not_found')
		},
	}
}
