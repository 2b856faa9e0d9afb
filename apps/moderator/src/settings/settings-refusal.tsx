import { Trans } from '@lingui/react/macro'

/** Why settings were not saved, and what to do. */
export function SettingsRefusal({ code }: { readonly code: string }) {
	switch (code) {
		case 'changed_meanwhile':
			return <Trans>Somebody saved a change just before you. Nothing of yours is lost: close this and look at both.</Trans>
		case 'coordinators_only':
			return <Trans>Only coordinators change settings.</Trans>
		case 'nothing_changed':
		case 'nothing_to_undo':
			return <Trans>It is already so. Nothing was changed.</Trans>
		case 'settings_not_valid':
		case 'invalid_payload':
			return <Trans>Something in it does not fit. Look at what is marked, and try again.</Trans>
		case 'too_late':
			return <Trans>A change can be undone for 30 days. Change it by hand instead.</Trans>
		case 'changed_since':
			return <Trans>A later change touched the same. Undo that one first, or change it by hand.</Trans>
		case 'needs_two_people':
			return <Trans>This takes two people. Nothing was changed: close this and look again.</Trans>
		case 'proposal_waits':
			return <Trans>Another proposal waits already. It has to be decided or taken back first.</Trans>
		case 'overtaken':
			return <Trans>Somebody changed the same meanwhile. It can no longer be approved.</Trans>
		case 'too_new':
			return <Trans>One of you joined less than three days ago. Until then neither counts as the second person.</Trans>
		case 'already_decided':
			return <Trans>Somebody has decided it already.</Trans>
		case 'request_over':
			return <Trans>Its time is over. It can be proposed again.</Trans>
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a minute and try again.</Trans>
		case 'programme_not_found':
			return <Trans>This programme is not there, or not yours.</Trans>
		default:
			return <Trans>We could not do that. Nothing was changed. Try again.</Trans>
	}
}
