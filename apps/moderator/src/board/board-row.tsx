import type { BoardRow as Row } from '@akin/core/protocol/supervisor'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { memo } from 'react'
import type { AcknowledgeState } from '../alerts/alerts-context.tsx'
import { openSignals } from './attention-order.ts'
import styles from './board-row.module.css'
import { ConversationLink } from './conversation-link.tsx'
import { RowChip, RowDetails } from './row-details.tsx'
import type { Place } from './stable-rows.ts'
import { useNear } from './use-near.ts'

export type BoardRowProps = {
	readonly row: Row
	readonly here: Place['here']
	/** The row the arrow keys stand on: its controls are in the tab order, the others' are not. */
	readonly current: boolean
	/** How the acknowledgement of its signals stands: the worst of them. */
	readonly acknowledging: AcknowledgeState | null
	/** Stands where it is in sight from the first moment. */
	readonly isInSight: boolean
}

/**
 * Drawn again only when something of its own has changed, however much happens around it. Every row stands in the page with its name, to be
 * found, reached by key and listed by a screen reader; what else it says is drawn once it comes near what is in sight.
 */
export const BoardRow = memo(function BoardRow({ row, here, current, acknowledging, isInSight }: BoardRowProps) {
	const [ref, isNear] = useNear(isInSight)
	const isWhole = isNear || current
	return (
		<li
			ref={ref}
			className={styles.row}
			data-row={row.id}
			data-tier={row.attention.tier}
			data-open={openSignals(row).length > 0 || undefined}
			data-here={here}
			data-whole={isWhole}
		>
			<div className={styles.head}>
				<RowName id={row.id} handle={row.handle} current={current} closed={here === 'gone' || row.state === 'closed'} />
				{isWhole && <RowChip row={row} />}
			</div>
			{isWhole && <RowDetails row={row} here={here} current={current} acknowledging={acknowledging} />}
		</li>
	)
})

type RowNameProps = Pick<Row, 'id' | 'handle'> & { readonly current: boolean; readonly closed: boolean }

/** The handle follows from the id: whatever else has changed in a row, its name is not drawn again. */
const RowName = memo(
	function RowName({ id, handle, current, closed }: RowNameProps) {
		return (
			<ConversationLink id={id} tabIndex={current ? 0 : -1} className={styles.name} closed={closed} data-row-link="">
				<HandleMark handle={handle} size={16} />
				<HandleName handle={handle} />
			</ConversationLink>
		)
	},
	(before, after) => before.id === after.id && before.current === after.current && before.closed === after.closed,
)
