import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import { Button, buttonClass } from '@akin/ui/core/button'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../records/records-screen.module.css'
import { When } from '../records/when.tsx'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { ActReason, ApprovalWords, WhoCan } from './approval-words.tsx'
import own from './approvals.module.css'
import { AskForApproval } from './ask-for-approval.tsx'
import { DecidedLately } from './decided-lately.tsx'
import { DecisionRefused, type RefusedDecision } from './decision-refused.tsx'
import { useApprovals } from './use-approvals.ts'

/** Acts that one person alone may not do: asked for by one, decided by another, within minutes. */
export function ApprovalsScreen() {
	const { t } = useLingui()
	const heading = useArrivalFocus()
	const [refused, setRefused] = useState<RefusedDecision | null>(null)
	const approvals = useApprovals().filter(({ approvedBy }) => approvedBy === null)
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Needs two people</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>One of you asks, another one decides: within ten minutes, on settings within seven days. Both names stand in the log.</Trans>
			</p>
			{refused && <DecisionRefused refused={refused} />}
			<section {...landmark} className={styles.results} aria-label={t`Waiting for a second person`}>
				{approvals.length === 0 ? (
					<p className={styles.empty}>
						<Trans>Nothing waits for a second person.</Trans>
					</p>
				) : (
					<ul className={styles.list}>
						{approvals.map((approval) => (
							<Waiting key={approval.id} approval={approval} onRefused={setRefused} />
						))}
					</ul>
				)}
			</section>
			<DecidedLately />
			<AskForApproval />
		</main>
	)
}

type WaitingProps = { readonly approval: ApprovalView; readonly onRefused: (refused: RefusedDecision | null) => void }

function Waiting({ approval, onRefused }: WaitingProps) {
	const session = useSession()
	const { clockOffsetMs } = useSnapshot()
	const now = useNow(clockOffsetMs)
	const [busy, setBusy] = useState(false)
	const { act } = approval
	const run = async (decide: () => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>) => {
		setBusy(true)
		const reply = await decide()
		setBusy(false)
		onRefused(reply.ok ? null : { id: approval.id, code: reply.error?.code ?? 'no_answer' })
	}
	return (
		<li className={styles.row}>
			<p>
				<strong>
					<ApprovalWords act={act} />
				</strong>
				{act.kind !== 'change_settings' && (
					<>
						{' · '}
						<ActReason act={act} />
					</>
				)}
				{' · '}
				<Trans>
					asked by <bdi>{approval.requester}</bdi>
				</Trans>
			</p>
			<p className={styles.opened}>
				<WhoCan {...approval} />{' '}
				{act.kind === 'change_settings' ? (
					<Trans>
						Until <When at={approval.decideBy} />
					</Trans>
				) : (
					<Trans>
						Time left{' '}
						<bdi dir="ltr" className={own.time}>
							{clockText(approval.decideBy - now)}
						</bdi>
					</Trans>
				)}
			</p>
			<div className={styles.head}>
				{act.kind === 'change_settings' && (
					<Link to="/settings" search={{ programme: act.programmeId }} className={buttonClass({ size: 'small' })}>
						<Trans>Look at the change</Trans>
					</Link>
				)}
				{approval.mayDecide && act.kind !== 'change_settings' && (
					<>
						<Button size="small" variant="primary" busy={busy} onClick={() => void run(() => session.approvals.approve(approval.id))}>
							<Trans>Approve</Trans>
						</Button>
						<Button size="small" busy={busy} onClick={() => void run(() => session.approvals.decline(approval.id))}>
							<Trans>Decline</Trans>
						</Button>
					</>
				)}
				{approval.isMine && (
					<Button size="small" busy={busy} onClick={() => void run(() => session.approvals.withdraw(approval.id))}>
						<Trans>Take it back</Trans>
					</Button>
				)}
			</div>
		</li>
	)
}
