import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** @returns a function that says why a message or whisper was not sent, short enough to stand beside it */
export function useNotSentReason(): (code: string) => string {
	const { t } = useLingui()
	return useCallback(
		(code) => {
			switch (code) {
				case 'message_too_long':
					return t`It is too long for one message.`
				case 'not_the_handler':
					return t`A supervisor answers now.`
				case 'conversation_closed':
				case 'conversation_not_found':
					return t`The conversation is over.`
				case 'worksheet_not_open':
					return t`The person has not opened the worksheet.`
				case 'plan_not_open':
					return t`The person has not agreed to make a plan.`
				default:
					return t`We could not send it.`
			}
		},
		[t],
	)
}
