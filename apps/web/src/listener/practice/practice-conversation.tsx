import { feedbackOn } from '@akin/core/practice/feedback'
import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { ConversationPane } from '../conversation/conversation-pane.tsx'
import { useArrivalAnnouncements } from '../desk/use-arrival-announcements.ts'
import { type Desk, DeskProvider, useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './practice-conversation.module.css'
import { PracticeFeedback } from './practice-feedback.tsx'
import type { PracticeRoom, PracticeTalk } from './practice-room.ts'
import { Watermark } from './watermark.tsx'

export interface PracticeConversationProps {
	readonly talk: PracticeTalk
	readonly room: PracticeRoom
	readonly onBack: () => void
}

/** The desk's own conversation pane over a session that ends on this page. Mount it with `key`, as the pane. */
export function PracticeConversation({ talk, room, onBack }: PracticeConversationProps) {
	const { announcer, chime, choices, signOut } = useDesk()
	const { session, drafts, held, rolePlay } = talk
	const desk = useMemo<Desk>(
		() => ({ session, drafts, held, announcer, chime, choices, signOut, practice: true }),
		[session, drafts, held, announcer, chime, choices, signOut],
	)
	const state = useSyncExternalStore(session.subscribe, () => session.talk())
	const [reading, setReading] = useState(state.kind === 'over')
	// Coming here is a wish to write, where there is a keyboard; what stands in the pane is drawn by then.
	useEffect(() => {
		if (!matchMedia('(pointer: fine)').matches) return
		document.querySelector<HTMLElement>(`[data-conversation="${session.conversationId}"] [data-box="message"] textarea`)?.focus()
	}, [session])
	if (state.kind === 'over' && reading)
		return (
			<PracticeFeedback
				rolePlay={rolePlay}
				feedback={feedbackOn(rolePlay, state)}
				isUnsaved={room.getSnapshot().unsaved.includes(rolePlay.id)}
				onSave={() => void room.save()}
				onAgain={() => room.again(rolePlay.id)}
				onBack={onBack}
			/>
		)
	return (
		<DeskProvider value={desk}>
			<main className={styles.desk} data-practice={rolePlay.id}>
				<h1 className="vh">
					<Trans>Practice with {rolePlay.person.name}</Trans>
				</h1>
				<Pane name={rolePlay.person.name} onRead={() => setReading(true)} />
				<Watermark />
			</main>
		</DeskProvider>
	)
}

function Pane({ name, onRead }: { readonly name: string; readonly onRead: () => void }) {
	const { conversations } = useSnapshot()
	useArrivalAnnouncements(
		conversations,
		useMemo(() => conversations.map(({ id }) => id), [conversations]),
	)
	const [conversation] = conversations
	if (!conversation) return null
	return (
		<ConversationPane
			conversation={conversation}
			stripe={0}
			onLeave={onRead}
			after={
				<div className={styles.over}>
					<p>
						<Trans>
							The conversation with <bdi>{name}</bdi> is over.
						</Trans>
					</p>
					<Button variant="primary" data-next-focus="" onClick={onRead}>
						<Trans>Read the feedback</Trans>
					</Button>
				</div>
			}
		/>
	)
}
