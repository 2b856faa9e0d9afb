import type { ConversationId } from '@akin/core/support/ids'
import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { Button } from '@akin/ui/core/button'
import { landmark, useLandmarkKeys } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect } from 'react'
import { ConnectionLine } from '../desk/connection-line.tsx'
import { useSnapshot } from '../session/desk-context.tsx'
import { LessonReader } from './lesson-reader.tsx'
import styles from './training.module.css'
import { TrainingOverview } from './training-overview.tsx'

export interface TrainingScreenProps {
	/** The lesson the address names, or null for the overview. */
	readonly current: string | null
	readonly onOpen: (lesson: string | null) => void
	readonly onPractise: () => void
	readonly onRead: (id: ConversationId) => void
	readonly onLeave: () => void
}

/** A listener's own training: where they stand, and a lesson of it. */
export function TrainingScreen({ current, onOpen, onPractise, onRead, onLeave }: TrainingScreenProps) {
	const { t } = useLingui()
	const { training } = useSnapshot()
	useLandmarkKeys()
	const lesson = shippedLessons.find(({ id }) => id === current) ?? null
	useEffect(() => {
		if (current !== null && lesson === null) onOpen(null)
	}, [current, lesson, onOpen])
	const title = t`Your training – Akin desk`
	useEffect(() => {
		const before = document.title
		document.title = title
		return () => {
			document.title = before
		}
	}, [title])
	return (
		<div className={styles.room}>
			<section {...landmark} className={styles.banner} aria-label={t`Your training`}>
				<Button size="small" onClick={lesson === null ? onLeave : () => onOpen(null)}>
					<ArrowLeft className="mirrored" size={16} strokeWidth={1.75} aria-hidden="true" />
					{lesson === null ? <Trans>Back to the desk</Trans> : <Trans>All lessons</Trans>}
				</Button>
			</section>
			<ConnectionLine />
			{lesson ? (
				<LessonReader key={lesson.id} lesson={lesson} onBack={() => onOpen(null)} />
			) : (
				training && <TrainingOverview training={training} onLesson={onOpen} onPractise={onPractise} onRead={onRead} />
			)}
		</div>
	)
}
