import type { DecidedApproval } from '@akin/core/protocol/approval-shapes'
import type { ApprovalId } from '@akin/core/support/ids'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { useSession } from '../session/session-context.ts'

/** What somebody pressed, and why it did not count. */
export type RefusedDecision = { readonly id: ApprovalId; readonly code: string }

/**
 * Why a decision was not theirs to make or came to nothing. It stands on its own: what it is about has gone from the list by then.
 * [AP10] Whoever comes second reads who was first.
 */
export function DecisionRefused({ refused: { id, code } }: { readonly refused: RefusedDecision }) {
	const session = useSession()
	const [first, setFirst] = useState<DecidedApproval | null>(null)
	useEffect(() => {
		if (code !== 'already_decided') return
		let isOver = false
		void session.approvals.decided().then((reply) => {
			if (reply.ok && !isOver) setFirst(reply.data.decided.find((one) => one.id === id) ?? null)
		})
		return () => {
			isOver = true
		}
	}, [session, id, code])
	return (
		<div role="alert">
			<Notice tone="error">
				<p>{code === 'already_decided' && first ? <WhoWasFirst decided={first} /> : <RefusalWords code={code} />}</p>
			</Notice>
		</div>
	)
}

function WhoWasFirst({ decided: { outcome, by } }: { readonly decided: DecidedApproval }): ReactNode {
	switch (outcome) {
		case 'approved':
		case 'came_to_nothing':
			return (
				<Trans>
					<bdi>{by}</bdi> approved it before you. What you pressed changed nothing.
				</Trans>
			)
		case 'declined':
			return (
				<Trans>
					<bdi>{by}</bdi> declined it before you. What you pressed changed nothing.
				</Trans>
			)
		case 'withdrawn':
			return (
				<Trans>
					<bdi>{by}</bdi> took it back before you decided. What you pressed changed nothing.
				</Trans>
			)
	}
}

function RefusalWords({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'already_decided':
			return <Trans>Somebody has decided it already. What you pressed changed nothing.</Trans>
		case 'overtaken':
			return <Trans>Somebody changed the same before this counted. Nothing of it was put in place.</Trans>
		case 'nothing_left':
			return <Trans>The words were erased before this counted. Nothing was left to keep.</Trans>
		case 'last_coordinator':
			return <Trans>This is the only coordinator now, so the account stays. Nothing of it was put in place.</Trans>
		case 'too_new':
			return <Trans>One of you joined less than three days ago. Until then neither counts as the second person.</Trans>
		case 'request_over':
			return <Trans>Its time is over. It can be asked for again.</Trans>
		default:
			return <Trans>The server did not answer. Look whether it still waits, and try again.</Trans>
	}
}
