import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'

export interface EndDialogProps {
	readonly open: boolean
	readonly waiting: boolean
	readonly onKeep: () => void
	readonly onEnd: () => void
}

export function EndDialog({ open, waiting, onKeep, onEnd }: EndDialogProps) {
	return (
		<SeekerDialog
			open={open}
			onClose={onKeep}
			title={waiting ? <Trans>Leave the queue?</Trans> : <Trans>End this chat?</Trans>}
			actions={
				<>
					<Button variant="primary" data-autofocus onClick={onKeep}>
						{waiting ? <Trans>Stay in the queue</Trans> : <Trans>Keep talking</Trans>}
					</Button>
					<Button onClick={onEnd}>{waiting ? <Trans>Leave the queue</Trans> : <Trans>End chat</Trans>}</Button>
				</>
			}
		>
			<p>
				<Trans>You can come back any time.</Trans>
			</p>
		</SeekerDialog>
	)
}
