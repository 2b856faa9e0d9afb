import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { Actions, Preview, Seen, type StepDialogProps, useStep } from './step-dialog.tsx'

export function EndDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const { busy, refusal, run } = useStep()
	return (
		<Dialog
			open
			onClose={onClose}
			title={<Trans>End the conversation</Trans>}
			actions={
				<Actions
					onClose={onClose}
					busy={busy}
					danger
					onGo={async () => {
						if (await run(() => session.endConversation(view.row.id))) onClose()
					}}
				>
					<Trans>End it</Trans>
				</Actions>
			}
		>
			{refusal}
			<p>
				<Trans>It ends for everybody and cannot be opened again by the person. Say goodbye first.</Trans>
			</p>
			<Seen title={<Trans>This is what {person} will see</Trans>}>
				<Preview notices={[{ kind: 'ended', reason: 'ended_by_supervisor', by: me?.name ?? '' }]} />
			</Seen>
		</Dialog>
	)
}
