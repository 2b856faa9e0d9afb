import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import type { StillHere } from './use-still-here.ts'

export interface StillHereNoteProps {
	readonly question: string
	/** Something follows when nobody answers. */
	readonly urgent: boolean
	readonly onStay: () => void
}

/** The question, above the box. It never takes the focus: somebody may be reading. */
export function StillHereNote({ question, urgent, onStay }: StillHereNoteProps) {
	return (
		<Notice
			actions={
				<Button variant={urgent ? 'primary' : 'quiet'} onClick={onStay}>
					<Trans>I'm here</Trans>
				</Button>
			}
		>
			{question}
		</Notice>
	)
}

/** The question in words, to show and to say; null while nothing is asked. */
export function useStillHereWords(): (step: StillHere, waiting: boolean) => string | null {
	const { t } = useLingui()
	return (step, waiting) => {
		switch (step) {
			case 'here':
				return null
			case 'gently':
				return t`Still here? There is no rush.`
			case 'plainly':
				return waiting
					? t`Are you still here? Press “I'm here” so that we call you when it is your turn.`
					: t`Are you still here? Press “I'm here” to stay. If you have gone, we close this chat after a while.`
			case 'aside':
				return waiting
					? t`We have set your place aside. It is kept for you. Press “I'm here” to go on waiting.`
					: t`We are holding your chat. Press “I'm here” to go on.`
		}
	}
}
