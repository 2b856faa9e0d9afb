import { canHoldUntil, endOfDay, longestHoldDays, type RecordHoldReason, recordHoldReasons } from '@akin/core/record/hold'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { WhoCan } from '../approvals/approval-words.tsx'
import { useApprovals } from '../approvals/use-approvals.ts'
import { Clock } from '../board/ago.tsx'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { useHoldReason } from './hold-words.ts'
import styles from './record-screen.module.css'

/** [RO5] Asks that a record is kept beyond its time: with a reason and a last day, and a second person. */
export function AskToHold({ id, readableUntil }: { readonly id: ConversationId; readonly readableUntil: number }) {
	const waiting = useApprovals().find(({ act }) => act.kind === 'hold_record' && act.conversationId === id)
	return (
		<details className={styles.export}>
			<summary>
				<Trans>Keep it longer…</Trans>
			</summary>
			<div className={styles.exportSteps}>
				{waiting ? (
					<p>
						<WhoCan {...waiting} />{' '}
						<Trans>
							Waiting <Clock at={waiting.requestedAt} />
						</Trans>
					</p>
				) : (
					<Ask id={id} readableUntil={readableUntil} />
				)}
			</div>
		</details>
	)
}

function Ask({ id, readableUntil }: { readonly id: ConversationId; readonly readableUntil: number }) {
	const session = useSession()
	const { clockOffsetMs } = useSnapshot()
	const words = useHoldReason()
	const [reason, setReason] = useState<RecordHoldReason | null>(null)
	const [until, setUntil] = useState('')
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const ask = async () => {
		if (reason === null) return setCode('no_reason')
		if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || !canHoldUntil(until, Date.now() + clockOffsetMs)) return setCode('date_not_possible')
		if (endOfDay(until) <= readableUntil) return setCode('is_so_already')
		setBusy(true)
		const reply = await session.approvals.request({ kind: 'hold_record', conversationId: id, reason, until })
		setBusy(false)
		setCode(reply.ok ? null : reply.error.code)
	}
	return (
		<>
			<p>
				<Trans>
					This needs a second person. The person was told how long words are kept: keep them longer only where something would be lost for
					them or for others. What they erase is gone all the same.
				</Trans>
			</p>
			<ChooseReason
				isMissing={code === 'no_reason' && reason === null}
				options={recordHoldReasons.map((value) => ({ value, label: words(value) }))}
				value={reason}
				onChange={setReason}
			/>
			<TextField
				label={<Trans>Last day</Trans>}
				hint={<Trans>At most {longestHoldDays} days ahead. It can be let go of earlier, and kept on by two people again.</Trans>}
				type="date"
				value={until}
				onChange={(event) => setUntil(event.currentTarget.value)}
			/>
			{code && code !== 'no_reason' && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<Refusal code={code} />
						</p>
					</Notice>
				</div>
			)}
			<Button size="small" busy={busy} onClick={() => void ask()}>
				<Trans>Ask a second person</Trans>
			</Button>
		</>
	)
}

function Refusal({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'date_not_possible':
			return <Trans>Please choose a day to come, at most {longestHoldDays} days ahead.</Trans>
		case 'is_so_already':
			return <Trans>It is kept that long already.</Trans>
		case 'nothing_left':
			return <Trans>Nothing is left to keep.</Trans>
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a minute and try again.</Trans>
		default:
			return <Trans>Nothing was asked for. Please try again.</Trans>
	}
}
