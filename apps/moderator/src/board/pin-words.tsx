import type { PinReason } from '@akin/core/conversation/conversation'
import type { BoardRow } from '@akin/core/protocol/supervisor'
import { Icon } from '@akin/ui/core/icon'
import { Trans } from '@lingui/react/macro'
import { useMe } from '../session/session-context.ts'
import { Ago } from './ago.tsx'
import styles from './board-row.module.css'

/** Why somebody keeps a conversation in view. */
export function PinReasonWords({ reason }: { readonly reason: PinReason }) {
	switch (reason) {
		case 'keep_in_view':
			return <Trans>To be kept in view</Trans>
		case 'new_listener':
			return <Trans>The listener is new</Trans>
		case 'long_talk':
			return <Trans>It has gone on for long</Trans>
		case 'came_back':
			return <Trans>The person was lost and came back</Trans>
	}
}

/** "Pinned by Priya: the listener is new · 3:10 ago" */
export function PinLine({ pin }: { readonly pin: NonNullable<BoardRow['attention']['pin']> }) {
	const me = useMe()
	return (
		<p className={styles.pin}>
			<Icon name="eye" size={14} />
			<span>
				<strong>
					<PinReasonWords reason={pin.reason} />
				</strong>{' '}
				·{' '}
				{pin.by === me?.id ? (
					<Trans>you pinned it</Trans>
				) : (
					<Trans>
						pinned by <bdi>{pin.byName}</bdi>
					</Trans>
				)}{' '}
				· <Ago at={pin.at} />
			</span>
		</p>
	)
}
