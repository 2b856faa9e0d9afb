import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { HandOver } from '../core/room-notice.tsx'

export type CloseReason =
	| 'ended_by_seeker'
	| 'ended_by_listener'
	| 'ended_by_supervisor'
	| 'left_queue'
	| 'seeker_lost'
	| 'left_quickly'
	| 'programme_closed'

/** What the log of a conversation says besides messages. */
export type RoomNotice =
	| { readonly kind: 'listener_joined' | 'listener_lost' | 'listener_returned' | 'supervisor_joined'; readonly name: string }
	| {
			readonly kind: 'listener_left'
			readonly name: string
			readonly handOver?: HandOver | undefined
			readonly changed?: true | undefined
	  }
	| { readonly kind: 'supervisor_left'; readonly name: string; readonly handOver?: HandOver | undefined }
	| { readonly kind: 'back_in_queue' | 'danger_declared' }
	| { readonly kind: 'taken_over'; readonly name: string; readonly from: string | null }
	| { readonly kind: 'handed_back'; readonly name: string; readonly to: string | null }
	| { readonly kind: 'ended'; readonly reason: CloseReason; readonly by: string | null }

/** @returns a function that says why a conversation ended, for staff */
export function useCloseReason(): (reason: CloseReason) => string {
	const { t } = useLingui()
	return useCallback(
		(reason) => {
			switch (reason) {
				case 'ended_by_seeker':
					return t`They ended the conversation.`
				case 'ended_by_listener':
					return t`The listener ended the conversation.`
				case 'ended_by_supervisor':
					return t`A supervisor ended the conversation.`
				case 'left_queue':
					return t`They left the queue.`
				case 'seeker_lost':
					return t`They lost their connection and did not come back.`
				case 'left_quickly':
					return t`They used “Leave this page”. Please do not write.`
				case 'programme_closed':
					return t`The programme closed.`
			}
		},
		[t],
	)
}

/** @returns a function that says a lifecycle entry as staff read it */
export function useRoomNotice(): (notice: RoomNotice) => string {
	const { t } = useLingui()
	const closed = useCloseReason()
	return useCallback(
		(notice) => {
			switch (notice.kind) {
				case 'listener_joined':
					return t`${{ name: notice.name }} joined.`
				case 'listener_lost':
					return t`${{ name: notice.name }} lost their connection. The conversation is held.`
				case 'listener_returned':
					return t`${{ name: notice.name }} is back.`
				case 'listener_left':
					if (notice.changed) return t`The person asked to go on with another listener. ${{ name: notice.name }} left.`
					return notice.handOver ? handedOver(notice.name, notice.handOver) : t`${{ name: notice.name }} left the conversation.`
				case 'supervisor_joined':
					return t`${{ name: notice.name }}, a supervisor, joined to help.`
				case 'supervisor_left':
					return notice.handOver ? handedOver(notice.name, notice.handOver) : t`${{ name: notice.name }}, a supervisor, left.`
				case 'back_in_queue':
					return t`They are waiting for another listener.`
				case 'danger_declared':
					return t`They said they are in danger right now.`
				case 'taken_over':
					return notice.from === null
						? t`${{ name: notice.name }} took over.`
						: t`${{ name: notice.name }} took over from ${{ from: notice.from }}.`
				case 'handed_back':
					return notice.to === null
						? t`${{ name: notice.name }} handed the conversation back.`
						: t`${{ name: notice.name }} handed back to ${{ to: notice.to }}.`
				case 'ended':
					return notice.by === null ? closed(notice.reason) : t`${{ by: notice.by }} ended the conversation.`
			}

			function handedOver(name: string, { to, agreed }: HandOver): string {
				if (to === null)
					return agreed
						? t`${{ name }} handed over to whoever is next. The person agreed.`
						: t`A supervisor handed it from ${{ name }} to whoever is next. The person was told.`
				return agreed
					? t`${{ name }} handed over to ${{ to }}. The person agreed.`
					: t`A supervisor handed it from ${{ name }} to ${{ to }}. The person was told.`
			}
		},
		[t, closed],
	)
}
