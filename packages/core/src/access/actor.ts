import { type Conversation, listenerOf } from '../conversation/conversation.ts'
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
			return 'another_listener'
		case 'offered':
			return conversation.offer.listenerId === actor.id ? 'offered_listener' : 'another_listener'
		case 'active':
			if (listenerOf(conversation)?.id !== actor.id) return 'another_listener'
			return conversation.handler.role === 'listener' ? 'handling_listener' : 'observing_listener'
		case 'closed':
			if (conversation.talk?.listener?.id !== actor.id || conversation.talk.wrapUp !== 'due') return 'another_listener'
			return conversation.talk.handlerRole === 'listener' ? 'closing_listener' : 'closing_observer'
	}
}

function supervisorRelation(actor: SupervisorActor, conversation: Conversation): Relation {
	if (!actor.programmeIds.includes(conversation.programmeId)) return 'supervisor_elsewhere'
	if (conversation.state !== 'active') return 'supervisor'
	if (conversation.handler.role === 'supervisor' && conversation.handler.id === actor.id) return 'handling_supervisor'
	return conversation.joined.some(({ id }) => id === actor.id) ? 'joined_supervisor' : 'supervisor'
}
