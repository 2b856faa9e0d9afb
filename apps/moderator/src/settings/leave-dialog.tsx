import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'

/** Before what was changed and not saved is lost. */
export function LeaveDialog({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
	return (
		<ActDialog
			onClose={onStay}
			title={<Trans>You have changes that are not saved</Trans>}
			keep={<Trans>Stay here</Trans>}
			danger
			onGo={onLeave}
			go={<Trans>Leave and lose them</Trans>}
		/>
	)
}
