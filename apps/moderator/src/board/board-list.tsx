import type { ConversationId } from '@akin/core/support/ids'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useAlerts } from '../alerts/alerts-context.tsx'
import styles from './board-list.module.css'
import { BoardRow } from './board-row.tsx'
import type { Place } from './stable-rows.ts'

export type BoardListProps = {
	/** For links that lead to this list. */
	readonly id: string
	readonly title: ReactNode
	/** How many there are in all; the list itself is cut at 200. */
	readonly total: number
	readonly places: readonly Place[]
	readonly empty: ReactNode
	readonly onUpdate: () => void
}

/** Arrow keys walk the rows; A and U work only while the focus is in the list. */
export function BoardList({ id, title, total, places, empty, onUpdate }: BoardListProps) {
	const headingId = useId()
	const alerts = useAlerts()
	const links = useRef(new Map<ConversationId, HTMLAnchorElement>())
	const [current, setCurrent] = useState<ConversationId | null>(null)
	const index = Math.max(
		0,
		places.findIndex(({ row }) => row.id === current),
	)

	const held = useRef(false)
	const stop = places[index]?.row.id
	// biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the rows have changed
	useEffect(() => {
		// The row that had the focus has left with an update of the order: the nearest one takes it over.
		if (held.current && document.activeElement === document.body && stop) links.current.get(stop)?.focus()
	}, [places, stop])

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return
		const walk = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: places.length - 1 }[event.key]
		const place = places[walk === undefined ? index : Math.max(0, Math.min(places.length - 1, walk))]
		if (!place) return
		if (walk !== undefined) {
			setCurrent(place.row.id)
			links.current.get(place.row.id)?.focus()
		} else if (event.key.toLowerCase() === 'a') alerts.acknowledge(place.row)
		else if (event.key.toLowerCase() === 'u') onUpdate()
		else return
		event.preventDefault()
	}

	return (
		<section {...landmark} id={id} className={styles.section} aria-labelledby={headingId}>
			<h2 id={headingId} className={styles.heading}>
				{title} <span className={styles.count}>{total}</span>
			</h2>
			{places.length === 0 ? (
				<p className={styles.empty}>{empty}</p>
			) : (
				<ul
					className={styles.list}
					onKeyDown={onKeyDown}
					onFocus={() => {
						held.current = true
					}}
					// Not called when React takes the focused row away, and that is what tells the two apart.
					onBlur={() => {
						held.current = false
					}}
				>
					{places.map((place, at) => (
						<BoardRow
							key={place.row.id}
							place={place}
							current={at === index}
							onFocus={() => setCurrent(place.row.id)}
							linkRef={(element) => {
								if (element) links.current.set(place.row.id, element)
								else links.current.delete(place.row.id)
							}}
						/>
					))}
				</ul>
			)}
		</section>
	)
}
