import type { HoldReason } from '@akin/client/roster-desk'
import { Trans } from '@lingui/react/macro'

export function HoldReasonWords({ reason }: { readonly reason: HoldReason }) {
	switch (reason) {
		case 'conduct':
			return <Trans>How they wrote to somebody</Trans>
		case 'wellbeing':
			return <Trans>To look after them</Trans>
		case 'training':
			return <Trans>Something to practise first</Trans>
		case 'other':
			return <Trans>Another reason</Trans>
	}
}
