import type { BoardRow as Row } from '@akin/core/protocol/supervisor'
import { AttentionChip } from '@akin/ui/core/chip'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import type { AcknowledgeState } from '../alerts/alerts-context.tsx'
import { AskedLine } from './asked-line.tsx'
import { leadingSignal, openSignals } from './attention-order.ts'
import styles from './board-row.module.css'
import { ConversationLink } from './conversation-link.tsx'
import { languageName } from './language-name.ts'
import { PinLine } from './pin-words.tsx'
import { Readers } from './readers.tsx'
import { listenerName, SignalLine } from './reason.tsx'
import { RowActions } from './row-actions.tsx'
import { RowState } from './row-state.tsx'
import type { Place } from './stable-rows.ts'

export type BoardRowProps = {
	readonly row: Row
	readonly here: Place['here']
	/** The row the arrow keys stand on: its controls are in the tab order, the others' are not. */
	readonly current: boolean
	/** How the acknowledgement of its signals stands: the worst of them. */
	readonly acknowledging: AcknowledgeState | null
}

/** Drawn again only when something of its own has changed, however much happens around it. */
export const BoardRow = memo(function BoardRow({ row, here, current, acknowledging }: BoardRowProps) {
	const { i18n } = useLingui()
	const name = useHandleName()(row.handle)
	const signal = leadingSignal(row)
	const tabIndex = current ? 0 : -1
	const about = [...row.topics, languageName(row.language, i18n.locale), row.programmeName]
	return (
		<li
			className={styles.row}
			data-row={row.id}
			data-tier={row.attention.tier}
			data-open={openSignals(row).length > 0 || undefined}
			data-here={here}
		>
			<div className={styles.head}>
				<ConversationLink
					id={row.id}
					tabIndex={tabIndex}
					className={styles.name}
					closed={here === 'gone' || row.state === 'closed'}
					data-row-link=""
				>
					<HandleMark handle={row.handle} size={16} />
					<HandleName handle={row.handle} />
				</ConversationLink>
				{/* A place in the order, which stays; the words would no longer be true. */}
				{(row.attention.tier !== 'not_reviewed' || row.lastRead === null) && <AttentionChip attention={row.attention.tier} />}
				<span className={styles.about}>
					<bdi>{about.join(' · ')}</bdi>
				</span>
			</div>
			{signal && (
				<p className={styles.why}>
					<SignalLine signal={signal} listener={listenerName(row)} />
				</p>
			)}
			{row.attention.pin && here !== 'gone' && <PinLine pin={row.attention.pin} />}
			{here !== 'gone' && row.attention.asked.step !== 'nothing' && (
				<p className={styles.asked}>
					<AskedLine asked={row.attention.asked} />
				</p>
			)}
			<RowState row={row} here={here} />
			<Readers readers={row.readers} lastRead={row.lastRead} />
			{acknowledging === 'failed' && (
				<p className={styles.failed}>
					<Trans>Not acknowledged. Try again.</Trans>
				</p>
			)}
			{here !== 'gone' && <RowActions row={row} name={name} acknowledging={acknowledging} tabIndex={tabIndex} />}
		</li>
	)
})
