import type { PauseReason } from '@akin/client/roster-desk'
import { Trans } from '@lingui/react/macro'

export function PauseReasonWords({ reason }: { readonly reason: PauseReason }) {
	switch (reason) {
		case 'too_few_listeners':
			return <Trans>Too few listeners</Trans>
		case 'long_wait':
			return <Trans>A very long wait</Trans>
		case 'no_supervisor':
			return <Trans>No supervisor can be here</Trans>
		case 'technical':
			return <Trans>Something does not work</Trans>
		case 'other':
			return <Trans>Another reason</Trans>
	}
}
