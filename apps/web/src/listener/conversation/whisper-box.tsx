import { useWriting } from '@akin/client/react/use-writing'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Composer } from '@akin/ui/core/composer'
import { Icon } from '@akin/ui/core/icon'
import { MessageList } from '@akin/ui/core/message-list'
import type { TranscriptItem } from '@akin/ui/core/transcript'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Drafts } from './drafts.ts'
import { useDraft } from './use-draft.ts'
import styles from './whisper-box.module.css'

export interface WhisperBoxProps {
	readonly conversationId: ConversationId
	/** Whom it is about: "River 27". */
	readonly about: string
	readonly drafts: Drafts
	readonly items: readonly TranscriptItem[]
	/** Somebody beside the conversation could answer: the box stands open. */
	readonly company: boolean
	/** The conversation is over: what was said stays readable, out of the way of the wrap-up. */
	readonly closed: boolean
	readonly maxLength: number
	readonly holdUntil: number
	/**
	 * The only thing this box can do with words. It is given no session and no conversation, so nothing written here can reach the person.
	 * Answers null when the words were not taken; they then stay in the box.
	 */
	readonly whisper: (text: string) => unknown
	readonly onRetry: (key: string) => void
	readonly onDelete: (key: string) => void
	/** Who of the supervisors is writing backstage at the moment. */
	readonly others?: ReactNode
	/** Words are being written here, or not any more. */
	readonly onWriting: (isWriting: boolean) => void
	readonly closedBecause?: ReactNode
}

/** The talk with supervisors, in its own box with its own look and its own button. */
export function WhisperBox(props: WhisperBoxProps) {
	const { t } = useLingui()
	const { conversationId, about, drafts, items } = props
	const [draft, setDraft] = useDraft(drafts, conversationId, 'whisper')
	const { onWriting } = props
	const isWriting = useWriting(draft)
	useEffect(() => {
		if (!isWriting) return
		onWriting(true)
		return () => onWriting(false)
	}, [isWriting, onWriting])
	const [wish, setWish] = useState<boolean | null>(null)
	const text = useRef<HTMLTextAreaElement>(null)
	const bodyId = useId()
	const count = items.filter(({ kind }) => kind === 'message').length
	const open = wish ?? (!props.closed && (props.company || count > 0 || draft !== ''))
	return (
		<section className={styles.box} aria-label={t`Whispers about ${about}`} data-box="whisper" data-open={open || undefined}>
			<div className={styles.head}>
				<h3 className={styles.title}>
					<Icon name="lock" size={16} />
					<Trans>Whispers</Trans>
					<span className={styles.who}>
						{open || count === 0 ? (
							<Trans>only you and supervisors see this</Trans>
						) : (
							<Plural value={count} one="1 whisper" other="# whispers" />
						)}
					</span>
				</h3>
				<Button size="small" variant="quiet" aria-expanded={open} aria-controls={bodyId} onClick={() => setWish(!open)}>
					{open ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
				</Button>
			</div>
			<div id={bodyId} className={styles.body} hidden={!open}>
				{items.length > 0 && (
					<div className={styles.list}>
						<MessageList
							items={items}
							label={t`What was whispered about ${about}`}
							onEscape={() => text.current?.focus()}
							onRetry={props.onRetry}
							onDelete={props.onDelete}
						/>
					</div>
				)}
				{props.others}
				<Composer
					tone="whisper"
					label={<Trans>To supervisors, not to the person</Trans>}
					value={draft}
					onChange={setDraft}
					maxLength={props.maxLength}
					holdUntil={props.holdUntil}
					closedBecause={props.closedBecause}
					textRef={text}
					onSend={(words) => {
						if (props.whisper(words) !== null) setDraft('')
					}}
				/>
			</div>
		</section>
	)
}
