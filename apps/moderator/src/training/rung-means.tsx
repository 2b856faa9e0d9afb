import type { Rung } from '@akin/core/training/rung'
import { Trans } from '@lingui/react/macro'

/** What a rung means for whoever stands on it, and for the queue. */
export function RungMeans({ rung }: { readonly rung: Rung }) {
	switch (rung) {
		case 'lessons':
			return <Trans>They read the lessons again and answer all questions. Nobody is offered to them.</Trans>
		case 'practice':
			return <Trans>They talk with people who do not exist, as often as the programme asks. Nobody is offered to them.</Trans>
		case 'shadow':
			return <Trans>They may ask colleagues to read along with light talks whose person allows it. Nobody is offered to them.</Trans>
		case 'buddy':
			return <Trans>They listen with somebody experienced at their side. You arrange it. The queue offers them nobody.</Trans>
		case 'solo':
			return <Trans>The queue offers them people whose talk begins light.</Trans>
		case 'all':
			return <Trans>The queue offers them whoever comes next.</Trans>
	}
}
