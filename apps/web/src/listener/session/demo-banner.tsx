import { Trans } from '@lingui/react/macro'
import styles from './demo-banner.module.css'

/** On every screen of a demonstration: nobody may take its invented people for real ones. */
export function DemoBanner() {
	return (
		<aside className={styles.banner}>
			<Trans>Demonstration. Everybody here is invented.</Trans>
		</aside>
	)
}
