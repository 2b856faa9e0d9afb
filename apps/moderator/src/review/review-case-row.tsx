import type { ReviewCase } from '@akin/core/protocol/review-shapes'
import { Chip } from '@akin/ui/core/chip'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from '../records/records-screen.module.css'
import { When } from '../records/when.tsx'

type Reason = ReviewCase['reasons'][number]

/** One conversation to learn from: whose, when, and why it is here. Nobody's words. */
export function ReviewCaseRow({ one, children }: { readonly one: ReviewCase; readonly children: ReactNode }) {
	const { row, reasons, reviewed, hasReply } = one
	return (
		<li className={`${styles.row} ${styles.withAct}`}>
			<div className={styles.head}>
				<Link to="/records/$id" params={{ id: row.id }} className={styles.name}>
					<HandleMark handle={row.handle} size={16} />
					<HandleName handle={row.handle} />
				</Link>
				{reasons.map((reason) => (
					<Chip key={reason} tone={reason === 'act_now' ? 'watch' : 'neutral'}>
						<ReasonWords reason={reason} />
					</Chip>
				))}
				<span className={styles.about}>
					{row.listener && (
						<Trans>
							With <bdi>{row.listener.name}</bdi>
						</Trans>
					)}
					{' · '}
					<bdi>{row.programmeName}</bdi>
					{' · '}
					<Trans>
						Ended <When at={row.closedAt} />
					</Trans>
				</span>
			</div>
			{reviewed && (
				<p className={styles.opened}>
					<Trans>
						Reviewed by <bdi>{reviewed.name}</bdi>, <When at={reviewed.at} />
					</Trans>
					{' · '}
					{hasReply ? <Trans>The listener has answered.</Trans> : <Trans>Not answered yet.</Trans>}
				</p>
			)}
			<div>{children}</div>
		</li>
	)
}

function ReasonWords({ reason }: { readonly reason: Reason }): ReactNode {
	switch (reason) {
		case 'act_now':
			return <Trans>Somebody was needed at once</Trans>
		case 'listener_asked':
			return <Trans>The listener asked</Trans>
		case 'first_talks':
			return <Trans>One of their first ten</Trans>
		case 'drawn':
			return <Trans>Drawn at random</Trans>
	}
}
