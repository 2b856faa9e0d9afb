import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { useAccess } from './access-context.tsx'
import { useSnapshot } from './desk-context.tsx'

/** Over the desk, so that what was being written stays behind it. Signing out elsewhere leads to the sign-in page instead. */
export function SessionOver() {
	const access = useAccess()
	const { status } = useSnapshot()
	const over = status.kind === 'gone' ? status.reason : null
	const forGood = over === 'signed_out' || over === 'left'
	useEffect(() => {
		if (forGood && over !== null) access.ended(over)
	}, [forGood, over, access])
	return (
		<Dialog
			open={over !== null && !forGood}
			onClose={() => {}}
			title={<Trans>Please sign in again</Trans>}
			actions={
				<Button variant="quiet" onClick={() => void access.signOut()}>
					<Trans>Leave the desk</Trans>
				</Button>
			}
		>
			<p>
				<Trans>Your sign-in has ended. What you were writing is still here.</Trans>
			</p>
			<SignInForm door={access.door} onSignedIn={access.signedIn} />
		</Dialog>
	)
}
