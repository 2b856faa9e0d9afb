import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

/** They left by handing over: to whom, null for whoever is next, and whether the person agreed. */
export type HandOver = { readonly to: string | null; readonly agreed: boolean }

/** The parts of a room notice that its words need; the contract's room content fits. */
export type SeekerNotice =
	| { readonly kind: 'listener_joined' | 'listener_lost' | 'listener_returned' | 'supervisor_joined'; readonly name: string }
	| {
			readonly kind: 'listener_left'
			readonly name: string
			readonly handOver?: HandOver | undefined
			/** They asked for somebody else. */
			readonly changed?: true | undefined
	  }
	| { readonly kind: 'supervisor_left'; readonly name: string; readonly handOver?: HandOver | undefined }
	| { readonly kind: 'back_in_queue' | 'danger_declared' }
	| { readonly kind: 'taken_over'; readonly name: string; readonly from: string | null }
	| { readonly kind: 'handed_back'; readonly name: string; readonly to: string | null }
	| {
			readonly kind: 'ended'
			readonly reason:
				| 'ended_by_seeker'
				| 'ended_by_listener'
				| 'ended_by_supervisor'
				| 'left_queue'
				| 'seeker_lost'
				| 'left_quickly'
				| 'programme_closed'
			readonly by: string | null
	  }

/**
 * The words in which the person is told what happened in their conversation. The supervisor's preview of "join" and "take
 * over" shows the very same words.
 */
export function useSeekerRoomNotice(): (notice: SeekerNotice) => string {
	const { t } = useLingui()
	return useMemo(() => {
		const words = (notice: SeekerNotice): string => {
			switch (notice.kind) {
				case 'listener_joined':
					return t`${{ name: notice.name }} has joined. They are a trained volunteer.`
				case 'listener_lost':
					return t`${{ name: notice.name }} lost their connection. We are holding your chat.`
				case 'listener_returned':
					return t`${{ name: notice.name }} is back.`
				case 'listener_left':
					if (notice.changed) return t`You asked for someone else. ${{ name: notice.name }} has left the chat.`
					return notice.handOver ? handedOver(notice.name, notice.handOver) : t`${{ name: notice.name }} has left the chat.`
				case 'back_in_queue':
					return t`We are finding someone else for you. Your words are kept for them.`
				case 'supervisor_joined':
					return t`${{ name: notice.name }}, a supervisor, has joined to help.`
				case 'supervisor_left':
					return notice.handOver
						? handedOver(notice.name, notice.handOver)
						: t`${{ name: notice.name }}, the supervisor, has left the chat.`
				case 'danger_declared':
					return t`You told us you are in danger. We have put you first and told the people on duty.`
				case 'taken_over':
					return notice.from === null
						? t`${{ name: notice.name }}, a supervisor, will talk with you now.`
						: t`${{ name: notice.name }}, a supervisor, will talk with you now. ${{ from: notice.from }} can still read along.`
				case 'handed_back':
					return notice.to === null
						? t`${{ name: notice.name }} has handed back.`
						: t`${{ name: notice.name }} has handed back. ${{ to: notice.to }} will continue with you.`
				case 'ended':
					return ended(notice)
			}
		}

		function handedOver(name: string, { to, agreed }: HandOver): string {
			if (!agreed) return t`We have asked another listener to go on with you. You did nothing wrong. ${{ name }} has left the chat.`
			return to === null ? t`${{ name }} has left the chat, as you agreed.` : t`${{ name }} has handed over to ${{ to }}, as you agreed.`
		}

		function ended({ reason, by }: Extract<SeekerNotice, { kind: 'ended' }>): string {
			switch (reason) {
				case 'ended_by_seeker':
					return t`You ended the chat.`
				case 'left_queue':
					return t`You left the queue.`
				case 'left_quickly':
					return t`You left the page, so we closed the chat.`
				case 'seeker_lost':
					return t`We lost touch with you, so we closed the chat.`
				case 'programme_closed':
					return t`We have closed for now, and nobody was free. We are sorry.`
				case 'ended_by_listener':
				case 'ended_by_supervisor':
					return by === null ? t`The chat has ended. Thank you for talking.` : t`${{ by }} has to go now. Thank you for talking.`
			}
		}
		return words
	}, [t])
}
