import { Trans } from '@lingui/react/macro'

/** Why something was not done, in our words. A code without its own words gets the general ones. */
export function RefusalWords({ code }: { readonly code: string }) {
	switch (code) {
		case 'no_answer':
		case 'busy':
		case 'unavailable':
			return <Trans>We could not reach the service. Please try again.</Trans>
		case 'rate_limited':
			return <Trans>That was very often in a short time. Please wait a moment.</Trans>
		case 'at_capacity':
			return <Trans>You are with as many people as you chose for this shift.</Trans>
		case 'resting':
			return <Trans>You are resting. The queue asks you again when the rest is over.</Trans>
		case 'paused':
			return <Trans>You are on a break.</Trans>
		case 'not_on_shift':
			return <Trans>Your shift is over. Start a new one to go on.</Trans>
		case 'not_unlocked':
			return <Trans>Your training is not that far yet, or a lesson is to be refreshed. “Your training” says what is next.</Trans>
		case 'offer_gone':
			return <Trans>That offer is over. Somebody else may have answered it.</Trans>
		case 'transfer_gone':
			return <Trans>That is over. They go on with whoever has them.</Trans>
		case 'shadow_gone':
			return <Trans>That is over. Nobody reads along.</Trans>
		case 'transfer_open':
			return <Trans>Somebody has asked them already. Wait for their answer.</Trans>
		case 'listener_not_able':
			return <Trans>Your colleague cannot take it on any more. Choose somebody else, or whoever is next.</Trans>
		case 'conversations_open':
			return <Trans>You are still talking to somebody. End that conversation first, or hand it over.</Trans>
		case 'capacity_not_allowed':
			return <Trans>That is more people at once than you are approved for.</Trans>
		case 'conversation_closed':
		case 'conversation_not_found':
			return <Trans>That conversation is over.</Trans>
		case 'not_the_handler':
			return <Trans>A supervisor answers this conversation now.</Trans>
		default:
			return <Trans>That did not work. This is our fault, not yours.</Trans>
	}
}
