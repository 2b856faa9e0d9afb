import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'

/** Before what was changed and not saved is lost. */
export function LeaveDialog({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
	return (
		<Dialog
			open
			onClose={onStay}
			title={<Trans>You have changes that are not saved</Trans>}
			actions={
				<>
					<Button data-autofocus="" onClick={onStay}>
						<Trans>Stay here</Trans>
					</Button>
					<Button variant="danger" onClick={onLeave}>
						<Trans>Leave and lose them</Trans>
					</Button>
				</>
			}
		/>
	)
}
