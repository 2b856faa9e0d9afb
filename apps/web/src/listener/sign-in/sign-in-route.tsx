import { Trans } from '@lingui/react/macro'
import { useAccess, useAccessState } from '../session/access-context.tsx'
import { SignInScreen } from './sign-in-screen.tsx'

export function SignInRoute() {
	const access = useAccess()
	const state = useAccessState()
	const ended = state.kind === 'out' ? state.ended : null
	return (
		<SignInScreen
			door={access.door}
			welcome={access.welcome}
			onSignedIn={access.signedIn}
			ended={
				ended === 'signed_out' ? (
					<Trans>You signed out in another tab or on another device.</Trans>
				) : ended === null ? undefined : (
					<Trans>Your sign-in has ended. Please sign in again.</Trans>
				)
			}
		/>
	)
}
