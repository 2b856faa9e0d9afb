import { shadowingLearner } from '@akin/core/conversation/shadow'
import { listenerSince } from '@akin/core/conversation/transfer'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { StaffId } from '@akin/core/support/ids'
import { ok, refused } from '@akin/core/support/result'
import { listenerEntryView } from '@akin/core/view/entry-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { StoredShift } from '../../ports/shift-store.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { raiseConcern } from '../../use-cases/concern/raise-concern.ts'
import { answerSuggestion } from '../../use-cases/conversation/answer-suggestion.ts'
import { endConversation } from '../../use-cases/conversation/end-conversation.ts'
import { listPrompts } from '../../use-cases/conversation/list-prompts.ts'
import { listResources } from '../../use-cases/conversation/list-resources.ts'
import { recordReferral } from '../../use-cases/conversation/record-referral.ts'
import { resumeConversation } from '../../use-cases/conversation/resume-conversation.ts'
import { saveWrapUp } from '../../use-cases/conversation/save-wrap-up.ts'
import { shareResource } from '../../use-cases/conversation/share-resource.ts'
import { showActivity } from '../../use-cases/conversation/show-activity.ts'
import { showTyping } from '../../use-cases/conversation/show-typing.ts'
import { writeEntry } from '../../use-cases/conversation/write-entry.ts'
import { openConversation } from '../../use-cases/open-conversation.ts'
import { answeringFor } from '../../use-cases/people.ts'
import { handlerReturned } from '../../use-cases/presence/handler-returned.ts'
import { acceptOffer } from '../../use-cases/queue/accept-offer.ts'
import { countWaiting } from '../../use-cases/queue/count-waiting.ts'
import { declineOffer } from '../../use-cases/queue/decline-offer.ts'
import { helpNext, notNow } from '../../use-cases/queue/help-next.ts'
import { offerViewOf } from '../../use-cases/queue/offer-view-of.ts'
import { openingsOfListener } from '../../use-cases/record/openings-of-listener.ts'
import { replyToReview } from '../../use-cases/review/reply-to-review.ts'
import { reviewsOfListener } from '../../use-cases/review/reviews-of-listener.ts'
import { shiftMessagesFor, shownToListener } from '../../use-cases/service/shift-messages.ts'
import { beginShift, endShift, pauseShift, resumeShift } from '../../use-cases/shift/change-shift.ts'
import { onCallForListener, readPages } from '../../use-cases/supervision/on-call.ts'
import { requestHelp } from '../../use-cases/supervision/request-help.ts'
import { ownTrainingOf } from '../../use-cases/training/own-training.ts'
import { handOversOf } from '../../use-cases/transfer/hand-overs-of.ts'
import { listenerViewOf } from '../../use-cases/view/listener-view-of.ts'
import type { ConversationHub } from './conversation-hub.ts'
import { declared } from './declared.ts'
import { shiftView } from './personal-events.ts'
import { practiceHandlers } from './practice-commands.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { ListenerSocketSession } from './sessions.ts'
import { shadowHandlers } from './shadow-commands.ts'
import { snippetHandlers } from './snippet-commands.ts'
import { ownTrainingHandlers } from './training-commands.ts'
import { listenerTransferCommands } from './transfer-commands.ts'

const writingCodes = ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'message_too_long', 'client_id_conflict'] as const

