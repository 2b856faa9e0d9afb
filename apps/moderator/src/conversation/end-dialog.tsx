import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useSession } from '../session/session-context.ts'
import { listenerOf } from './ladder-steps.ts'
import { type StepDialogProps, useMe, useStep } from './step-dialog.tsx'
import { WhatEachSees } from './what-each-sees.tsx'

export function EndDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const supervisor = useMe()
	const { busy, refusal, run } = useStep(view.row.handler?.name)
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>End the conversation</Trans>}
			busy={busy}
			danger
			onGo={async () => {
				if (await run(() => session.endConversation(view.row.id))) onClose()
			}}
			go={<Trans>End it</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>It ends for everybody and cannot be opened again by the person. Say goodbye first.</Trans>
			</p>
			<WhatEachSees
				person={person}
				listener={listenerOf(view)?.name ?? null}
				events={[{ kind: 'ended', reason: 'ended_by_supervisor', by: supervisor, at: Date.now() }]}
				mode={null}
			/>
		</ActDialog>
	)
}
