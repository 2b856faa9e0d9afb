import type { Conversation } from '../conversation/conversation.ts'
import { type Actor, type Relation, relationOf } from './actor.ts'

export const actions = [
	'read_room',
	'read_backstage',
	'read_supervision',
	'write_room',
	'write_backstage',
	'write_supervision',
	'suggest_reply',
	'answer_suggestion',
	'record_referral',
	'record_emergency',
	'show_typing',
	'declare_danger',
	'answer_offer',
	'request_help',
	'end',
	'wrap_up',
	'give_feedback',
	'erase',
	'make_return_words',
	'join',
	'step_back',
	'take_over',
	'hand_back',
	'propose_transfer',
	'answer_question',
	'change_listener',
	'refuse_readers',
	'answer_transfer',
	'answer_shadow',
	'transfer_now',
	'acknowledge_signal',
	'pin',
	'open_record',
	'block_seeker',
	'raise_concern',
	'answer_concern',
] as const
export type Action = (typeof actions)[number]
export type State = Conversation['state']

const open = ['waiting', 'offered', 'active'] as const
const always = [...open, 'closed'] as const

type Allowed = Partial<Record<Relation, readonly State[]>>
/** Every supervisor of the programme; nobody handles or has joined a conversation that is not active. */
const everySupervisor = { handling_supervisor: ['active'], joined_supervisor: ['active'], supervisor: open } as const satisfies Allowed

/**
 * The one table of who may do what (P1). What is not in it is refused. A supervisor reads a closed conversation only by an opening that
 * stands (`record/opening.ts`); the table says who may ask for one.
 */
export const table: Readonly<Record<Action, Allowed>> = {
	read_room: {
		its_seeker: always,
		handling_listener: ['active'],
		observing_listener: ['active'],
		/** So that they can decide; the person has agreed to it. */
		asked_listener: ['active'],
		/** Its listener let them in, and the person was told; nothing else of it is theirs. */
		shadowing_learner: ['active'],
		closing_listener: ['closed'],
		closing_observer: ['closed'],
		...everySupervisor,
	},
	read_backstage: { handling_listener: ['active'], closing_listener: ['closed'], ...everySupervisor },
	read_supervision: everySupervisor,
	write_room: { its_seeker: open, handling_listener: ['active'], handling_supervisor: ['active'], joined_supervisor: ['active'] },
	write_backstage: { handling_listener: ['active'], ...everySupervisor },
	write_supervision: everySupervisor,
	/** Only to a listener who handles it: a supervisor who answers has nobody to suggest to. */
	suggest_reply: { joined_supervisor: ['active'], supervisor: ['active'] },
	answer_suggestion: { handling_listener: ['active'] },
	record_referral: { handling_listener: ['active'], ...everySupervisor },
	record_emergency: everySupervisor,
	show_typing: { its_seeker: open, handling_listener: ['active'], handling_supervisor: ['active'], joined_supervisor: ['active'] },
	declare_danger: { its_seeker: open },
	answer_offer: { offered_listener: ['offered'] },
	request_help: { handling_listener: ['active'] },
	end: {
		its_seeker: always,
		handling_listener: ['active'],
		closing_listener: ['closed'],
		closing_observer: ['closed'],
		handling_supervisor: ['active'],
	},
	/** Whoever handed it over wraps up while it goes on. */
	wrap_up: { closing_listener: ['closed'], closing_observer: ['closed'], former_listener: always },
	give_feedback: { its_seeker: ['closed'] },
	erase: { its_seeker: always },
	/** Nobody to come back to before somebody answered. */
	make_return_words: { its_seeker: ['active', 'closed'] },
	join: { supervisor: ['active'], joined_supervisor: ['active'], handling_supervisor: ['active'] },
	step_back: { joined_supervisor: ['active'] },
	take_over: { supervisor: open, joined_supervisor: ['active'], handling_supervisor: ['active'] },
	hand_back: { handling_supervisor: ['active'] },
	/** Asking the person, and taking that back: whoever handles it, and supervisors. */
	propose_transfer: {
		handling_listener: ['active'],
		handling_supervisor: ['active'],
		joined_supervisor: ['active'],
		supervisor: ['active'],
	},
	answer_question: { its_seeker: ['active'] },
	/** In one step, and without a reason. */
	change_listener: { its_seeker: ['active'] },
	/** Learners and mentors, where the programme has them. */
	refuse_readers: { its_seeker: open },
	answer_transfer: { asked_listener: ['active'] },
	/** A learner reads along by the yes of whoever handles it, who may take it back. */
	answer_shadow: { handling_listener: ['active'] },
	/** Without asking, for the person's safety. */
	transfer_now: { handling_supervisor: ['active'], joined_supervisor: ['active'], supervisor: ['active'] },
	/** Also once it is closed: a signal stays until a person acknowledges it (S1). */
	acknowledge_signal: { ...everySupervisor, supervisor: always },
	/** Setting and taking away, whoever set it. */
	pin: everySupervisor,
	/** With a reason, for some time, written down. Reading by it is checked against the opening itself. */
	open_record: { supervisor: ['closed'] },
	/** Also once it is closed: what somebody wrote may be noticed at its end. */
	block_seeker: { ...everySupervisor, supervisor: always },
	/** Of each other, also once it has ended: what was wrong is often said afterwards. */
	raise_concern: {
		its_seeker: always,
		handling_listener: ['active'],
		observing_listener: ['active'],
		closing_listener: ['closed'],
		closing_observer: ['closed'],
		...everySupervisor,
		supervisor: always,
	},
	/** Reading what was said of it, looking at it, closing it; whoever it is about is refused by the concern itself. */
	answer_concern: { ...everySupervisor, supervisor: always },
}

/** Whether somebody with this relation may do it in this state. */
export const allows = (relation: Relation, action: Action, state: State): boolean => table[action][relation]?.includes(state) ?? false

export function can(actor: Actor, action: Action, conversation: Conversation): boolean {
	return allows(relationOf(actor, conversation), action, conversation.state)
}
