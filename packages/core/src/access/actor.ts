import { type Conversation, listenerOf } from '../conversation/conversation.ts'
import { shadowingLearner } from '../conversation/shadow.ts'
import { askedListener, handOverDue } from '../conversation/transfer.ts'
import type { ProgrammeId, SeekerSessionId, StaffId } from '../support/ids.ts'

/** Who is asking. Comes from the session, never from a payload. */
export type SeekerActor = { readonly role: 'seeker'; readonly id: SeekerSessionId }
export type ListenerActor = {
	readonly role: 'listener'
	readonly id: StaffId
	readonly name: string
	readonly programmeIds: readonly ProgrammeId[]
}
export type SupervisorActor = {
	readonly role: 'supervisor'
	readonly id: StaffId
	readonly name: string
	readonly programmeIds: readonly ProgrammeId[]
}
export type StaffActor = ListenerActor | SupervisorActor
export type Actor = SeekerActor | StaffActor

/** What somebody is to one conversation at one moment. */
export const relations = [
	'its_seeker',
	'another_seeker',
	'offered_listener',
	'handling_listener',
	'observing_listener',
	'asked_listener',
	'shadowing_learner',
	'former_listener',
	'closing_listener',
	'closing_observer',
	'another_listener',
	'handling_supervisor',
	'joined_supervisor',
	'supervisor',
	'supervisor_elsewhere',
] as const
export type Relation = (typeof relations)[number]

export function relationOf(actor: Actor, conversation: Conversation): Relation {
	switch (actor.role) {
		case 'seeker':
			return actor.id === conversation.seekerId ? 'its_seeker' : 'another_seeker'
		case 'listener':
			return listenerRelation(actor, conversation)
		case 'supervisor':
			return supervisorRelation(actor, conversation)
	}
}

function listenerRelation(actor: ListenerActor, conversation: Conversation): Relation {
	switch (conversation.state) {
		case 'waiting':
			return formerRelation(actor, conversation)
		case 'offered':
			return conversation.offer.listenerId === actor.id ? 'offered_listener' : formerRelation(actor, conversation)
		case 'active':
			if (askedListener(conversation)?.id === actor.id) return 'asked_listener'
			if (shadowingLearner(conversation)?.id === actor.id) return 'shadowing_learner'
			if (listenerOf(conversation)?.id !== actor.id) return formerRelation(actor, conversation)
			return conversation.handler.role === 'listener' ? 'handling_listener' : 'observing_listener'
		case 'closed':
			if (conversation.talk?.listener?.id !== actor.id || conversation.talk.wrapUp !== 'due') return formerRelation(actor, conversation)
			return conversation.talk.handlerRole === 'listener' ? 'closing_listener' : 'closing_observer'
	}
}

/** Whoever handed it over has it behind them but for their wrap-up. */
const formerRelation = (actor: ListenerActor, conversation: Conversation): Relation =>
	handOverDue(conversation, actor.id) ? 'former_listener' : 'another_listener'

function supervisorRelation(actor: SupervisorActor, conversation: Conversation): Relation {
	if (!actor.programmeIds.includes(conversation.programmeId)) return 'supervisor_elsewhere'
	if (conversation.state !== 'active') return 'supervisor'
	if (conversation.handler.role === 'supervisor' && conversation.handler.id === actor.id) return 'handling_supervisor'
	return conversation.joined.some(({ id }) => id === actor.id) ? 'joined_supervisor' : 'supervisor'
}
