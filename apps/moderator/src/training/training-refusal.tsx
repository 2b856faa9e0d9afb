import { Trans } from '@lingui/react/macro'

/** Why a step was not taken, in our words. */
export function TrainingRefusal({ code }: { readonly code: string }) {
	switch (code) {
		case 'changed_meanwhile':
			return <Trans>Somebody else decided about them in the meantime. Nothing was changed. Close this and look again.</Trans>
		case 'not_ready':
			return <Trans>What has to come before it is not done any more. Nothing was changed.</Trans>
		case 'not_above':
			return <Trans>They do not stand above that rung any more. Nothing was changed.</Trans>
		case 'listener_not_found':
			return <Trans>They do not work here any more. Nothing was changed.</Trans>
		case 'coordinators_only':
			return <Trans>Training is for coordinators.</Trans>
		case 'busy':
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a few seconds and try again.</Trans>
		default:
			return <Trans>We could not reach the service. Nothing was changed. Please try again.</Trans>
	}
}
