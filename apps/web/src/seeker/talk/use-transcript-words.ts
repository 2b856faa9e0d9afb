import { useSeekerRoomNotice } from '@akin/ui/core/room-notice'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { TranscriptWords } from './transcript-items.ts'

export function useTranscriptWords(): TranscriptWords {
	const { t } = useLingui()
	const notice = useSeekerRoomNotice()
	return useMemo(
		() => ({
			you: t`You`,
			supervisor: t`Supervisor`,
			notice,
			wroteInSheet: (name) => t`${{ name }} wrote in the worksheet.`,
			inSheet: t`In the worksheet`,
			intake: ({ name, topics, about }) => {
				const parts = [name, topics.join(', '), about].filter((part) => part !== null && part !== '')
				// On lines of their own: what somebody wrote may end with any mark, or with none.
				return parts.length === 0 ? null : `${t`You told us: ${{ answers: parts.join(' · ') }}`}\n${t`Your listener will see this.`}`
			},
			refused: (code) => {
				switch (code) {
					case 'message_too_long':
						return t`It is too long for one message. You can send it in parts.`
					case 'conversation_closed':
					case 'conversation_not_found':
						return t`The chat has ended.`
					case 'rate_limited':
						return t`Lots of messages at once. Give us a few seconds.`
					default:
						return t`Something went wrong on our side. Your words are still here.`
				}
			},
		}),
		[t, notice],
	)
}
