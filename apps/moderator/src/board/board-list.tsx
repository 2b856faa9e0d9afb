import type { BoardRow as Row } from '@akin/core/protocol/supervisor'
import type { ConversationId } from '@akin/core/support/ids'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type AcknowledgeState, useAlerts } from '../alerts/alerts-context.tsx'
import { useKeys } from '../keys/keys-context.tsx'
import { openSignals } from './attention-order.ts'
import styles from './board-list.module.css'
import { BoardRow } from './board-row.tsx'
import { listKeyOf, walkTo } from './list-keys.ts'
import { canPin, canWhisper, useRowActs } from './row-acts.ts'
import type { Place } from './stable-rows.ts'

export type BoardListProps = {
	/** For links that lead to this list. */
	readonly id: string
	readonly title: ReactNode
	/** How many there are in all; the list itself is cut. */
	readonly total: number
	readonly places: readonly Place[]
	readonly empty: ReactNode
	readonly onUpdate: () => void
	/** Rows side by side in a strip that keeps its height, or one under the other. */
	readonly layout?: 'strip' | 'rows'
}

/** Rows of a list that are in sight, or nearly, in the largest windows. */
const drawnAtOnce = 12

/** Keys walk the rows and act on them, only while the focus is in the list. */
export function BoardList({ id, title, total, places, empty, onUpdate, layout = 'rows' }: BoardListProps) {
	const headingId = useId()
	const { stateOf } = useAlerts()
	const acts = useRowActs()
	const { bindings } = useKeys()
	const list = useRef<HTMLUListElement>(null)
	const [current, setCurrent] = useState<ConversationId | null>(null)
	const index = Math.max(
		0,
		places.findIndex(({ row }) => row.id === current),
	)
	const focusRow = (rowId: ConversationId) => linkOf(list.current, rowId)?.focus()

	const held = useRef(false)
	const stop = places[index]?.row.id
	// biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the rows have changed
	useEffect(() => {
		// The row that had the focus has left with an update of the order: the nearest one takes it over.
		if (held.current && document.activeElement === document.body && stop) focusRow(stop)
	}, [places, stop])

	const onKeyDown = (event: KeyboardEvent) => {
		const key = listKeyOf(event, bindings)
		const here = places[index]
		if (key === null || here === undefined) return
		event.preventDefault()
		if ('walk' in key) {
			const target = places[walkTo(key.walk, index, places.length)]
			if (target) focusRow(target.row.id)
			return
		}
		if (key.act === 'update') return onUpdate()
		if (here.here === 'gone') return
		if (key.act === 'acknowledge') acts.acknowledge(here.row)
		else if (key.act === 'whisper' && canWhisper(here.row)) acts.whisper(here.row)
		else if (key.act === 'pin' && canPin(here.row)) acts.pin(here.row)
	}

	return (
		<section {...landmark} id={id} className={styles.section} data-layout={layout} aria-labelledby={headingId}>
			<h2 id={headingId} className={styles.heading}>
				{title} <span className={styles.count}>{total}</span>
			</h2>
			{places.length === 0 ? (
				<p className={styles.empty}>{empty}</p>
			) : (
				<ul
					ref={list}
					className={styles.list}
					onKeyDown={onKeyDown}
					onFocus={(event) => {
						held.current = true
						setCurrent(rowOf(event))
					}}
					// Not called when React takes the focused row away, and that is what tells the two apart.
					onBlur={() => {
						held.current = false
					}}
				>
					{places.map(({ row, here }, at) => (
						<BoardRow
							key={row.id}
							row={row}
							here={here}
							current={at === index}
							acknowledging={acknowledgingOf(row, stateOf)}
							isInSight={layout === 'strip' || at < drawnAtOnce}
						/>
					))}
				</ul>
			)}
		</section>
	)
}

/** One failed acknowledgement is said before one under way. */
function acknowledgingOf(
	row: Row,
	stateOf: (id: Row['attention']['signals'][number]['id']) => AcknowledgeState | null,
): AcknowledgeState | null {
	const states = openSignals(row).map(({ id }) => stateOf(id))
	return (['failed', 'sending', 'done'] as const).find((state) => states.includes(state)) ?? null
}

const linkOf = (list: HTMLElement | null, id: ConversationId) => list?.querySelector<HTMLElement>(`[data-row="${id}"] [data-row-link]`)

function rowOf({ target }: FocusEvent): ConversationId | null {
	const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
	return (row?.dataset.row as ConversationId | undefined) ?? null
}
