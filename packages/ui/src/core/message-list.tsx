import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { intlLocale } from '../i18n/intl-locale.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './message-list.module.css'
import { type TranscriptItem, type TranscriptMessage, transcriptRows } from './transcript.ts'
import { TranscriptRows } from './transcript-rows.tsx'
import { useTranscriptScroll } from './use-transcript-scroll.ts'

export interface MessageListProps {
	readonly items: readonly TranscriptItem[]
	/** Name of the region; "Messages" unless there are several on the page. */
	readonly label?: string | undefined
	/** Esc inside the list: give the focus back to the composer. */
	readonly onEscape?: (() => void) | undefined
	/** Give these three a stable identity where transcripts grow long: the rows are drawn again only when something changed. */
	readonly onRetry?: ((key: string) => void) | undefined
	readonly onDelete?: ((key: string) => void) | undefined
	readonly renderActions?: ((message: TranscriptMessage) => ReactNode) | undefined
	/** Above the first message, inside the scroller. */
	readonly before?: ReactNode
	/** Under the last message, inside the scroller: the typing line. */
	readonly after?: ReactNode
	readonly empty?: ReactNode
	/** Where reading begins when the list appears: at the newest message, or at `before`. */
	readonly startAt?: 'start' | 'end' | undefined
}

/**
 * The transcript: one tab stop, arrow keys inside, and no live region (readers would speak the whole history; the announcer
 * speaks instead). Mount it with `key={conversationId}` so that unread marks never cross conversations.
 */
export function MessageList({
	items,
	label,
	onEscape,
	onRetry,
	onDelete,
	renderActions,
	before,
	after,
	empty,
	startAt = 'end',
}: MessageListProps) {
	const { t, i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const scroll = useTranscriptScroll(items, startAt)
	const articles = useRef(new Map<string, HTMLElement>())
	const [current, setCurrent] = useState<string | null>(null)
	const rows = useMemo(() => transcriptRows(items, scroll.firstNewKey, (at) => new Date(at).toDateString()), [items, scroll.firstNewKey])
	const last = items.at(-1)?.key ?? null
	const stop = current !== null && items.some((item) => item.key === current) ? current : last

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && onEscape) {
			event.preventDefault()
			setCurrent(null)
			onEscape()
			return
		}
		const index = items.findIndex((item) => articles.current.get(item.key) === event.target)
		if (index < 0) return
		const target = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: items.length - 1 }[event.key]
		if (target === undefined) return
		event.preventDefault()
		const item = items[Math.max(0, Math.min(items.length - 1, target))]
		if (!item) return
		setCurrent(item.key)
		articles.current.get(item.key)?.focus()
	}

	const goToLatest = () => {
		const first = scroll.firstNewKey ?? last
		scroll.toEnd()
		if (first === null) return
		setCurrent(first)
		articles.current.get(first)?.focus()
	}

	return (
		<section className={styles.section} aria-label={label ?? t`Messages`} onKeyDown={onKeyDown}>
			<div className={styles.scroller} ref={scroll.scroller} onScroll={scroll.onScroll}>
				<div>
					{before}
					{items.length === 0 && empty && <div className={styles.empty}>{empty}</div>}
					<ol className={styles.list}>
						<TranscriptRows
							rows={rows}
							stop={stop}
							locale={locale}
							articles={articles.current}
							onCurrent={setCurrent}
							onRetry={onRetry}
							onDelete={onDelete}
							renderActions={renderActions}
						/>
					</ol>
					{after}
				</div>
			</div>
			{(scroll.newCount > 0 || scroll.far) && (
				<div className={styles.jump}>
					<Button onClick={goToLatest}>
						<Icon name="down" />
						{scroll.newCount > 0 ? (
							<Plural value={scroll.newCount} one="# new message. Go to the latest" other="# new messages. Go to the latest" />
						) : (
							<Trans>Go to the latest</Trans>
						)}
					</Button>
				</div>
			)}
		</section>
	)
}
