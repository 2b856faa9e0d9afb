import type { SeekerSession, TalkingHandler } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'

export interface ChangeListenerDialogProps {
	readonly session: SeekerSession
	readonly announcer: Announcer
	readonly open: boolean
	/** Who talks with them now, and whom they mean; null: no listener does. */
	readonly handler: TalkingHandler | null
	readonly onClose: () => void
}

/** It was done before: whoever they meant is not theirs any more. */
const isChanged: ReadonlySet<string> = new Set(['another_listener', 'not_answered_yet'])

/** Somebody else, in one step and without a reason. Where nobody else could come now it is said first, and nothing has happened. */
export function ChangeListenerDialog({ session, announcer, open, handler, onClose }: ChangeListenerDialogProps) {
	const { t } = useLingui()
	const [state, setState] = useState<'idle' | 'busy' | 'nobody' | 'failed' | 'unsure'>('idle')
	useEffect(() => {
		if (open) setState('idle')
	}, [open])
	const name = handler?.name ?? ''
	const isNobody = state === 'nobody'
	const change = async (orWait: boolean) => {
		if (handler === null) return
		setState('busy')
		const reply = await session.changeListener(handler, orWait)
		if (reply.ok || isChanged.has(reply.error.code)) return onClose()
		// It may have arrived, and only the answer have been lost.
		if (reply.error.code === 'no_answer') return setState('unsure')
		if (reply.error.code !== 'nobody_else') return setState('failed')
		setState('nobody')
		announcer.status(t`Nobody else is free just now. Nothing has changed.`)
	}
	return (
		<SeekerDialog
			open={open}
			onClose={onClose}
			title={<Trans>Change listener</Trans>}
			actions={
				<>
					<Button variant={isNobody ? 'primary' : 'secondary'} data-autofocus onClick={onClose}>
						<Trans>
							Stay with <bdi>{name}</bdi>
						</Trans>
					</Button>
					<Button variant={isNobody ? 'secondary' : 'primary'} busy={state === 'busy'} onClick={() => void change(isNobody)}>
						{isNobody ? <Trans>Wait for someone else</Trans> : <Trans>Yes, someone else</Trans>}
					</Button>
				</>
			}
		>
			{isNobody ? (
				<p>
					<Trans>
						Nobody else is free just now. You can stay with <bdi>{name}</bdi>, or wait for someone else. If you wait, <bdi>{name}</bdi>{' '}
						leaves the chat. You keep your place.
					</Trans>
				</p>
			) : (
				<>
					<p>
						<Trans>Would you like someone else?</Trans>{' '}
						<Trans>
							You don't have to say why. <bdi>{name}</bdi> is told kindly, and will not be your listener in this chat again.
						</Trans>
					</p>
					<p>
						<Trans>You keep your place at the front. The next listener can read what you wrote. A supervisor sees that you asked.</Trans>
					</p>
				</>
			)}
			{state === 'unsure' && (
				<Notice tone="error">
					<Trans>We do not know whether it went through. Please look at the chat before you try again.</Trans>
				</Notice>
			)}
			{state === 'failed' && (
				<Notice tone="error">
					<Trans>We could not do that just now. Nothing has changed. Please try again.</Trans>
				</Notice>
			)}
		</SeekerDialog>
	)
}
