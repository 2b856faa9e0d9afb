import { useLingui } from '@lingui/react/macro'

type PersonReason = 'abuse' | 'sexual' | 'threats' | 'prank' | 'other'
type ConcernReason = PersonReason | 'asks_to_meet' | 'unkind' | 'not_listening' | 'pressure'

/** @returns a function that says what somebody says is wrong, about whoever answers and about the person alike */
export function useConcernReason(): (reason: ConcernReason) => string {
	const { t } = useLingui()
	const person = usePersonReason()
	return (reason) => {
		switch (reason) {
			case 'asks_to_meet':
				return t`Asks to meet, or for a number or address`
			case 'unkind':
				return t`Unkind`
			case 'not_listening':
				return t`Does not listen`
			case 'pressure':
				return t`Pushes them to do something`
			default:
				return person(reason)
		}
	}
}

/** @returns a function that says what staff say of the person */
export function usePersonReason(): (reason: PersonReason) => string {
	const { t } = useLingui()
	return (reason) => {
		switch (reason) {
			case 'abuse':
				return t`Abuse`
			case 'sexual':
				return t`Sexual words`
			case 'threats':
				return t`Threats`
			case 'prank':
				return t`Not looking for support`
			case 'other':
				return t`Something else`
		}
	}
}
