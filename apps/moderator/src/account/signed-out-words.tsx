import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'

export const signedOutReasons = ['expired', 'signed_out', 'replaced', 'ended'] as const
export type SignedOutReason = (typeof signedOutReasons)[number]

export function SignedOutWords({ reason }: { readonly reason: SignedOutReason }) {
	return (
		<Notice>
			<Words reason={reason} />
		</Notice>
	)
}

function Words({ reason }: { readonly reason: SignedOutReason }) {
	switch (reason) {
		case 'expired':
			return <Trans>Your sign-in was over after its time. Please sign in again.</Trans>
		case 'signed_out':
			return <Trans>You signed out.</Trans>
		case 'replaced':
			return <Trans>You signed in somewhere else, so this page was signed out.</Trans>
		case 'ended':
			return <Trans>You are not signed in any more. Please sign in again.</Trans>
	}
}
