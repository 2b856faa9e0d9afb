import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './undelivered.module.css'

/**
 * Words for a conversation that is gone: sent too late (M2), or still being written when it went. They are shown until the listener lets
 * them go.
 */
export function Undelivered() {
	const { t } = useLingui()
	const { session, drafts } = useDesk()
	const { undelivered, conversations } = useSnapshot()
	const written = useSyncExternalStore(drafts.subscribe, drafts.all)
	const left = written.filter(({ conversationId }) => !conversations.some(({ id }) => id === conversationId))
	if (undelivered.length === 0 && left.length === 0) return null
	return (
		<section aria-label={t`Not sent`}>
			<ul className={styles.list}>
				{undelivered.map(({ clientId, kind, text }) => (
					<li key={clientId}>
						<NotSent whisper={kind === 'whisper'} text={text} onDelete={() => session.discard(clientId)} />
					</li>
				))}
				{left.map(({ conversationId, box, text }) => (
					<li key={`${conversationId}-${box}`}>
						<NotSent whisper={box === 'whisper'} text={text} onDelete={() => drafts.write(conversationId, box, '')} />
					</li>
				))}
			</ul>
		</section>
	)
}

export function NotSent(props: { readonly whisper: boolean; readonly text: string; readonly onDelete: () => void }) {
	return (
		<Notice
			tone="error"
			title={
				props.whisper ? (
					<Trans>This whisper was not sent. The conversation is over or no longer yours.</Trans>
				) : (
					<Trans>This was not sent. The conversation is over or no longer yours.</Trans>
				)
			}
			actions={
				<Button size="small" onClick={props.onDelete}>
					<Trans>Delete</Trans>
				</Button>
			}
		>
			<p dir="auto" className={styles.words}>
				{props.text}
			</p>
		</Notice>
	)
}
