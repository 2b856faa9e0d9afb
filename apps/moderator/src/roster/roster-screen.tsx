import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { OffShift } from './off-shift.tsx'
import styles from './roster.module.css'
import { RosterRow } from './roster-row.tsx'
import { useRoster } from './use-roster.ts'

/** The listeners of one's programmes: who should be looked after, and how. No league table. */
export function RosterScreen() {
	const heading = useArrivalFocus()
	const { reading, look } = useRoster()
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1} className={styles.heading}>
				<Trans>Listeners</Trans>
			</h1>
			{reading.kind === 'fetching' && (
				<p className={styles.count}>
					<Trans>Fetching who is on shift.</Trans>
				</p>
			)}
			{reading.kind === 'failed' && (
				<Notice
					tone="error"
					actions={
						<Button onClick={() => void look()}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					<Trans>We could not fetch who is on shift.</Trans>
				</Notice>
			)}
			{reading.kind === 'here' && (
				<>
					{reading.isOld && (
						<Notice tone="error">
							<Trans>This is how it was a moment ago. We are trying to fetch how it is now.</Trans>
						</Notice>
					)}
					<section {...landmark} aria-labelledby="on-shift" className={styles.section}>
						<h2 id="on-shift" className={styles.title}>
							<Trans>On shift</Trans> <span className={styles.count}>{reading.roster.listeners.length}</span>
						</h2>
						<p className={styles.count}>
							<Trans>Whoever should be looked after stands first. Nothing here compares people.</Trans>
						</p>
						{reading.roster.listeners.length === 0 ? (
							<p className={styles.empty}>
								<Trans>No listener is on shift.</Trans>
							</p>
						) : (
							<ul className={styles.list}>
								{reading.roster.listeners.map((listener) => (
									<RosterRow key={listener.id} listener={listener} onDone={() => void look()} />
								))}
							</ul>
						)}
					</section>
					<OffShift off={reading.roster.off} onDone={() => void look()} />
				</>
			)}
		</main>
	)
}
