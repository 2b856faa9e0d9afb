import { Trans } from '@lingui/react/macro'

/** Why something was not done for a listener, in our words. */
export function RosterRefusal({ code }: { readonly code: string }) {
	switch (code) {
		case 'not_on_shift':
			return <Trans>Their shift has ended in the meantime. Nothing was changed.</Trans>
		case 'held_back':
			return <Trans>They are held back already, and that is longer. Nothing was changed.</Trans>
		case 'listener_not_found':
			return <Trans>They are not in one of your programmes any more. Nothing was changed.</Trans>
		case 'capacity_not_allowed':
			return <Trans>That is more than they chose for this shift. Nothing was changed.</Trans>
		case 'programme_not_found':
			return <Trans>That programme is not one of yours any more. Nothing was changed.</Trans>
		case 'message_not_found':
			return <Trans>It has been taken back already, or its time is over.</Trans>
		case 'conversation_not_found':
			return <Trans>You cannot open this conversation any more. Nothing was changed.</Trans>
		case 'block_not_found':
			return <Trans>It has been lifted already, or its time is over.</Trans>
		case 'message_empty':
			return <Trans>There is nothing to send yet.</Trans>
		case 'busy':
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a few seconds and try again.</Trans>
		default:
			return <Trans>We could not reach the service. Nothing was changed. Please try again.</Trans>
	}
}
