import { Trans } from '@lingui/react/macro'

/** The rungs, from the first on. */
export type RungOnLadder = 'lessons' | 'practice' | 'shadow' | 'buddy' | 'solo' | 'all'

/** The name of a rung of the ladder of trust. */
export function RungName({ rung }: { readonly rung: RungOnLadder }) {
	switch (rung) {
		case 'lessons':
			return <Trans>Lessons</Trans>
		case 'practice':
			return <Trans>Practice</Trans>
		case 'shadow':
			return <Trans>Shadow</Trans>
		case 'buddy':
			return <Trans>Buddy</Trans>
		case 'solo':
			return <Trans>Solo, light talks</Trans>
		case 'all':
			return <Trans>Everybody</Trans>
	}
}
