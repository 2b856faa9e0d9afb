import type { BoardRow } from '@akin/core/protocol/supervisor'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AcknowledgeState } from '../alerts/alerts-context.tsx'
import { useMe } from '../session/session-context.ts'
import { openSignals } from './attention-order.ts'
import styles from './board-row.module.css'
import { ConversationLink } from './conversation-link.tsx'
import { canJoin, canPin, canWhisper, useRowActs } from './row-acts.ts'

export type RowActionsProps = {
	readonly row: BoardRow
	/** What the row is called. */
	readonly name: string
	readonly acknowledging: AcknowledgeState | null
	readonly tabIndex: number
}

/** The next acts, each one press away. */
export function RowActions({ row, name, acknowledging, tabIndex }: RowActionsProps) {
	const { t } = useLingui()
	const acts = useRowActs()
	const me = useMe()
	const inside = row.readers.some((reader) => reader.id === me?.id)
	const pinned = row.attention.pin !== null
	return (
		<div className={styles.actions}>
			{openSignals(row).length > 0 && (
				<Button
					variant={row.attention.tier === 'act_now' ? 'urgent' : 'secondary'}
					size="small"
					busy={acknowledging === 'sending'}
					tabIndex={tabIndex}
					aria-label={t`Acknowledge ${name}`}
					onClick={(event) => {
						acts.acknowledge(row)
						// The button goes once it worked; the focus must not go with it.
						event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-row-link]')?.focus()
					}}
				>
					<Trans>Acknowledge</Trans>
				</Button>
			)}
			{row.state !== 'closed' && (
				<ConversationLink
					id={row.id}
					tabIndex={tabIndex}
					className={buttonClass({ size: 'small' })}
					aria-label={inside ? t`Open ${name}` : t`Read along with ${name}`}
				>
					{inside ? <Trans>Open</Trans> : <Trans>Read along</Trans>}
				</ConversationLink>
			)}
			{canWhisper(row) && (
				<Button size="small" variant="quiet" tabIndex={tabIndex} aria-label={t`Whisper about ${name}`} onClick={() => acts.whisper(row)}>
					<Trans>Whisper</Trans>
				</Button>
			)}
			{canJoin(row, me?.id ?? null) && (
				<Button size="small" variant="quiet" tabIndex={tabIndex} aria-label={t`Join ${name}`} onClick={() => acts.join(row)}>
					<Trans>Join</Trans>
				</Button>
			)}
			{canPin(row) && (
				<Button
					size="small"
					variant="quiet"
					tabIndex={tabIndex}
					aria-label={pinned ? t`Unpin ${name}` : t`Pin ${name}`}
					onClick={() => acts.pin(row)}
				>
					{pinned ? <Trans>Unpin</Trans> : <Trans>Pin</Trans>}
				</Button>
			)}
		</div>
	)
}
