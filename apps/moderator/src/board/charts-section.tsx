import type { Board } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import styles from './charts-section.module.css'
import type { FlowReading } from './use-flow.ts'

/** Fetched when somebody first wants to see it. */
const BoardCharts = lazy(() => import('../charts/board-charts.tsx'))

/** Waits, arrivals and load as pictures: closed at first, so that who needs somebody stands as high as it can. */
export function ChartsSection({ reading, listeners }: { readonly reading: FlowReading; readonly listeners: Board['listeners'] }) {
	const [open, setOpen] = useState(false)
	return (
		<section {...landmark} id="last-hours" className={styles.section} aria-labelledby="charts-heading">
			<div className={styles.head}>
				<h2 id="charts-heading" className={styles.heading}>
					<Trans>The last four hours</Trans>
				</h2>
				<Button size="small" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
					{open ? <Trans>Hide charts</Trans> : <Trans>Show charts</Trans>}
				</Button>
			</div>
			{open && (
				<Suspense fallback={<Fetching />}>
					{reading.kind === 'here' && <BoardCharts flow={reading.flow} listeners={listeners} />}
					{reading.kind === 'asking' && <Fetching />}
					{reading.kind === 'failed' && (
						<p className={styles.empty}>
							<Trans>We could not count this. We try again every half minute.</Trans>
						</p>
					)}
				</Suspense>
			)}
		</section>
	)
}

function Fetching() {
	return (
		<p className={styles.empty}>
			<Trans>Counting.</Trans>
		</p>
	)
}
