import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

export type RubricItem = 'rapport' | 'understanding' | 'asked_directly' | 'next_step' | 'ending'
export type RubricLevel = 'well' | 'partly' | 'not_yet' | 'not_needed'

/** What a review speaks of, in words: never a number, and nothing that adds up. */
export function useRubricWords(): {
	readonly item: (item: RubricItem) => string
	readonly level: (item: RubricItem, level: RubricLevel) => string
} {
	const { t } = useLingui()
	return useMemo(
		() => ({
			item: (item) => {
				switch (item) {
					case 'rapport':
						return t`Being with them`
					case 'understanding':
						return t`Understanding`
					case 'asked_directly':
						return t`Asking about suicide when it is needed`
					case 'next_step':
						return t`A next step`
					case 'ending':
						return t`The ending`
				}
			},
			level: (item, level) => {
				switch (`${item} ${level}` as const) {
					case 'rapport well':
						return t`They could open up`
					case 'rapport partly':
						return t`Warm in parts`
					case 'rapport not_yet':
						return t`They stayed alone with it`
					case 'understanding well':
						return t`Heard and said back`
					case 'understanding partly':
						return t`Heard, not always said back`
					case 'understanding not_yet':
						return t`Missed what mattered`
					case 'asked_directly well':
						return t`Asked directly`
					case 'asked_directly partly':
						return t`Asked around it`
					case 'asked_directly not_yet':
						return t`Not asked`
					case 'asked_directly not_needed':
						return t`Not needed here`
					case 'next_step well':
						return t`Found one together`
					case 'next_step partly':
						return t`Suggested one`
					case 'next_step not_yet':
						return t`None`
					case 'next_step not_needed':
						return t`Not needed here`
					case 'ending well':
						return t`They knew it was ending`
					case 'ending partly':
						return t`It ended a little suddenly`
					case 'ending not_yet':
						return t`It broke off`
					default:
						return t`Not needed here`
				}
			},
		}),
		[t],
	)
}
