import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import type { Extra } from '../extras/extra.ts'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import { ExtraName } from './extra-name.tsx'
import styles from './talk.module.css'

export interface MoreDialogProps {
	readonly open: boolean
	readonly extras: readonly Extra[]
	readonly onExtra: (extra: Extra) => void
	readonly onClose: () => void
	/** Null while no listener answers. */
	readonly onChangeListener: (() => void) | null
	/** Null while nobody answers yet. */
	readonly onConcern: (() => void) | null
	readonly onKept: () => void
	/** Null where nobody but supervisors may read along. */
	readonly onReaders: (() => void) | null
	readonly onHelp: () => void
}

/** What is not needed every minute, and must be easy to find when it is. */
export function MoreDialog({ open, extras, onExtra, onClose, onChangeListener, onConcern, onKept, onReaders, onHelp }: MoreDialogProps) {
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
				{onChangeListener && (
					<Button onClick={onChangeListener}>
						<Trans>Change listener</Trans>
					</Button>
				)}
				{extras.map((extra) => (
					<Button key={extra} onClick={() => onExtra(extra)}>
						<ExtraName extra={extra} />
					</Button>
				))}
				<Button onClick={onKept}>
					<Trans>What is kept about me</Trans>
				</Button>
				{onReaders && (
					<Button onClick={onReaders}>
						<Trans>Who may read this chat</Trans>
					</Button>
				)}
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
