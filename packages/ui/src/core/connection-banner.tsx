import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './connection-banner.module.css'

/**
 * A line under the bar about the connection. Render nothing while all is well: there are no green dots.
 * `stale` is for a board that no longer shows the truth, which is dangerous and must look so.
 */
export function ConnectionBanner({ state, children }: { readonly state: 'lost' | 'back' | 'stale'; readonly children: ReactNode }) {
	const { t } = useLingui()
	return (
		<section aria-label={t`Connection`} className={classNames(styles.banner, state !== 'lost' && styles[state])} data-connection={state}>
			{children}
		</section>
	)
}
