import { Trans } from '@lingui/react/macro'

/** Why a step of the ladder was not taken, in our words. Codes are those of the contract. `answering`: who answers now. */
export function RefusalWords({ code, answering = null }: { readonly code: string; readonly answering?: string | null }) {
	switch (code) {
		case 'conversation_closed':
			return <Trans>The conversation has ended in the meantime. Nothing was changed.</Trans>
		case 'not_answered_yet':
			return <Trans>Nobody is answering this person yet. Take over to answer them yourself.</Trans>
		case 'handled_by_supervisor':
			return answering === null ? (
				<Trans>Another supervisor is answering. Nothing was changed. Your words are still here.</Trans>
			) : (
				<Trans>
					<bdi>{answering}</bdi> was first and is answering. Nothing was changed by you. Your words are still here.
				</Trans>
			)
		case 'already_joined':
		case 'already_handling':
			return <Trans>This has been done already. You can close this window.</Trans>
		case 'not_joined':
		case 'not_the_handler':
			return <Trans>Somebody else has changed this in the meantime. Nothing was changed by you.</Trans>
		case 'transfer_open':
			return <Trans>Somebody has asked the person already. Nothing was changed by you.</Trans>
		case 'listener_not_able':
			return <Trans>That listener cannot take it on any more. Choose somebody else, or whoever is next.</Trans>
		case 'listener_gone':
			return <Trans>The listener is not there any more. You can hand back to the queue.</Trans>
		case 'conversation_not_found':
			return <Trans>You cannot open this conversation any more.</Trans>
		case 'no_answer':
		case 'unavailable':
			return <Trans>The server did not answer. Look at what the conversation shows, then try again.</Trans>
		case 'busy':
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a few seconds and try again.</Trans>
		default:
			return <Trans>Something went wrong on our side. Please try again.</Trans>
	}
}
