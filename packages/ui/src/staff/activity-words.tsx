import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

export type StaffActivity = 'whispering' | 'suggesting' | 'noting' | 'joining' | 'taking_over' | 'handing_back' | 'transferring'

/** @returns a function that says what somebody of staff is about to do in a conversation */
export function useActivityWords(): (name: string, activity: StaffActivity) => string {
	const { t } = useLingui()
	return useCallback(
		(name, activity) => {
			switch (activity) {
				case 'whispering':
					return t`${{ name }} is writing a whisper`
				case 'suggesting':
					return t`${{ name }} is writing a suggestion`
				case 'noting':
					return t`${{ name }} is writing a note`
				case 'joining':
					return t`${{ name }} is about to join`
				case 'taking_over':
					return t`${{ name }} is about to take over`
				case 'handing_back':
					return t`${{ name }} is about to hand back`
				case 'transferring':
					return t`${{ name }} is about to transfer this`
			}
		},
		[t],
	)
}
