import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Chip } from '@akin/ui/core/chip'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { Plural, Trans } from '@lingui/react/macro'
import { latestHelp } from '../conversation/help-me.tsx'
import { PersonState } from '../conversation/person-state.tsx'
import { readConversation } from '../conversation/reading.ts'
import styles from './conversation-row.module.css'
import { stripeClass } from './stripe-class.ts'

export interface ConversationRowProps {
	readonly conversation: ListenerOpenConversation
	readonly stripe: number
	readonly unread: number
	readonly shown: boolean
	readonly onOpen: () => void
}

export function ConversationRow({ conversation, stripe, unread, shown, onOpen }: ConversationRowProps) {
	const { view } = conversation
	const reading = readConversation(conversation)
	const help = latestHelp(view.signals)
	return (
		<button
			type="button"
			className={`${styles.row} ${stripeClass(stripe)}`}
			aria-current={shown || undefined}
			data-row={conversation.id}
			onClick={onOpen}
		>
			<span className={styles.mark}>
				<HandleMark handle={view.handle} />
			</span>
			<span className={styles.words}>
				<span className={styles.name}>
					<HandleName handle={view.handle} />
					{reading.chosenName && <bdi className={styles.chosen}>“{reading.chosenName}”</bdi>}
				</span>
				<span className={styles.state} data-person={view.person.kind}>
					<PersonState conversation={conversation} reading={reading} />
				</span>
			</span>
			<span className={styles.chips}>
				{unread > 0 && (
					<Chip tone="done">
						<Plural value={unread} one="# new" other="# new" />
					</Chip>
				)}
				{view.state.kind === 'asked' && (
					<Chip tone="watch">
						<Trans>Asked of you</Trans>
					</Chip>
				)}
				{view.state.kind === 'shadowing' && (
					<Chip tone="note">
						<Trans>Reading along</Trans>
					</Chip>
				)}
				{view.state.kind === 'observing' && (
					<Chip tone="whisper">
						<Trans>Taken over</Trans>
					</Chip>
				)}
				{view.state.kind !== 'wrap_up' && view.signals.some(({ kind }) => kind === 'danger_declared') && (
					<Chip tone="watch" icon="triangle">
						<Trans>In danger</Trans>
					</Chip>
				)}
				{help && !help.acknowledged && view.state.kind !== 'wrap_up' && (
					<Chip tone="watch" icon="octagon">
						<Trans>Help asked</Trans>
					</Chip>
				)}
			</span>
		</button>
	)
}
