import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { TransferId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { useTransferNotice } from '@akin/ui/staff/transfer-words'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { useStep } from './step-dialog.tsx'
import styles from './transfer.module.css'

/** How handing this one to another listener goes; any supervisor may take it back. */
export function TransferState({ view }: { readonly view: SupervisorConversation }) {
	const session = useSession()
	const words = useTransferNotice()
	const { busy, refusal, run } = useStep()
	const [putAway, setPutAway] = useState<TransferId | null>(null)
	const { transfer } = view
	if (!transfer || transfer.id === putAway) return null
	const { step, to, byName } = transfer
	if (step.kind === 'failed')
		return (
			<Notice
				className={styles.state}
				title={words({ kind: 'transfer_failed', outcome: step.outcome, to })}
				actions={
					<Button size="small" onClick={() => setPutAway(transfer.id)}>
						<Trans>All right</Trans>
					</Button>
				}
			>
				<Trans>Whoever had it goes on.</Trans>
			</Notice>
		)
	return (
		<Notice
			className={styles.state}
			title={
				step.kind === 'asking_person'
					? words({ kind: 'transfer_proposed', name: byName, to })
					: words({ kind: 'transfer_agreed', to: to ?? '' })
			}
			actions={
				<Button size="small" busy={busy} onClick={() => void run(() => session.withdrawTransfer(view.row.id, transfer.id))}>
					<Trans>Take it back</Trans>
				</Button>
			}
		>
			<Trans>Nothing has changed yet.</Trans>
			{refusal}
		</Notice>
	)
}
