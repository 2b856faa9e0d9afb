import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { Trans } from '@lingui/react/macro'
import styles from './conversation-list.module.css'
import { ConversationRow } from './conversation-row.tsx'

export interface ConversationListProps {
	readonly conversations: readonly ListenerOpenConversation[]
	readonly shown: readonly ConversationId[]
	readonly stripeOf: (id: ConversationId) => number
	readonly unreadOf: (conversation: ListenerOpenConversation) => number
	readonly onOpen: (id: ConversationId) => void
}

/** The people of this listener, in the order they came: a row never moves while somebody is about to press it. */
export function ConversationList({ conversations, shown, stripeOf, unreadOf, onOpen }: ConversationListProps) {
	const talking = conversations.filter(({ view }) => view.state.kind !== 'wrap_up')
	const finishing = conversations.filter(({ view }) => view.state.kind === 'wrap_up')
	const row = (conversation: ListenerOpenConversation) => (
		<li key={conversation.id}>
			<ConversationRow
				conversation={conversation}
				stripe={stripeOf(conversation.id)}
				unread={unreadOf(conversation)}
				shown={shown.includes(conversation.id)}
				onOpen={() => onOpen(conversation.id)}
			/>
		</li>
	)
	return (
		<div className={styles.groups}>
			<h2 className={styles.title}>
				<Trans>My people</Trans>
			</h2>
			{talking.length === 0 ? (
				<p className={styles.none}>
					<Trans>You are not talking to anybody.</Trans>
				</p>
			) : (
				<ul className={styles.list}>{talking.map(row)}</ul>
			)}
			{finishing.length > 0 && (
				<>
					<h2 className={styles.title}>
						<Trans>To wrap up</Trans>
					</h2>
					<ul className={styles.list}>{finishing.map(row)}</ul>
				</>
			)}
		</div>
	)
}
