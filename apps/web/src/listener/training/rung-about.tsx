import type { Rung } from '@akin/core/training/rung'
import { Trans } from '@lingui/react/macro'

/** What somebody does on a rung, and whom they are with. */
export function RungAbout({ rung }: { readonly rung: Rung }) {
	switch (rung) {
		case 'lessons':
			return <Trans>Seven short lessons, each with a few questions. You can answer them as often as you like.</Trans>
		case 'practice':
			return <Trans>You talk with people who do not exist, and read afterwards what was heard.</Trans>
		case 'shadow':
			return <Trans>You read along while somebody experienced listens, if they and the person agree.</Trans>
		case 'buddy':
			return <Trans>You listen, with somebody experienced at your side. Your coordinator arranges it with you.</Trans>
		case 'solo':
			return <Trans>You listen alone, to people whose talk begins light. Help me is there as always.</Trans>
		case 'all':
			return <Trans>You listen to whoever comes next.</Trans>
	}
}
