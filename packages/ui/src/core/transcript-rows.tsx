import { Trans } from '@lingui/react/macro'
import { memo, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { MessageBubble, NoticeBubble } from './message-bubble.tsx'
import styles from './message-list.module.css'
import type { TranscriptMessage, TranscriptRow } from './transcript.ts'

export interface TranscriptRowsProps {
	readonly rows: readonly TranscriptRow[]
	/** Key of the item that Tab stops at. */
	readonly stop: string | null
	readonly locale: string
	/** Filled with the elements by key, so that the list can move the focus. */
	readonly articles: Map<string, HTMLElement>
	readonly onCurrent: (key: string) => void
	readonly onRetry?: ((key: string) => void) | undefined
	readonly onDelete?: ((key: string) => void) | undefined
	readonly renderActions?: ((message: TranscriptMessage) => ReactNode) | undefined
}

/** The lines of a transcript, kept apart so that a keystroke in the composer beside them does not draw hundreds of bubbles again. */
export const TranscriptRows = memo(function TranscriptRows(props: TranscriptRowsProps) {
	const { rows, stop, locale, articles, onCurrent, onRetry, onDelete, renderActions } = props
	const days = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
	return rows.map((row) => {
		if (row.kind === 'day')
			return (
				<li key={row.key}>
					<h2 className={styles.break}>{days.format(row.at)}</h2>
				</li>
			)
		if (row.kind === 'new')
			return (
				<li key={row.key}>
					<h2 className={classNames(styles.break, styles.new)}>
						<Trans>New messages</Trans>
					</h2>
				</li>
			)
		const inList = {
			tabIndex: row.key === stop ? 0 : -1,
			onFocus: () => onCurrent(row.key),
			ref: (element: HTMLElement | null) => {
				if (element) articles.set(row.key, element)
				else articles.delete(row.key)
			},
		}
		return (
			<li key={row.key} className={row.follows ? styles.follows : undefined}>
				{row.item.kind === 'notice' ? (
					<NoticeBubble {...inList} notice={row.item} />
				) : (
					<MessageBubble
						{...inList}
						message={row.item}
						follows={row.follows}
						onRetry={onRetry}
						onDelete={onDelete}
						actions={renderActions?.(row.item)}
					/>
				)}
			</li>
		)
	})
})
