import { useLingui } from '@lingui/react/macro'

export type Landform =
	| 'river'
	| 'hill'
	| 'lake'
	| 'meadow'
	| 'forest'
	| 'island'
	| 'valley'
	| 'harbour'
	| 'field'
	| 'coast'
	| 'brook'
	| 'ridge'

/** What staff see in place of a person's name: a neutral landform and a number. */
export interface Handle {
	readonly landform: Landform
	readonly number: number
}

/** @returns a function that says a handle in the reader's language: "River 27" */
export function useHandleName(): (handle: Handle) => string {
	const { t } = useLingui()
	return ({ landform, number }) => {
		switch (landform) {
			case 'river':
				return t`River ${number}`
			case 'hill':
				return t`Hill ${number}`
			case 'lake':
				return t`Lake ${number}`
			case 'meadow':
				return t`Meadow ${number}`
			case 'forest':
				return t`Forest ${number}`
			case 'island':
				return t`Island ${number}`
			case 'valley':
				return t`Valley ${number}`
			case 'harbour':
				return t`Harbour ${number}`
			case 'field':
				return t`Field ${number}`
			case 'coast':
				return t`Coast ${number}`
			case 'brook':
				return t`Brook ${number}`
			case 'ridge':
				return t`Ridge ${number}`
		}
	}
}

export function HandleName({ handle }: { readonly handle: Handle }) {
	return <bdi>{useHandleName()(handle)}</bdi>
}
