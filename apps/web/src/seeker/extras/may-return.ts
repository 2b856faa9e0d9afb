import type { ProgrammeSummary } from '@akin/client/seeker-session'
import type { SeekerConversation } from '@akin/core/protocol/seeker'

/** Whether this programme gives return words. */
export const givesReturnWords = (programme: ProgrammeSummary | undefined): boolean => (programme?.returnWordsDays ?? 0) > 0

/** Whether words can be asked for now: somebody has answered. */
export const mayAskForWords = (conversation: SeekerConversation | null, programmes: readonly ProgrammeSummary[]): boolean => {
	if (conversation === null || conversation.state.kind === 'waiting') return false
	const { state } = conversation
	const wasAnswered = state.kind === 'talking' || (state.reason !== 'left_queue' && state.reason !== 'programme_closed')
	return wasAnswered && givesReturnWords(programmes.find(({ id }) => id === conversation.programmeId))
}
