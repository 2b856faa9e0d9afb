import type { RecordRow } from '@akin/core/protocol/record-shapes'
import { type HoldEndReason, holdEndReasons } from '@akin/core/record/hold'
import type { ConversationId } from '@akin/core/support/ids'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { useHoldEnd } from './hold-words.ts'

export type EndHoldDialogProps = {
	readonly id: ConversationId
	readonly onClose: () => void
	readonly onEnded: (row: RecordRow) => void
}

/** [RO5] One person lets go of a record before its day, with a reason. */
export function EndHoldDialog({ id, onClose, onEnded }: EndHoldDialogProps) {
	const session = useSession()
	const words = useHoldEnd()
	const [reason, setReason] = useState<HoldEndReason | null>(null)
	const [state, setState] = useState<'asked' | 'missing' | 'busy' | 'failed'>('asked')
	const letGo = async () => {
		if (reason === null) return setState('missing')
		setState('busy')
		const reply = await session.records.endHold({ conversationId: id, reason })
		if (!reply.ok) return setState('failed')
		onEnded(reply.data.row)
		onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Let go of this record</Trans>}
			keep={<Trans>Keep it</Trans>}
			busy={state === 'busy'}
			danger
			onGo={() => void letGo()}
			go={<Trans>Let go of it</Trans>}
			refusal={
				state === 'failed' && (
					<div role="alert">
						<Notice tone="error">
							<Trans>It was not let go of. Please try again.</Trans>
						</Notice>
					</div>
				)
			}
		>
			<p>
				<Trans>
					It is then kept as long as every conversation of its programme. Where that time is over, its words are gone at once, for
					everybody.
				</Trans>
			</p>
			<ChooseReason
				isMissing={state === 'missing' && reason === null}
				options={holdEndReasons.map((value) => ({ value, label: words(value) }))}
				value={reason}
				onChange={setReason}
			/>
		</ActDialog>
	)
}
