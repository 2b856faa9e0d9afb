import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { TransferId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { useTransferNotice } from '@akin/ui/staff/transfer-words'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './transfer.module.css'

/** How handing this one over goes, for whoever has it. What came to nothing stays until it is put away. */
export function TransferState({ conversation }: { readonly conversation: ListenerOpenConversation }) {
	const { session, announcer } = useDesk()
	const words = useTransferNotice()
	const withdraw = useAction()
	const [putAway, setPutAway] = useState<TransferId | null>(null)
	const { id, view } = conversation
	const { transfer } = view
	const failed =
		transfer?.step.kind === 'failed' ? words({ kind: 'transfer_failed', outcome: transfer.step.outcome, to: transfer.to }) : null
	useEffect(() => {
		if (failed !== null) announcer.status(failed)
	}, [failed, announcer])
	if (!transfer || transfer.id === putAway) return null
	const { step, to } = transfer
	if (step.kind === 'failed')
		return (
			<div className={styles.state} data-transfer="failed">
				<Notice
					title={failed}
					actions={
						<Button size="small" onClick={() => setPutAway(transfer.id)}>
							<Trans>All right</Trans>
						</Button>
					}
				>
					<Trans>They are still with you.</Trans>
				</Notice>
			</div>
		)
	return (
		<div className={styles.state} data-transfer={step.kind}>
			<Notice
				title={
					step.kind === 'asking_person' ? (
						words({ kind: 'transfer_proposed', name: transfer.byName, to })
					) : (
						<Trans>
							They said yes. <bdi>{to}</bdi> is reading and deciding.
						</Trans>
					)
				}
				actions={
					<Button size="small" busy={withdraw.busy} onClick={() => void withdraw.run(() => session.withdrawTransfer(id, transfer.id))}>
						<Trans>Take it back</Trans>
					</Button>
				}
			>
				<Trans>Nothing has changed yet. You go on until somebody else has them.</Trans>
				{withdraw.refusal && (
					<p className={styles.refusal} role="alert">
						<RefusalWords code={withdraw.refusal} />
					</p>
				)}
			</Notice>
		</div>
	)
}
