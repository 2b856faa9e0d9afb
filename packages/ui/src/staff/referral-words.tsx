import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

export type ReferralStep = 'offered' | 'accepted' | 'declined' | 'handed_over' | 'followed_up'

/** @returns a function that says what stands in the record of a referral */
export function useReferralStep(): (step: ReferralStep, resource: string) => string {
	const { t } = useLingui()
	return useCallback(
		(step, resource) => {
			switch (step) {
				case 'offered':
					return t`${{ resource }} was offered.`
				case 'accepted':
					return t`They want ${{ resource }}.`
				case 'declined':
					return t`They do not want ${{ resource }}.`
				case 'handed_over':
					return t`They were handed over to ${{ resource }}.`
				case 'followed_up':
					return t`What happened with ${{ resource }}.`
			}
		},
		[t],
	)
}

/** @returns a function with the words of the button that writes a step down */
export function useReferralButton(): (step: ReferralStep) => string {
	const { t } = useLingui()
	return useCallback(
		(step) => {
			switch (step) {
				case 'offered':
					return t`Offer it`
				case 'accepted':
					return t`They said yes`
				case 'declined':
					return t`They said no`
				case 'handed_over':
					return t`Handed over`
				case 'followed_up':
					return t`Write down what happened`
			}
		},
		[t],
	)
}
