import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type Ref, useId } from 'react'
import { intlLocale } from '../i18n/intl-locale.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './message-bubble.module.css'
import type { TranscriptMessage, TranscriptNotice } from './transcript.ts'

interface InList {
	readonly ref?: Ref<HTMLElement> | undefined
	readonly tabIndex?: number | undefined
	readonly onFocus?: (() => void) | undefined
}

export interface MessageBubbleProps extends InList {
	readonly message: TranscriptMessage
	/** Follows a message of the same author: the name is left to screen readers. */
	readonly follows?: boolean | undefined
	readonly onRetry?: ((key: string) => void) | undefined
	readonly onDelete?: ((key: string) => void) | undefined
	/** Anything else under the bubble (staff: flag, use as reply). */
	readonly actions?: ReactNode
	readonly showTime?: boolean | undefined
}

/** One message: who, words, when, and for one's own where it is on its way. */
export function MessageBubble({ message, follows = false, onRetry, onDelete, actions, showTime = true, ...inList }: MessageBubbleProps) {
	const id = useId()
	const { i18n } = useLingui()
	const { side, tone = 'room', delivery } = message
	const time = new Intl.DateTimeFormat(intlLocale(i18n.locale), { hour: '2-digit', minute: '2-digit' }).format(message.at)
	const failed = delivery === 'not_sent'
	return (
		<article
			{...inList}
			className={classNames(
				styles.article,
				(message.align ?? (side === 'mine' ? 'end' : 'start')) === 'end' && styles.mine,
				tone !== 'room' && styles[tone],
				failed && styles.failed,
			)}
			aria-labelledby={`${id}-who ${id}-body`}
			aria-describedby={`${id}-state`}
			data-side={side}
			data-delivery={delivery}
		>
			<div className={follows ? 'vh' : styles.head}>
				<bdi className={styles.who} id={`${id}-who`}>
					{message.author}
				</bdi>
				{message.badge && <span className={styles.badge}>{message.badge}</span>}
			</div>
			<div className={styles.bubble} id={`${id}-body`} dir="auto" lang={message.lang}>
				{message.shown ?? message.body}
			</div>
			<div className={styles.state} id={`${id}-state`}>
				{showTime && <time dateTime={new Date(message.at).toISOString()}>{time}</time>}
				{delivery === 'sending' && <Trans>Sending</Trans>}
				{delivery === 'slow' && <Trans>Sending is slow. We keep trying.</Trans>}
				{delivery === 'sent' && <Trans>Sent</Trans>}
				{failed && (
					<span className={styles.notSent}>
						<Trans>Not sent</Trans>
						{message.reason ? `. ${message.reason}` : null}
					</span>
				)}
				{failed && onRetry && (
					<Button variant="secondary" onClick={() => onRetry(message.key)}>
						<Trans>Try again</Trans>
					</Button>
				)}
				{failed && onDelete && (
					<Button variant="danger" onClick={() => onDelete(message.key)}>
						<Trans>Delete</Trans>
					</Button>
				)}
				{actions}
			</div>
		</article>
	)
}

/** What the service says in the conversation. Marked as a note: nothing machine-made looks like a person. */
export function NoticeBubble({ notice, ...inList }: InList & { readonly notice: TranscriptNotice }) {
	return (
		<article {...inList} className={styles.article}>
			<p className={classNames(styles.notice, notice.tone && notice.tone !== 'room' && styles.backstage)}>
				<span className="vh">
					<Trans>Note</Trans>{' '}
				</span>
				{notice.body}
			</p>
		</article>
	)
}
