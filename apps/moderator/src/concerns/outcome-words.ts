import type { ConcernOutcome } from '@akin/core/concern/concern'
import { useLingui } from '@lingui/react/macro'

/** @returns a function that says what came of a concern */
export function useOutcome(): (outcome: ConcernOutcome) => string {
	const { t } = useLingui()
	return (outcome) => {
		switch (outcome) {
			case 'talked_to_them':
				return t`Somebody talked with them`
			case 'held_back':
				return t`The listener is held back or suspended`
			case 'blocked':
				return t`The person was blocked`
			case 'passed_on':
				return t`Passed on to others`
			case 'nothing_to_do':
				return t`Nothing had to be done`
		}
	}
}
