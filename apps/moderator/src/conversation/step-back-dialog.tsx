import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useSession } from '../session/session-context.ts'
import { listenerOf } from './ladder-steps.ts'
import { type StepDialogProps, useMe, useStep } from './step-dialog.tsx'
import { WhatEachSees } from './what-each-sees.tsx'

export function StepBackDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const supervisor = useMe()
	const { busy, refusal, run } = useStep(view.row.handler?.name)
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Step back to reading along</Trans>}
			busy={busy}
			onGo={async () => {
				if (await run(() => session.stepBack(view.row.id))) onClose()
			}}
			go={<Trans>Step back</Trans>}
			refusal={refusal}
		>
			<WhatEachSees
				person={person}
				listener={listenerOf(view)?.name ?? null}
				events={[{ kind: 'supervisor_stepped_back', supervisor }]}
				mode="reading"
			/>
		</ActDialog>
	)
}
