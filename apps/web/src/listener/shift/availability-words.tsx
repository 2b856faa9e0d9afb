import type { Shift } from '@akin/client/listener-session'
import { Trans } from '@lingui/react/macro'

/** Whether the queue may ask this listener, in two or three words. */
export function AvailabilityWords({ availability }: { readonly availability: Shift['availability'] }) {
	switch (availability) {
		case 'ready':
			return <Trans>Ready</Trans>
		case 'busy':
			return <Trans>With people</Trans>
		case 'paused':
			return <Trans>On a break</Trans>
		case 'away':
			return <Trans>Away</Trans>
		case 'not_asking':
			return <Trans>Not asking</Trans>
		case 'off':
			return <Trans>Off shift</Trans>
	}
}
