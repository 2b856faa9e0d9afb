import type { ConversationId } from '@akin/core/support/ids'
import { useActivityWords } from '@akin/ui/staff/activity-words'
import { useCallback, useRef } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './backstage-activities.module.css'

/** Who of the supervisors is writing a whisper or a suggestion, without any of its words. */
export function BackstageActivities({ conversationId }: { readonly conversationId: ConversationId }) {
	const words = useActivityWords()
	const { activities } = useSnapshot()
	const here = activities.filter((one) => one.conversationId === conversationId)
	if (here.length === 0) return null
	return (
		<ul className={styles.list}>
			{here.map(({ by, activity }) => (
				<li key={by.id}>
					<bdi>{words(by.name, activity)}</bdi>
				</li>
			))}
		</ul>
	)
}

/** @returns says to the supervisors that a whisper is being written here, or not any more */
export function useWhisperActivity(conversationId: ConversationId): (isWriting: boolean) => void {
	const { session } = useDesk()
	const end = useRef<(() => void) | null>(null)
	return useCallback(
		(isWriting) => {
			end.current?.()
			end.current = isWriting ? session.beginActivity(conversationId, 'whispering') : null
		},
		[session, conversationId],
	)
}
