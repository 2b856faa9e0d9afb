import type { Learner } from '@akin/core/protocol/training'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { LearnerRow } from './learner-row.tsx'
import styles from './training.module.css'
import { TrainingRefusal } from './training-refusal.tsx'
import { useLearners } from './use-learners.ts'

/** [LD5] How far everybody is with their training, and what a coordinator decides. By name: no league table. */
export function TrainingScreen() {
	const heading = useArrivalFocus()
	const { reading, look } = useLearners()
	const again = () => void look()
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Training</Trans>
			</h1>
			<p className={styles.hint}>
				<Trans>
					Lessons and practice go by themselves. Every rung after them is opened by a coordinator who has seen the person listen. The queue
					reads it.
				</Trans>
			</p>
			{reading.kind === 'fetching' && (
				<p className={styles.hint}>
					<Trans>Fetching how far everybody is.</Trans>
				</p>
			)}
			{reading.kind === 'failed' && (
				<Notice
					tone="error"
					actions={
						<Button onClick={again}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					{reading.code === 'coordinators_only' ? (
						<TrainingRefusal code={reading.code} />
					) : (
						<Trans>We could not fetch how far everybody is.</Trans>
					)}
				</Notice>
			)}
			{reading.kind === 'here' && (
				<>
					{reading.isOld && (
						<Notice tone="error">
							<Trans>This is how it was a moment ago. We could not fetch how it is now.</Trans>
						</Notice>
					)}
					<Group
						id="waiting-for-you"
						title={<Trans>Ready for a look</Trans>}
						empty={<Trans>Nobody waits for a coordinator.</Trans>}
						learners={reading.learners.filter(({ next }) => next.kind === 'sign_off')}
						onDone={again}
					/>
					<Group
						id="learning"
						title={<Trans>Learning</Trans>}
						empty={<Trans>Nobody has lessons or practice before them.</Trans>}
						learners={reading.learners.filter(({ next }) => next.kind === 'lessons' || next.kind === 'practice')}
						onDone={again}
					/>
					<Group
						id="everything-open"
						title={<Trans>Everything is open to them</Trans>}
						empty={<Trans>Nobody yet.</Trans>}
						learners={reading.learners.filter(({ next }) => next.kind === 'nothing')}
						onDone={again}
					/>
				</>
			)}
		</main>
	)
}

interface GroupProps {
	readonly id: string
	readonly title: ReactNode
	readonly empty: ReactNode
	readonly learners: readonly Learner[]
	readonly onDone: () => void
}

function Group({ id, title, empty, learners, onDone }: GroupProps) {
	return (
		<section {...landmark} aria-labelledby={id} className={styles.section}>
			<h2 id={id} className={styles.title}>
				{title} <span className={styles.hint}>{learners.length}</span>
			</h2>
			{learners.length === 0 ? (
				<p className={styles.empty}>{empty}</p>
			) : (
				<ul className={styles.list}>
					{learners.map((learner) => (
						<LearnerRow key={learner.id} learner={learner} onDone={onDone} />
					))}
				</ul>
			)}
		</section>
	)
}
