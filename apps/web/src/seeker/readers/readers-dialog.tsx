import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import { ChooseReaders, type ExtraReader } from './choose-readers.tsx'

export interface ReadersDialogProps {
	readonly session: SeekerSession
	readonly announcer: Announcer
	readonly open: boolean
	readonly readers: readonly ExtraReader[]
	/** As the server knows it. */
	readonly refused: readonly ExtraReader[]
	readonly onClose: () => void
}

/** Who may read this conversation now, and saying no to those who may be refused; it holds as soon as it is said. */
export function ReadersDialog({ session, announcer, open, readers, refused, onClose }: ReadersDialogProps) {
	const { t } = useLingui()
	const [failed, setFailed] = useState(false)
	const change = async (next: readonly ExtraReader[]) => {
		const reply = await session.refuseReaders([...next])
		setFailed(!reply.ok)
		if (reply.ok) announcer.status(t`We have kept what you chose.`)
	}
	return (
		<SeekerDialog
			open={open}
			onClose={onClose}
			title={<Trans>Who may read this chat</Trans>}
			actions={
				<Button data-autofocus onClick={onClose}>
					<Trans>Back</Trans>
				</Button>
			}
		>
			<p>
				<Trans>The person who listens to you reads what you write. A supervisor may read along to support them.</Trans>
			</p>
			<ChooseReaders readers={readers} refused={refused} onChange={(next) => void change(next)} />
			{failed && (
				<Notice tone="error">
					<Trans>We could not keep that just now. Nothing has changed. Please try again.</Trans>
				</Notice>
			)}
		</SeekerDialog>
	)
}
