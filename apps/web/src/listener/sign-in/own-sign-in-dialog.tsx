import { httpOwnSignIn } from '@akin/client/own-sign-in'
import { Dialog } from '@akin/ui/core/dialog'
import { OwnSignIn } from '@akin/ui/staff/own-sign-in'
import { Trans } from '@lingui/react/macro'

/** How I sign in, over the desk: the talks behind it go on. */
export function OwnSignInDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	return (
		<Dialog open={open} onClose={onClose} closable title={<Trans>My sign-in</Trans>}>
			<OwnSignIn door={httpOwnSignIn} />
		</Dialog>
	)
}
