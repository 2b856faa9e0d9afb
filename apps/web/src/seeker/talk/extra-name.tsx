import { Trans } from '@lingui/react/macro'
import type { Extra } from '../extras/extra.ts'

/** What stands on the button that opens it. */
export function ExtraName({ extra }: { readonly extra: Extra }) {
	switch (extra) {
		case 'calm':
			return <Trans>A calm minute</Trans>
		case 'plan':
			return <Trans>A plan for hard moments</Trans>
		case 'worksheet':
			return <Trans>Work on a problem, step by step</Trans>
		case 'return_words':
			return <Trans>Come back to the same listener</Trans>
		case 'give_words':
			return <Trans>I have return words</Trans>
	}
}
