import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Plural, Trans } from '@lingui/react/macro'
import { Erase } from '../after/erase.tsx'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import styles from './talk.module.css'

export interface KeptDialogProps {
	readonly open: boolean
	readonly onClose: () => void
	readonly session: SeekerSession
	readonly announcer: Announcer
	/** How long the programme keeps what was said, in days; null when the programme is not known any more. */
	readonly retentionDays: number | null
	/** Told when the last backups become unreadable, in epoch milliseconds. */
	readonly onErased: (finalInBackupsAt: number) => void
}

/** What is kept about somebody, where, for how long and who can read it; and erasing it at once. Every sentence follows from how the server works. */
export function KeptDialog({ open, onClose, session, announcer, retentionDays, onErased }: KeptDialogProps) {
	// The wrapping key of a day goes so many days after that day has ended.
	const backupDays = (retentionDays ?? 0) + 1
	return (
		<SeekerDialog
			open={open}
			onClose={onClose}
			title={<Trans>What is kept about me</Trans>}
			actions={
				<Button data-autofocus onClick={onClose}>
					<Trans>Back</Trans>
				</Button>
			}
		>
			<dl className={styles.kept}>
				<dt>
					<Trans>What you write</Trans>
				</dt>
				<dd>
					<Trans>It is kept locked, with a key of its own.</Trans>{' '}
					{retentionDays !== null && (
						<Plural
							value={retentionDays}
							one="We keep the chat for # day, then we delete it."
							other="We keep the chat for # days, then we delete it."
						/>
					)}
				</dd>
				<dt>
					<Trans>Who can read it</Trans>
				</dt>
				<dd>
					<Trans>
						Your listener, and the supervisors who look after both of you. When the chat is over, a supervisor needs a reason to open it,
						and each time is written down.
					</Trans>
				</dd>
				<dt>
					<Trans>Who you are</Trans>
				</dt>
				<dd>
					<Trans>We do not ask who you are and we cannot see your phone number.</Trans> <Trans>We do not store your network address.</Trans>
				</dd>
				<dt>
					<Trans>On this device</Trans>
				</dt>
				<dd>
					<Trans>Nothing is kept on this device unless you ask for it.</Trans>
				</dd>
			</dl>
			<p>
				<Trans>If you erase it now, the chat ends, and from then on nobody can read it here.</Trans>{' '}
				{retentionDays !== null && (
					<Plural
						value={backupDays}
						one="Copies in our backups become unreadable within # day."
						other="Copies in our backups become unreadable within # days."
					/>
				)}
			</p>
			<Erase session={session} erased={false} finalInBackupsAt={null} announcer={announcer} onErased={onErased} />
		</SeekerDialog>
	)
}
