import type { SupervisorActivity } from '@akin/core/protocol/staff-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { Icon } from '@akin/ui/core/icon'
import { useActivityWords } from '@akin/ui/staff/activity-words'
import { useEffect } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import styles from './activities.module.css'
import { useOthersActivities } from './use-activity.ts'

/** A step that two people must not take at once: it is spoken, where writing is only shown. */
const isStep = (activity: SupervisorActivity): boolean => activity !== 'whispering' && activity !== 'suggesting' && activity !== 'noting'

/** What others of staff are about to do here, as it happens: nobody acts unknowingly beside somebody else. */
export function Activities({ id }: { readonly id: ConversationId }) {
	const words = useActivityWords()
	const announcer = useAnnouncer()
	const others = useOthersActivities(id)
	const steps = others.flatMap(({ by, activity }) => (isStep(activity) ? [words(by.name, activity)] : [])).join('. ')
	useEffect(() => {
		if (steps !== '') announcer.status(steps)
	}, [steps, announcer])
	if (others.length === 0) return null
	return (
		<ul className={styles.list} data-activities="">
			{others.map(({ by, activity }) => (
				<li key={by.id} data-step={isStep(activity) || undefined}>
					<Icon name="eye" size={14} />
					<bdi>{words(by.name, activity)}</bdi>
				</li>
			))}
		</ul>
	)
}
