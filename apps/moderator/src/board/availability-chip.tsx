import type { Board } from '@akin/core/protocol/supervisor'
import { unreachable } from '@akin/core/support/unreachable'
import { Chip } from '@akin/ui/core/chip'
import { Trans } from '@lingui/react/macro'

type Listener = Board['listeners'][number]

/** Whether a listener can take another person now, in a word. */
export function AvailabilityChip({ availability }: { readonly availability: Listener['availability'] }) {
	switch (availability) {
		case 'ready':
			return (
				<Chip tone="done">
					<Trans>Ready</Trans>
				</Chip>
			)
		case 'busy':
			return (
				<Chip>
					<Trans>Full</Trans>
				</Chip>
			)
		case 'not_asking':
			return (
				<Chip tone="plain">
					<Trans>Not asking</Trans>
				</Chip>
			)
		case 'paused':
			return (
				<Chip tone="note">
					<Trans>On a break</Trans>
				</Chip>
			)
		case 'away':
			return (
				<Chip tone="note">
					<Trans>Away</Trans>
				</Chip>
			)
		case 'off':
			return (
				<Chip tone="plain">
					<Trans>Off shift</Trans>
				</Chip>
			)
		default:
			return unreachable(availability)
	}
}
