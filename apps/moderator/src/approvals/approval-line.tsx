import { buttonClass } from '@akin/ui/core/button'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Clock } from '../board/ago.tsx'
import { ApprovalWords, WhoCan } from './approval-words.tsx'
import styles from './approvals.module.css'
import { useApprovals } from './use-approvals.ts'

/** Over every screen while something waits for a second person. */
export function ApprovalLine() {
	const { t } = useLingui()
	// Settings can wait for days: they stand with the settings, and as a number on the way to the approvals.
	const [first, ...others] = useApprovals().filter(({ approvedBy, act }) => approvedBy === null && act.kind !== 'change_settings')
	if (!first) return null
	return (
		<section {...landmark} className={styles.line} aria-label={t`Needs a second person`}>
			<p>
				<strong>
					<Trans>This needs a second person:</Trans> <ApprovalWords act={first.act} />.
				</strong>{' '}
				<WhoCan {...first} />{' '}
				<Trans>
					Waiting <Clock at={first.requestedAt} />
				</Trans>
				{others.length > 0 && (
					<>
						{' · '}
						<Trans>and {others.length} more</Trans>
					</>
				)}
			</p>
			<Link to="/approvals" className={buttonClass({ size: 'small' })}>
				<Trans>Look at it</Trans>
			</Link>
		</section>
	)
}
