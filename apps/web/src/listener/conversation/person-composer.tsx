import { placeholdersIn } from '@akin/core/programme/placeholders'
import type { ConversationId } from '@akin/core/support/ids'
import { Composer } from '@akin/ui/core/composer'
import { CarriedOffer } from '@akin/ui/staff/carried-offer'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { type Handle, HandleName } from '@akin/ui/staff/handle-name'
import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Drafts } from './drafts.ts'
import styles from './person-composer.module.css'
import { onPlaceholderKey } from './placeholder-keys.ts'
import { useDraft } from './use-draft.ts'

export interface PersonComposerProps {
	readonly conversationId: ConversationId
	readonly handle: Handle
	readonly drafts: Drafts
	readonly maxLength: number
	readonly holdUntil: number
	/** The one way to the person; it answers null when the words were not taken, and they then stay in the box. */
	readonly send: (text: string) => unknown
	readonly onTyping: (typing: boolean) => void
	readonly closedBecause?: ReactNode
	readonly textRef?: Ref<HTMLTextAreaElement>
	/** Sees every key first, as `onKey` of the box does. */
	readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
	readonly children?: ReactNode
}

/** Typing is taken back after so long without a key, in milliseconds. */
const pauseMs = 4_000

/** The box whose words the person reads. It says whose it is, in words, shape and colour. */
export function PersonComposer(props: PersonComposerProps) {
	const { conversationId, handle, drafts, onTyping } = props
	const [draft, setDraft] = useDraft(drafts, conversationId, 'message')
	const [gap] = placeholdersIn(draft)
	const card = useSyncExternalStore(drafts.subscribe, () => drafts.cardIn(conversationId))
	const quiet = useRef<ReturnType<typeof setTimeout>>(undefined)
	useEffect(() => () => clearTimeout(quiet.current), [])
	return (
		<div className={styles.frame} data-box="message">
			<Composer
				label={
					<span className={styles.to}>
						<HandleMark handle={handle} size={14} />
						<Trans>
							To: <HandleName handle={handle} />
						</Trans>
					</span>
				}
				value={draft}
				maxLength={props.maxLength}
				holdUntil={props.holdUntil}
				closedBecause={props.closedBecause}
				textRef={props.textRef}
				onKey={(event) => {
					props.onKey?.(event)
					if (!event.defaultPrevented) onPlaceholderKey(event)
				}}
				foot={card && <CarriedOffer card={card} onRemove={() => drafts.forgetCard(conversationId)} />}
				unfinished={gap && <Trans>Fill in or take out “{gap.name}” first.</Trans>}
				onChange={(text) => {
					setDraft(text)
					clearTimeout(quiet.current)
					onTyping(text.trim() !== '')
					if (text.trim() !== '') quiet.current = setTimeout(() => onTyping(false), pauseMs)
				}}
				onSend={(text) => {
					if (props.send(text) === null) return
					setDraft('')
					clearTimeout(quiet.current)
					onTyping(false)
				}}
			/>
			{props.children}
		</div>
	)
}
