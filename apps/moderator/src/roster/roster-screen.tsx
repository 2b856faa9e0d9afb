import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { StandingBlocks } from '../block/standing-blocks.tsx'
import { PauseDialog } from '../intake/pause-dialog.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { OffShift } from './off-shift.tsx'
import styles from './roster.module.css'
import { RosterRow } from './roster-row.tsx'
import { StandingMessages } from './standing-messages.tsx'
import { useRoster } from './use-roster.ts'

/** The listeners of one's programmes: who should be looked after, and how. No league table. */
export function RosterScreen() {
	const heading = useArrivalFocus()
	const { reading, look } = useRoster()
	const [dialog, setDialog] = useState<'message' | 'pause' | null>(null)
	const programmes = reading.kind === 'here' ? reading.roster.programmes : []
	const close = () => setDialog(null)
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<div className={styles.head}>
				<h1 ref={heading} tabIndex={-1} className={styles.heading}>
					<Trans>Listeners</Trans>
				</h1>
				{programmes.length > 0 && (
					<div className={styles.actions}>
						<Button size="small" onClick={() => setDialog('message')}>
							<Trans>Write to everybody…</Trans>
						</Button>
						<Button size="small" onClick={() => setDialog('pause')}>
							<Trans>Pause intake…</Trans>
						</Button>
					</div>
				)}
			</div>
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
					<StandingMessages messages={reading.roster.messages} onDone={() => void look()} />
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
					<StandingBlocks blocks={reading.roster.blocks} onDone={() => void look()} />
					<OffShift off={reading.roster.off} onDone={() => void look()} />
				</>
			)}
			{dialog === 'message' && <MessageDialog programmes={programmes} onClose={close} onDone={() => void look()} />}
			{dialog === 'pause' && <PauseDialog programmes={programmes} onClose={close} />}
		</main>
	)
}
