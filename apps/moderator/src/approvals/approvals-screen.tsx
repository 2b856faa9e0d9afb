import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../records/records-screen.module.css'
import { When } from '../records/when.tsx'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { ActReason, ApprovalWords, WhoCan } from './approval-words.tsx'
import own from './approvals.module.css'
import { AskForApproval } from './ask-for-approval.tsx'
import { useApprovals } from './use-approvals.ts'

/** Acts that one person alone may not do: asked for by one, decided by another, within minutes. */
export function ApprovalsScreen() {
	const { t } = useLingui()
	const heading = useArrivalFocus()
	const approvals = useApprovals().filter(({ approvedBy }) => approvedBy === null)
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Needs two people</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>One of you asks, another one decides: within ten minutes, on settings within seven days. Both names stand in the log.</Trans>
			</p>
			<section {...landmark} className={styles.results} aria-label={t`Waiting for a second person`}>
				{approvals.length === 0 ? (
					<p className={styles.empty}>
						<Trans>Nothing waits for a second person.</Trans>
					</p>
				) : (
					<ul className={styles.list}>
						{approvals.map((approval) => (
							<Waiting key={approval.id} approval={approval} />
						))}
					</ul>
				)}
			</section>
			<AskForApproval />
		</main>
	)
}

function Waiting({ approval }: { readonly approval: ApprovalView }) {
	const session = useSession()
	const { clockOffsetMs } = useSnapshot()
	const now = useNow(clockOffsetMs)
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const { act } = approval
	const run = async (decide: () => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>) => {
		setBusy(true)
		const reply = await decide()
		setBusy(false)
		setCode(reply.ok ? null : (reply.error?.code ?? 'no_answer'))
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
			{code && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<RefusalWords code={code} />
						</p>
					</Notice>
				</div>
			)}
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

function RefusalWords({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'already_decided':
			return <Trans>Somebody has decided it already.</Trans>
		case 'too_new':
			return <Trans>One of you joined less than three days ago. Until then neither counts as the second person.</Trans>
		case 'request_over':
			return <Trans>Its time is over. It can be asked for again.</Trans>
		default:
			return <Trans>The server did not answer. Nothing was decided by you. Please try again.</Trans>
	}
}
