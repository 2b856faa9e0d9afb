import type { DecidedApproval } from '@akin/core/protocol/approval-shapes'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from '../records/records-screen.module.css'
import { When } from '../records/when.tsx'
import { ApprovalWords } from './approval-words.tsx'
import own from './approvals.module.css'
import { useDecided } from './use-decided.ts'

/** [AP10] What became of what was asked for, and whose word it was. */
export function DecidedLately() {
	const { t } = useLingui()
	const decided = useDecided()
	if (decided.length === 0) return null
	return (
		<section {...landmark} className={styles.results} aria-label={t`Decided in the last hour`}>
			<h2 className={own.title}>
				<Trans>Decided in the last hour</Trans>
			</h2>
			<ul className={styles.list}>
				{decided.map((one) => (
					<li key={one.id} className={styles.row}>
						<p>
							<strong>
								<ApprovalWords act={one.act} />
							</strong>
							{' · '}
							<Trans>
								asked by <bdi>{one.requester}</bdi>
							</Trans>
						</p>
						<p className={styles.opened}>
							<Outcome decided={one} /> · <When at={one.at} />
						</p>
						{one.because !== null && <p dir="auto">{one.because}</p>}
					</li>
				))}
			</ul>
		</section>
	)
}

function Outcome({ decided: { outcome, by } }: { readonly decided: DecidedApproval }): ReactNode {
	switch (outcome) {
		case 'approved':
			return (
				<Trans>
					Approved by <bdi>{by}</bdi>
				</Trans>
			)
		case 'declined':
			return (
				<Trans>
					Declined by <bdi>{by}</bdi>
				</Trans>
			)
		case 'withdrawn':
			return (
				<Trans>
					Taken back by <bdi>{by}</bdi>
				</Trans>
			)
		case 'came_to_nothing':
			return (
				<Trans>
					Approved by <bdi>{by}</bdi>, and nothing came of it: it was overtaken in that moment
				</Trans>
			)
	}
}
