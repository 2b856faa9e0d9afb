import { useSnapshot } from '@akin/client/react/use-snapshot'
import type { SeekerSession } from '@akin/client/seeker-session'
import { type PlanTogether, planTogetherOf } from '@akin/core/plan/plan-together'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import { useMemo } from 'react'
import { isInDanger } from '../../talk/is-in-danger.ts'

export type Together = Extract<PlanTogether, { kind: 'open' }> & {
	/** Characters of one message. */
	readonly longest: number
	/** They may need to say where they are: to a supervisor who asks, or because they are in danger. */
	readonly mayNeedToSay: boolean
	/** Messages of others so far. */
	readonly said: number
}

/** How far the plan is that is made with whoever listens; null while it is made alone, and once the conversation is over. */
export function usePlanTogether(session: SeekerSession, conversation: SeekerConversation | null): Together | null {
	const { entries } = useSnapshot(session)
	const longest = conversation === null || conversation.state.kind === 'closed' ? null : conversation.maxMessageCharacters
	const isWithSupervisor = conversation?.state.kind === 'talking' && conversation.state.handler.role === 'supervisor'
	return useMemo(() => {
		if (longest === null) return null
		const state = planTogetherOf(entries)
		const said = entries.filter(({ author, content }) => author.role !== 'you' && content.kind === 'message').length
		return state.kind === 'open' ? { ...state, longest, said, mayNeedToSay: isWithSupervisor || isInDanger(entries) } : null
	}, [entries, longest, isWithSupervisor])
}
