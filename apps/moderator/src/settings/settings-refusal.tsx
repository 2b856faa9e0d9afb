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
		case 'programme_not_found':
			return <Trans>This programme is not there, or not yours.</Trans>
		default:
			return <Trans>We could not do that. Nothing was changed. Try again.</Trans>
	}
}
