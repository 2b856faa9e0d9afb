import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { usePlanWords } from '../core/plan-words.tsx'
import { useWorksheetWords } from '../core/worksheet-words.tsx'

/** What a message is beside words. */
export type ShownPart =
	| { readonly kind: 'offer'; readonly of: 'worksheet' | 'plan' }
	| { readonly kind: 'resource' }
	| { readonly kind: 'step'; readonly step: Parameters<ReturnType<typeof usePlanWords>>[0] }
	| { readonly kind: 'answer'; readonly answer: 'accepted' | 'declined' }
	| {
			readonly kind: 'line'
			readonly place: { readonly field: Parameters<ReturnType<typeof useWorksheetWords>>[0] }
			readonly crossedOut: boolean
	  }

/** @returns a function that says beside a name what the message is, if it is more than words */
export function usePartWords(): (part: ShownPart | undefined) => string | undefined {
	const { t } = useLingui()
	const field = useWorksheetWords()
	const step = usePlanWords()
	// biome-ignore lint/correctness/useExhaustiveDependencies: `field` and `step` are made from `t` and change with it
	return useCallback(
		(part) => {
			switch (part?.kind) {
				case undefined:
					return undefined
				case 'offer':
					return part.of === 'plan' ? t`Offers a plan` : t`Offers the worksheet`
				case 'step':
					return t`Plan: ${{ title: step(part.step).title }}`
				case 'resource':
					return t`A resource, as a card`
				case 'answer':
					return part.answer === 'accepted' ? t`Answer: yes` : t`Answer: no`
				case 'line': {
					const { title } = field(part.place.field)
					return part.crossedOut ? t`Worksheet, crossed out: ${title}` : t`Worksheet: ${title}`
				}
			}
		},
		[t],
	)
}

/** Both, or whichever there is. */
export const joinBadges = (...badges: readonly (string | undefined)[]): string | undefined => {
	const shown = badges.filter((badge) => badge !== undefined)
	return shown.length === 0 ? undefined : shown.join(' · ')
}
