import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useWorksheetWords } from '../core/worksheet-words.tsx'

/** What a message is beside words. */
export type ShownPart =
	| { readonly kind: 'offer' | 'resource' }
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
	// biome-ignore lint/correctness/useExhaustiveDependencies: `field` is made from `t` and changes with it
	return useCallback(
		(part) => {
			switch (part?.kind) {
				case undefined:
					return undefined
				case 'offer':
					return t`Offers the worksheet`
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
