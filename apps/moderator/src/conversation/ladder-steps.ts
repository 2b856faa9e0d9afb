import type { Person } from '@akin/core/conversation/conversation'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'

export type Rung = 'read_along' | 'whisper' | 'suggest' | 'join' | 'take_over'

/** Why a step cannot be taken now. */
export type Blocked = 'closed' | 'nobody_to_whisper_to' | 'no_listener_answers' | 'not_answered_yet' | 'other_supervisor_answers'

export type Step = {
	readonly rung: Rung
	/** `current`: where this supervisor stands. `open`: one press away. `done`: below where they stand. */
	readonly state: 'done' | 'current' | 'open' | 'blocked'
	readonly blocked: Blocked | null
}

/** The listener who can hear a whisper: the one who answers, or the one who looks on after a take-over. */
export function listenerOf(view: SupervisorConversation): Person | null {
	const listener = view.row.handler?.role === 'listener' ? view.row.handler : view.observer
	return listener && { id: listener.id, name: listener.name }
}

const order: readonly Rung[] = ['read_along', 'whisper', 'suggest', 'join', 'take_over']
/** What is written to the listener can be written again from every step above. */
const isForTheListener = (rung: Rung): boolean => rung === 'whisper' || rung === 'suggest'

const standing: Readonly<Record<SupervisorConversation['mode'], Rung | null>> = {
	none: null,
	reading: 'read_along',
	joined: 'join',
	handling: 'take_over',
}

/** The supervisor's ladder as it stands: each step more visible than the one before. */
export function ladderSteps(view: SupervisorConversation): readonly Step[] {
	const here = standing[view.mode]
	const position = here === null ? -1 : order.indexOf(here)
	return order.map((rung, index) => {
		if (index === position) return { rung, state: 'current', blocked: null }
		const blocked = blockedBecause(rung, view)
		if (blocked) return { rung, state: 'blocked', blocked }
		return { rung, state: index < position && !isForTheListener(rung) ? 'done' : 'open', blocked: null }
	})
}

function blockedBecause(rung: Rung, view: SupervisorConversation): Blocked | null {
	if (rung === 'read_along') return null
	if (view.state.kind === 'closed') return 'closed'
	if (rung === 'whisper') return listenerOf(view) === null ? 'nobody_to_whisper_to' : null
	const handler = view.row.handler
	if (rung === 'suggest') return handler?.role === 'listener' ? null : 'no_listener_answers'
	if (rung === 'join') return handler === null ? 'not_answered_yet' : null
	return handler?.role === 'supervisor' && view.mode !== 'handling' ? 'other_supervisor_answers' : null
}
