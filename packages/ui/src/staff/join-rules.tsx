import { Trans } from '@lingui/react/macro'
import styles from './join.module.css'

/** [JO7] What everybody who helps here agrees to. When what they say changes, `helpingRulesVersion` goes up. */
export function JoinRules() {
	return (
		<ul className={styles.rules}>
			<li>
				<Trans>I listen. I do not judge, and I do not press my advice on anybody.</Trans>
			</li>
			<li>
				<Trans>What people tell me stays here. I write it down nowhere else, and speak about it with supervisors only.</Trans>
			</li>
			<li>
				<Trans>I do not ask who somebody is. I do not meet them, and I do not write to them anywhere else.</Trans>
			</li>
			<li>
				<Trans>When somebody may be in danger I ask about it and call a supervisor. I do not carry it alone.</Trans>
			</li>
			<li>
				<Trans>I know that supervisors may read along and help, and that what I write is kept for a while.</Trans>
			</li>
			<li>
				<Trans>I take my breaks, and I say so when something stays with me.</Trans>
			</li>
		</ul>
	)
}
