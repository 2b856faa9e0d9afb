import type { Shift } from '@akin/client/listener-session'
import { Dialog } from '@akin/ui/core/dialog'
import { Elapsed } from '@akin/ui/staff/clock'
import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useSnapshot } from '../session/desk-context.tsx'
import { AvailabilityWords } from './availability-words.tsx'
import styles from './shift-bar.module.css'

/** What the bar has no room for in a narrow window. */
export function ShiftMenu(props: {
	readonly open: boolean
	readonly onClose: () => void
	readonly shift: Shift | null
	readonly actions: ReactNode
}) {
	const { clockOffsetMs } = useSnapshot()
	const { shift } = props
	return (
		<Dialog open={props.open} onClose={props.onClose} title={<Trans>Your shift</Trans>} closable>
			{shift ? (
				<>
					<p>
						<AvailabilityWords availability={shift.availability} />
						{' · '}
						<Trans>
							On shift <Elapsed since={shift.startedAt} offsetMs={clockOffsetMs} />
						</Trans>
					</p>
					<p>
						<Plural value={shift.capacity} one="You chose one person at once." other="You chose up to # people at once." />
					</p>
				</>
			) : (
				<p>
					<AvailabilityWords availability="off" />
				</p>
			)}
			<div className={styles.menu}>{props.actions}</div>
		</Dialog>
	)
}
