import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

export type SuggestionAnswer = 'used' | 'used_edited' | 'set_aside'

/** @returns a function that says what a listener did with a suggested reply, for everybody backstage */
export function useSuggestionAnswer(): (answer: SuggestionAnswer, name: string) => string {
	const { t } = useLingui()
	return useCallback(
		(answer, name) => {
			switch (answer) {
				case 'used':
					return t`${{ name }} used the suggestion.`
				case 'used_edited':
					return t`${{ name }} used the suggestion, edited.`
				case 'set_aside':
					return t`${{ name }} set the suggestion aside.`
			}
		},
		[t],
	)
}
