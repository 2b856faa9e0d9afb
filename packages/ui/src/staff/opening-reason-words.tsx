import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

export type OpeningReason = 'live_follow_up' | 'listener_asked' | 'review_sample' | 'complaint' | 'safeguarding' | 'other'

/** @returns a function that says why a closed conversation was opened */
export function useOpeningReason(): (reason: OpeningReason) => string {
	const { t } = useLingui()
	return useCallback(
		(reason) => {
			switch (reason) {
				case 'live_follow_up':
					return t`Following up on live support`
				case 'listener_asked':
					return t`The listener asked for it`
				case 'review_sample':
					return t`Review`
				case 'complaint':
					return t`A complaint`
				case 'safeguarding':
					return t`Safeguarding`
				case 'other':
					return t`Another reason`
			}
		},
		[t],
	)
}
