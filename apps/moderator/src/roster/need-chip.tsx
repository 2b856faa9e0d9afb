import type { RosterListener } from '@akin/core/protocol/roster'
import { Chip } from '@akin/ui/core/chip'
import { Trans } from '@lingui/react/macro'

/** Why somebody should look after a listener, in words. */
export function NeedChip({ need }: { readonly need: RosterListener['needs'][number] }) {
	switch (need) {
		case 'gone':
			return (
				<Chip tone="watch" icon="triangle">
					<Trans>Not connected</Trans>
				</Chip>
			)
		case 'overloaded':
			return (
				<Chip tone="watch" icon="triangle">
					<Trans>More than they should hold</Trans>
				</Chip>
			)
		case 'long_without_rest':
			return (
				<Chip tone="watch" icon="eye">
					<Trans>Long without a rest</Trans>
				</Chip>
			)
		case 'first_shift':
			return (
				<Chip tone="note">
					<Trans>First shift</Trans>
				</Chip>
			)
		case 'first_ten':
			return (
				<Chip tone="note">
					<Trans>First ten conversations</Trans>
				</Chip>
			)
	}
}
