import type { StaffId } from '../support/ids.ts'
import { ok, type Result, refused } from '../support/result.ts'
import type { ConversationCommand, ConversationRefusal } from './command.ts'
import { type Conversation, listenerOf } from './conversation.ts'
import type { ConversationEvent } from './event.ts'
import { mayBeShadowed, type ShadowEnd, shadowOf } from './shadow.ts'
import { transferOf } from './transfer.ts'

type Decision = Result<ConversationEvent[], ConversationRefusal>
type Of<K extends ConversationCommand['kind']> = Extract<ConversationCommand, { kind: K }>
export type ShadowCommand = Of<'ask_shadow' | 'answer_shadow' | 'end_shadow' | 'expire_shadow'>

/** What a command about a learner who reads along leads to. Rules: SPEC.md, from [CL53]. */
export function decideShadow(conversation: Conversation, command: ShadowCommand): Decision {
	const shadow = shadowOf(conversation)
	switch (command.kind) {
		case 'ask_shadow': {
			if (shadow?.id === command.id) return ok([])
			if (shadow || !mayBeShadowed(conversation) || isInIt(conversation, command.learner.id)) return refused('may_not_be_read')
			const { id, learner, now, expiresAt } = command
			const asked = { id, learner: { id: learner.id, name: learner.name }, askedAt: now }
			return ok([{ kind: 'shadow_asked', shadow: { ...asked, step: 'asking', expiresAt } }])
		}
		case 'answer_shadow': {
			if (conversation.state !== 'active' || conversation.handler.id !== command.listenerId) return refused('not_the_handler')
			if (shadow?.id !== command.id) return refused('shadow_gone')
			if (shadow.step === 'reading') return command.accepts ? ok([]) : ended(conversation, 'listener_ended')
			if (!command.accepts) return ended(conversation, 'listener_declined')
			if (command.now >= shadow.expiresAt || !mayBeShadowed(conversation)) return refused('shadow_gone')
			return ok([{ kind: 'shadow_began', learner: shadow.learner, at: command.now, from: command.roomHead }])
		}
		case 'end_shadow':
			return shadow?.learner.id === command.learnerId ? ended(conversation, command.why) : ok([])
		case 'expire_shadow':
			return shadow?.step === 'asking' && command.now >= shadow.expiresAt ? ended(conversation, 'listener_silent') : ok([])
	}
}

/** Who handles it, or is about to be asked to. */
function isInIt(conversation: Conversation, id: StaffId): boolean {
	const transfer = transferOf(conversation)
	return listenerIn(conversation)?.id === id || (transfer !== null && transfer.step !== 'over' && transfer.to?.id === id)
}
const listenerIn = (conversation: Conversation) => (conversation.state === 'active' ? listenerOf(conversation) : null)

function ended(conversation: Conversation, why: ShadowEnd): Decision {
	const shadow = shadowOf(conversation)
	return ok(shadow ? [{ kind: 'shadow_ended', shadow, why }] : [])
}

/**
 * [CL55] What ends reading along by itself, put before what it follows from: the learner is out before anything else of it happens. Consent was the
 * listener's of that moment and the person's, for a talk in which nobody was in danger.
 */
export function withShadowEnd(conversation: Conversation, events: readonly ConversationEvent[]): ConversationEvent[] {
	const shadow = shadowOf(conversation)
	const why = shadow && events.reduce<ShadowEnd | null>((found, event) => found ?? whyItEnds(event), null)
	return shadow && why ? [{ kind: 'shadow_ended', shadow, why }, ...events] : [...events]
}

function whyItEnds(event: ConversationEvent): ShadowEnd | null {
	switch (event.kind) {
		case 'taken_over':
		case 'returned_to_queue':
		case 'handed_back':
		case 'transferred':
		case 'listener_changed':
		case 'handler_lost':
			return 'handler_changed'
		case 'signal_raised':
			return event.signal.tier === 'act_now' ? 'act_now' : null
		case 'readers_refused':
			return event.refused.includes('learner') ? 'person_refused' : null
		case 'ended':
			return 'conversation_ended'
		default:
			return null
	}
}
