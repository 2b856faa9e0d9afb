import type { ConversationId } from '@akin/core/support/ids'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session-context.ts'
import styles from './care-panel.module.css'

/** [ES1] What to do, in the programme's own words; by the service's steps until those are there, and where it has none. */
export function EmergencySteps({ id, isShown }: { readonly id: ConversationId; readonly isShown: boolean }) {
	const session = useSession()
	const [own, setOwn] = useState<readonly string[]>([])
	useEffect(() => {
		if (!isShown) return
		let current = true
		void session.listEmergencySteps(id).then((reply) => {
			if (current && reply.ok) setOwn(reply.data.steps)
		})
		return () => {
			current = false
		}
	}, [session, id, isShown])
	return own.length > 0 ? <OwnSteps steps={own} /> : <UsualSteps />
}

/** Steps as a programme wrote them. */
export function OwnSteps({ steps }: { readonly steps: readonly string[] }) {
	return (
		<ol className={styles.steps} dir="auto">
			{steps.map((step) => (
				<li key={step}>{step}</li>
			))}
		</ol>
	)
}

/** The steps that come with the service. */
export function UsualSteps() {
	return (
		<ol className={styles.steps}>
			<li>
				<Trans>Ask directly: are they safe now, and are they having thoughts of suicide? One short question at a time.</Trans>
			</li>
			<li>
				<Trans>Stay with them. Say what you will do next before you do it.</Trans>
			</li>
			<li>
				<Trans>Name a second person: one writes, the other calls.</Trans>
			</li>
			<li>
				<Trans>If a life is in danger, help them call the emergency number, or ask whether you may call for them.</Trans>
			</li>
			<li>
				<Trans>Hand on in words: to whom, when, and what was agreed. Write it down here.</Trans>
			</li>
		</ol>
	)
}
