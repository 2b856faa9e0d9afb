import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** What stands backstage of a learner who reads along. */
export type ShadowNotice =
	| { readonly kind: 'shadow_began'; readonly name: string }
	| { readonly kind: 'shadow_ended'; readonly name: string; readonly why: string }

/** @returns a function that says who read along to learn, and why no more, as staff read it */
export function useShadowNotice(): (notice: ShadowNotice) => string {
	const { t } = useLingui()
	return useCallback(
		(notice) => {
			const { name } = notice
			if (notice.kind === 'shadow_began') return t`${{ name }} reads along to learn.`
			switch (notice.why) {
				case 'person_refused':
					return t`The person would like no learner. ${{ name }} does not read along any more.`
				case 'act_now':
					return t`Somebody is needed here now. ${{ name }} does not read along any more.`
				default:
					return t`${{ name }} does not read along any more.`
			}
		},
		[t],
	)
}
