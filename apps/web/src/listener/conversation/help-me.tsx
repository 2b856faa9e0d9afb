import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Button } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { Trans } from '@lingui/react/macro'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import type { useAction } from '../session/use-action.ts'
import styles from './help-me.module.css'

type Signals = ListenerOpenConversation['view']['signals']

/** The newest request for help of this conversation, acknowledged or not. */
export function latestHelp(signals: Signals): Signals[number] | null {
	return signals.filter(({ kind }) => kind === 'help_requested').sort((a, b) => b.raisedAt - a.raisedAt)[0] ?? null
}

export interface HelpMeButtonProps {
	readonly conversation: ListenerOpenConversation
	/** The menu of the message box asks too. */
	readonly ask: ReturnType<typeof useAction>
}

/** Help me: one press, no form. While a request stands open a second press would change nothing. */
export function HelpMeButton({ conversation, ask }: HelpMeButtonProps) {
	const { session } = useDesk()
	const help = latestHelp(conversation.view.signals)
	const asked = help !== null && help.acknowledged === null
	return (
		<>
			<Button variant="urgent" busy={ask.busy} unavailable={asked} onClick={() => void ask.run(() => session.requestHelp(conversation.id))}>
				{asked ? <Trans>Help asked</Trans> : <Trans>Help me</Trans>}
			</Button>
			{ask.refusal && (
				<p className={styles.refusal} role="alert">
					<RefusalWords code={ask.refusal} />
				</p>
			)}
		</>
	)
}

/** They said that they are in danger: it stays in sight while the conversation lasts. */
export function DangerState({ signals }: { readonly signals: Signals }) {
	const danger = signals.find(({ kind }) => kind === 'danger_declared')
	if (!danger) return null
	return (
		<p className={styles.open} data-danger="">
			<Icon name="triangle" size={16} />
			<span>
				<Trans>They said they are in danger right now.</Trans>{' '}
				{danger.acknowledged ? (
					<Trans>
						<bdi>{danger.acknowledged.byName}</bdi> knows.
					</Trans>
				) : (
					<Trans>Supervisors have been told.</Trans>
				)}
			</span>
		</p>
	)
}
