import type { ApprovalId } from '@akin/core/support/ids'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { SettingsRefusal } from './settings-refusal.tsx'

export type RefuseDialogProps = {
	readonly id: ApprovalId
	readonly requester: string
	readonly what: string
	readonly onClose: () => void
}

/** [AP7] Says no to a change of settings, and why: whoever proposed it reads it, days later perhaps. */
export function RefuseDialog({ id, requester, what, onClose }: RefuseDialogProps) {
	const session = useSession()
	const [because, setBecause] = useState('')
	const [state, setState] = useState<'asked' | 'busy' | 'empty'>('asked')
	const [code, setCode] = useState<string | null>(null)
	const refuse = async () => {
		if (because.trim() === '') return setState('empty')
		setState('busy')
		const reply = await session.approvals.decline(id, because.trim())
		setState('asked')
		if (reply.ok) onClose()
		else setCode(reply.error.code)
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Refuse this change</Trans>}
			busy={state === 'busy'}
			onGo={() => void refuse()}
			go={<Trans>Refuse it</Trans>}
			refusal={
				code && (
					<div role="alert">
						<Notice tone="error">
							<SettingsRefusal code={code} />
						</Notice>
					</div>
				)
			}
		>
			<p>
				<Trans>
					<bdi>{requester}</bdi> proposed: {what}. Everything stays as it is.
				</Trans>
			</p>
			<TextArea
				label={
					<Trans>
						Why (<bdi>{requester}</bdi> and the others read it)
					</Trans>
				}
				data-autofocus=""
				value={because}
				maxLength={200}
				rows={2}
				error={state === 'empty' && because.trim() === '' && <Trans>Please say why.</Trans>}
				onChange={(event) => setBecause(event.currentTarget.value)}
			/>
		</ActDialog>
	)
}
