import { useWriting } from '@akin/client/react/use-writing'
import type { SupervisorActivity } from '@akin/core/protocol/staff-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { useEffect } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** Tells the others of staff that this supervisor is about to do it, for as long as this is on the page. Null: nothing. */
export function useActivity(id: ConversationId, activity: SupervisorActivity | null): void {
	const session = useSession()
	useEffect(() => (activity === null ? undefined : session.beginActivity(id, activity)), [session, id, activity])
}

/** The same while words are being written. */
export function useWritingActivity(id: ConversationId, activity: SupervisorActivity, draft: string): void {
	useActivity(id, useWriting(draft) ? activity : null)
}

/** What others of staff are about to do in a conversation. */
export function useOthersActivities(id: ConversationId) {
	const { activities } = useSnapshot()
	return activities.filter(({ conversationId }) => conversationId === id)
}