export function listenerCommands(chat: Chat, hub: ConversationHub): CommandHandlers<ListenerContract, ListenerSocketSession> {
	const shiftOf = (stored: StoredShift) => shiftView(stored, chat.clock.now())
	const offerOf = async (id: StaffId) => {
		const offered = await chat.conversations.offeredTo(id)
		return offered && offerViewOf(chat, offered)
	}
	const view = async (stored: StoredConversation, id: StaffId) => {
		const conversation = await listenerViewOf(chat, stored, id)
		return conversation ? ok({ conversation }) : refused('conversation_not_found')
	}

	return {
		async 'session:open'(session) {
			const { id, name } = session.actor
			await handlerReturned(chat, id)
			const readAlong = await chat.conversations.readAlongBy(id)
			const reads = readAlong && shadowingLearner(readAlong.conversation) ? [readAlong] : []
			const own = [...(await chat.conversations.ofListener(id)), ...(await chat.conversations.askedOf(id)), ...reads]
			for (const stored of own) await hub.join(session, stored)
			const ownIds = new Set(own.map(({ conversation }) => conversation.id))
			const [member, shift, training, offer, handOvers, onDuty, waiting, pages, messages] = await Promise.all([
				chat.people.find(id),
				chat.shifts.load(id),
				ownTrainingOf(chat, session.actor),
				offerOf(id),
				handOversOf(chat, id),
				chat.people.supervisorsOnDuty(),
				countWaiting(chat, session.actor),
				readPages(chat),
				shiftMessagesFor(chat, session.actor.programmeIds),
			])
			const conversations = await Promise.all(own.map((stored) => listenerViewOf(chat, stored, id)))
			return ok({
				now: chat.clock.now(),
				me: { id, name, role: 'listener', demo: member?.demo ?? false },
				maxCapacity: member?.maxCapacity ?? 1,
				shift: shift && shiftOf(shift),
				training,
				conversations: conversations.filter((conversation) => conversation !== null),
				offer,
				handOvers,
				duty: { supervisorsOnDuty: answeringFor(onDuty, session.actor.programmeIds).length },
				alerts: chat.alerts,
				onCall: onCallForListener(chat, pages, (id) => ownIds.has(id)),
				waiting,
				messages: messages.map(shownToListener),
			})
		},

		async 'shift:start'({ actor }, { capacity }) {
			const started = await beginShift(chat, actor, capacity)
			return started.ok ? ok({ shift: shiftOf(started.value) }) : started
		},
		async 'shift:pause'({ actor }) {
			const paused = await pauseShift(chat, actor)
			return paused.ok ? ok({ shift: shiftOf(paused.value) }) : paused
		},
		async 'shift:resume'({ actor }) {
			const resumed = await resumeShift(chat, actor)
			return resumed.ok ? ok({ shift: shiftOf(resumed.value) }) : resumed
		},
		async 'shift:end'({ actor }) {
			const ended = await endShift(chat, actor)
			return ended.ok ? ok({}) : ended
		},

		async 'queue:help-next'({ actor }) {
			const asked = await helpNext(chat, actor)
			if (!asked.ok) return asked
			return ok({ shift: shiftOf(asked.value), offer: await offerOf(actor.id) })
		},
		async 'queue:not-now'({ actor }) {
			const stopped = await notNow(chat, actor)
			return stopped.ok ? ok({ shift: shiftOf(stopped.value) }) : stopped
		},

		async 'offer:accept'(session, { offerId }) {
			const accepted = await acceptOffer(chat, session.actor, offerId)
			if (!accepted.ok) return accepted
			await hub.join(session, accepted.value)
			const shown = await view(accepted.value, session.actor.id)
			return declared(shown, ['offer_gone'], 'offer_gone')
		},
		async 'offer:decline'({ actor }, { offerId }) {
			const declined = await declineOffer(chat, actor, offerId)
			return declined.ok ? ok({}) : declined
		},

		async 'conversation:resume'(session, { conversationId, after }) {
			const opened = await openConversation(chat, session.actor, conversationId, 'read_room')
			if (!opened.ok) return opened
			await hub.join(session, opened.value)
			const resumed = await resumeConversation<'room' | 'backstage'>(chat, session.actor, conversationId, after)
			if (!resumed.ok) return resumed
			const { stored, entries, more } = resumed.value
			const shown = await view(stored, session.actor.id)
			return shown.ok
				? ok({ ...shown.value, entries: entries.map((entry) => listenerEntryView(entry, listenerSince(stored.conversation))), more })
				: shown
		},

		async 'message:send'({ actor }, { conversationId, clientId, text, suggestion, part }) {
			const written = await writeEntry(chat, actor, { conversationId, stream: 'room', clientId, text, part })
			if (!written.ok) return declared(written, [...writingCodes, 'worksheet_not_open', 'plan_not_open'], 'not_the_handler')
			// Behind the commit, and sent again with it: what the supervisors are told is never ahead of what the person reads.
			if (suggestion !== undefined) await answerSuggestion(chat, actor, conversationId, suggestion, { kind: 'sent', text })
			const { entry, heads, epoch } = written.value
			return ok({ seq: entry.seq, at: entry.at, head: { seq: heads.room, epoch } })
		},
		async 'whisper:send'({ actor }, { conversationId, clientId, text }) {
			const written = await writeEntry(chat, actor, { conversationId, stream: 'backstage', clientId, text })
			if (!written.ok) return declared(written, writingCodes, 'not_the_handler')
			return ok({ seq: written.value.entry.seq, at: written.value.entry.at })
		},
		async 'suggestion:set-aside'({ actor }, { conversationId, suggestion }) {
			const answered = await answerSuggestion(chat, actor, conversationId, suggestion, { kind: 'set_aside' })
			const codes = ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'suggestion_not_found'] as const
			return answered.ok ? ok({}) : declared(answered, codes, 'not_the_handler')
		},
		async 'prompts:list'({ actor }, { conversationId }) {
			const listed = await listPrompts(chat, actor, conversationId)
			return listed.ok ? ok({ prompts: [...listed.value] }) : listed
		},
		async 'resources:list'({ actor }, { conversationId }) {
			const listed = await listResources(chat, actor, conversationId)
			return listed.ok ? ok({ resources: [...listed.value] }) : listed
		},
		async 'resource:share'({ actor }, { conversationId, clientId, resource }) {
			const shared = await shareResource(chat, actor, conversationId, clientId, resource)
			const reply = shared.ok ? ok({ seq: shared.value.entry.seq, at: shared.value.entry.at }) : shared
			return declared(reply, [...writingCodes, 'resource_not_found'], 'not_the_handler')
		},
		async 'referral:record'({ actor }, { conversationId, clientId, ...step }) {
			const recorded = await recordReferral(chat, actor, conversationId, clientId, step)
			const reply = recorded.ok ? ok({ seq: recorded.value.entry.seq, at: recorded.value.entry.at }) : recorded
			return declared(reply, writingCodes, 'not_the_handler')
		},
		async 'activity:set'({ actor }, { conversationId, activity }) {
			const shown = await showActivity(chat, actor, conversationId, activity)
			return shown.ok ? ok({}) : shown
		},
		async 'typing:set'({ actor }, { conversationId, typing }) {
			const shown = await showTyping(chat, actor, conversationId, typing)
			return shown.ok ? ok({}) : shown
		},

		async 'help:request'({ actor }, { conversationId }) {
			const asked = await requestHelp(chat, actor, conversationId)
			if (!asked.ok) return declared(asked, ['conversation_not_found', 'conversation_closed', 'not_the_handler'], 'not_the_handler')
			const shown = await view(asked.value.stored, actor.id)
			return shown.ok ? ok({ ...shown.value, supervisorsOnDuty: asked.value.supervisorsOnDuty }) : shown
		},
		...listenerTransferCommands(chat, hub),
		async 'conversation:end'({ actor }, { conversationId }) {
			const ended = await endConversation(chat, actor, conversationId)
			if (!ended.ok) return declared(ended, ['conversation_not_found', 'not_the_handler'], 'not_the_handler')
			return view(ended.value.stored, actor.id)
		},
		...practiceHandlers(chat),
		...ownTrainingHandlers(chat),
		...shadowHandlers(chat),
		...snippetHandlers(chat),
		async 'review:list'({ actor }) {
			return ok({ reviews: await reviewsOfListener(chat, actor.id) })
		},
		async 'review:reply'({ actor }, { conversationId, text }) {
			const replied = await replyToReview(chat, actor, conversationId, text)
			return replied.ok ? ok({}) : replied
		},
		async 'opening:list'({ actor }) {
			return ok({ openings: await openingsOfListener(chat, actor.id) })
		},
		async 'concern:raise'({ actor }, said) {
			const raised = await raiseConcern(chat, actor, said)
			return raised.ok ? ok({}) : raised
		},
		async 'wrap-up:save'({ actor }, { conversationId, ...wrapUp }) {
			const saved = await saveWrapUp(chat, actor, conversationId, wrapUp)
			return saved.ok ? ok({}) : declared(saved, ['conversation_not_found', 'conversation_not_closed'], 'conversation_not_closed')
		},
	}
}
