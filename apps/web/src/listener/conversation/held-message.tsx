import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { useNow } from '@akin/ui/staff/clock'
import { type Handle, HandleName } from '@akin/ui/staff/handle-name'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import styles from './held-message.module.css'
import { holdSendMs } from './held-sends.ts'

export interface HeldMessageProps {
	readonly conversationId: ConversationId
	readonly handle: Handle
	/** The words stand in the message box again. */
	readonly onBack: () => void
}

/** A message that waits before it goes out, with the way back. */
export function HeldMessage({ conversationId, handle, onBack }: HeldMessageProps) {
	const { t } = useLingui()
	const { held, announcer } = useDesk()
	const waiting = useSyncExternalStore(held.subscribe, () => held.getSnapshot().get(conversationId))
	const now = useNow()
	const isWaiting = waiting !== undefined
	useEffect(() => {
		if (isWaiting) announcer.status(t`Not sent yet. Escape takes it back.`)
	}, [isWaiting, announcer, t])
	if (!waiting) return null
	const seconds = Math.min(holdSendMs / 1_000, Math.max(1, Math.ceil((waiting.until - now) / 1_000)))
	return (
		<section className={styles.held} aria-label={t`Not sent yet`}>
			<p className={styles.words}>
				<span className={styles.when}>
					<Trans>
						To <HandleName handle={handle} />,
					</Trans>{' '}
					<Plural value={seconds} one="in one second:" other="in # seconds:" />
				</span>{' '}
				<q dir="auto">{waiting.text}</q>
			</p>
			<div className={styles.actions}>
				<Button
					size="small"
					onClick={() => {
						held.takeBack(conversationId)
						onBack()
					}}
				>
					<Trans>Take back</Trans>
				</Button>
				<Button
					size="small"
					variant="quiet"
					onClick={() => {
						held.sendNow(conversationId)
						onBack()
					}}
				>
					<Trans>Send now</Trans>
				</Button>
			</div>
		</section>
	)
}
