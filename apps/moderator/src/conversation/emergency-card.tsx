import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Clock } from '../board/ago.tsx'
import styles from './care-panel.module.css'
import { CrisisNumbers } from './crisis-numbers.tsx'
import { EmergencySteps } from './emergency-steps.tsx'
import { firstActNow } from './first-act-now.ts'
import { HandOffRecord } from './hand-off-record.tsx'
import { SecondPerson } from './second-person.tsx'
import { useResources } from './use-resources.ts'
import { WhatWeKnow } from './what-we-know.tsx'

export type EmergencyCardProps = { readonly open: SupervisorOpenConversation; readonly person: string }

/**
 * What to do when somebody is in danger, in one place: steps, numbers, what was said, a clock, who stands by, and the record. Everything in it
 * stands in the log, so another supervisor can go on with it.
 */
export function EmergencyCard({ open, person }: EmergencyCardProps) {
	const { t } = useLingui()
	const { view } = open
	const since = firstActNow(view.row.attention.signals)
	const isUrgent = since !== null && view.state.kind !== 'closed'
	const [isOpen, setIsOpen] = useState(isUrgent)
	// It opens by itself once, when it becomes urgent; whoever closes it has closed it.
	useEffect(() => {
		if (isUrgent) setIsOpen(true)
	}, [isUrgent])
	const { resources, load } = useResources(open.id)
	useEffect(() => {
		if (isOpen) load()
	}, [isOpen, load])
	const crisis = resources.filter((resource) => resource.crisis)
	return (
		<section {...landmark} className={isUrgent ? `${styles.panel} ${styles.urgent}` : styles.panel} aria-label={t`Emergency card`}>
			<details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
				<summary className={styles.summary}>
					<Trans>Emergency card</Trans>{' '}
					{since !== null && (
						<span className={styles.about}>
							<Trans>
								for <Clock at={since} />
							</Trans>
						</span>
					)}
				</summary>
				<div className={`${styles.body} ${styles.card}`}>
					<EmergencySteps id={open.id} isShown={isOpen} />
					<WhatWeKnow open={open} person={person} />
					<CrisisNumbers resources={crisis} />
					<SecondPerson open={open} />
					<HandOffRecord open={open} />
				</div>
			</details>
		</section>
	)
}
