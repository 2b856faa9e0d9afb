import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import { Numbers } from './numbers.tsx'

/** What "I want to chat as well" does on the screen where the dialog was opened. */
export type DangerAnswer =
	/** Starts a conversation at the front of the queue. */
	| { readonly kind: 'start'; readonly run: () => void }
	/** Tells the listener and the supervisors. */
	| { readonly kind: 'tell'; readonly run: () => void; readonly told: boolean }
	/** Closed, or not loaded yet: only the numbers help. */
	| { readonly kind: 'numbers_only' }

export interface UrgentHelpDialogProps {
	readonly open: 'help' | 'danger' | null
	readonly danger: DangerAnswer
	readonly onClose: () => void
}

/** Numbers first, whatever else is happening. In danger, chatting as well is one press more. */
export function UrgentHelpDialog({ open, danger, onClose }: UrgentHelpDialogProps) {
	const inDanger = open === 'danger'
	return (
		<SeekerDialog
			open={open !== null}
			onClose={onClose}
			closable
			title={inDanger ? <Trans>You are in danger now</Trans> : <Trans>Urgent help</Trans>}
			actions={
				<Button onClick={onClose}>
					<Trans>Back</Trans>
				</Button>
			}
		>
			<p>
				{inDanger ? (
					<Trans>Please call one of these now. They can send someone to you, and we cannot.</Trans>
				) : (
					<Trans>If your life is in danger now, call the emergency number first.</Trans>
				)}
			</p>
			<Numbers />
			{inDanger && danger.kind === 'start' && (
				<Notice
					actions={
						<Button variant="primary" onClick={danger.run}>
							<Trans>I want to chat as well</Trans>
						</Button>
					}
				>
					<Trans>You can chat with us at the same time. We put you first.</Trans>
				</Notice>
			)}
			{inDanger && danger.kind === 'tell' && !danger.told && (
				<Notice
					actions={
						<Button variant="primary" onClick={danger.run}>
							<Trans>Tell them I am in danger</Trans>
						</Button>
					}
				>
					<Trans>We can tell the people on duty right now. You can go on chatting.</Trans>
				</Notice>
			)}
			{inDanger && danger.kind === 'tell' && danger.told && (
				<Notice tone="done">
					<Trans>We have told them. Go on chatting if you can.</Trans>
				</Notice>
			)}
		</SeekerDialog>
	)
}
