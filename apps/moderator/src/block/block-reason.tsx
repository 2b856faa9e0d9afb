import type { BlockReason } from '@akin/core/block/block'
import { Trans } from '@lingui/react/macro'

export function BlockReasonWords({ reason }: { readonly reason: BlockReason }) {
	switch (reason) {
		case 'abuse':
			return <Trans>Abuse of the listener</Trans>
		case 'sexual':
			return <Trans>Sexual content</Trans>
		case 'threat':
			return <Trans>A threat</Trans>
		case 'not_serious':
			return <Trans>Not looking for support</Trans>
		case 'other':
			return <Trans>Another reason</Trans>
	}
}
