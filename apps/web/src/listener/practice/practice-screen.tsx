import { Button } from '@akin/ui/core/button'
import { landmark, useLandmarkKeys } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect } from 'react'
import { ConnectionLine } from '../desk/connection-line.tsx'
import { useDesk } from '../session/desk-context.tsx'
import { PracticeConversation } from './practice-conversation.tsx'
import { PracticeList } from './practice-list.tsx'
import styles from './practice-screen.module.css'
import { usePracticeRoom } from './use-practice-room.ts'

export interface PracticeScreenProps {
	/** The role play the address names, or null for the list. */
	readonly current: string | null
	readonly onOpen: (id: string | null) => void
	readonly onLeave: () => void
}

/** The practice room: a list of people who do not exist, and one of them on the desk. It says what it is on every screen. */
export function PracticeScreen({ current, onOpen, onLeave }: PracticeScreenProps) {
	const { t } = useLingui()
	const room = usePracticeRoom()
	const { announcer } = useDesk()
	useLandmarkKeys()
	const { look, enter } = room
	useEffect(() => {
		void look()
	}, [look])
	const talk = current === null ? null : (room.snapshot.talks.get(current) ?? null)
	useEffect(() => {
		if (current !== null && enter(current) === null) onOpen(null)
	}, [current, enter, onOpen])
	const title = t`Practice room – Akin desk`
	useEffect(() => {
		const before = document.title
		document.title = title
		return () => {
			document.title = before
		}
	}, [title])
	// What was heard here is not the desk's.
	useEffect(() => () => announcer.forget(), [announcer])

	return (
		<div className={styles.room}>
			<section {...landmark} className={styles.banner} aria-label={t`Practice room`}>
				<Button size="small" onClick={current === null ? onLeave : () => onOpen(null)}>
					<ArrowLeft className="mirrored" size={16} strokeWidth={1.75} aria-hidden="true" />
					{current === null ? <Trans>Back to the desk</Trans> : <Trans>All people to practise with</Trans>}
				</Button>
				<p className={styles.what}>
					<strong>
						<Trans>Practice.</Trans>
					</strong>{' '}
					<Trans>Nobody here is real. What you write stays on this page and is gone when you close it.</Trans>
				</p>
			</section>
			<ConnectionLine />
			{talk ? (
				<PracticeConversation key={talk.session.conversationId} talk={talk} room={room} onBack={() => onOpen(null)} />
			) : (
				<PracticeList room={room} onOpen={onOpen} />
			)}
		</div>
	)
}
