import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import styles from './talk.module.css'

export interface MoreDialogProps {
	readonly open: boolean
	readonly onClose: () => void
	/** Null while nobody answers yet. */
	readonly onConcern: (() => void) | null
	readonly onKept: () => void
	readonly onHelp: () => void
}

/** What is not needed every minute, and must be easy to find when it is. */
export function MoreDialog({ open, onClose, onConcern, onKept, onHelp }: MoreDialogProps) {
	return (
		<SeekerDialog
			open={open}
			onClose={onClose}
			title={<Trans>More</Trans>}
			actions={
				<Button data-autofocus onClick={onClose}>
					<Trans>Back</Trans>
				</Button>
			}
		>
			<div className={styles.more}>
				<Button onClick={onKept}>
					<Trans>What is kept about me</Trans>
				</Button>
				{onConcern && (
					<Button onClick={onConcern}>
						<Trans>Something is wrong with this conversation</Trans>
					</Button>
				)}
				<Button onClick={onHelp}>
					<Trans>See other people you can reach</Trans>
				</Button>
			</div>
		</SeekerDialog>
	)
}
