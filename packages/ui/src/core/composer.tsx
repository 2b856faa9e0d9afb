import { Plural, Trans } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './composer.module.css'
import { Icon } from './icon.tsx'

export interface ComposerProps {
	/** Name of the field, shown above it unless `hideLabel`: "Write to Sam", "To: River 27". */
	readonly label: ReactNode
	readonly hideLabel?: boolean | undefined
	/** The draft belongs to the parent, which keeps one per conversation. It empties it once the message stands in the list. */
	readonly value: string
	readonly onChange: (text: string) => void
	/** Called with the words as typed, never empty, never longer than `maxLength`. */
	readonly onSend: (text: string) => void
	/** In code points, as the server counts. The rest is named from 90 % on. */
	readonly maxLength: number
	/** `auto`: Enter sends where there is a mouse and makes a new line on touch screens. */
	readonly enterSends?: 'auto' | 'never' | undefined
	/** Enter and Send do nothing until then (milliseconds since 1970): no message lands in a window that has just changed. */
	readonly holdUntil?: number | undefined
	readonly sendLabel?: ReactNode
	readonly placeholder?: string | undefined
	/** A whisper has its own box and its own look, so that it can never be sent to the seeker by mistake. */
	readonly tone?: 'room' | 'whisper' | undefined
	/** Inside a card or panel: no border, no background. */
	readonly embedded?: boolean | undefined
	/** Why nothing can be written now; shown in place of the row. */
	readonly closedBecause?: ReactNode
	readonly foot?: ReactNode
	/** Why what stands in the box cannot be sent as it is; nothing is sent while it is given. */
	readonly unfinished?: ReactNode
	/** Sees every key in the box first; one it takes (`preventDefault`) does nothing else. */
	readonly onKey?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined
	readonly textRef?: Ref<HTMLTextAreaElement> | undefined
}

/** True where a mouse or a trackpad is the main pointer, so a keyboard is likely. */
function hasFinePointer(): boolean {
	return typeof matchMedia === 'function' && matchMedia('(pointer: fine)').matches
}

/** How high the box should be where the browser cannot measure the words itself (`field-sizing`). */
function linesOf(text: string): number {
	const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 0)
	return Math.min(6, lines)
}

export function Composer(props: ComposerProps) {
	const { label, hideLabel, value, onChange, onSend, maxLength, enterSends = 'auto', holdUntil, tone = 'room', closedBecause } = props
	const id = useId()
	const composing = useRef(false)
	const length = [...value].length
	const over = length - maxLength
	const near = length >= maxLength * 0.9
	const empty = value.trim() === ''

	const send = () => {
		if (empty || over > 0 || props.unfinished || (holdUntil !== undefined && Date.now() < holdUntil)) return
		onSend(value)
	}

	const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		props.onKey?.(event)
		if (event.defaultPrevented) return
		if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
		// While an input method composes, Enter chooses a word. keyCode 229 is how older engines say so.
		if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return
		const commanded = event.ctrlKey || event.metaKey
		if (!commanded && (enterSends === 'never' || !hasFinePointer())) return
		event.preventDefault()
		if (!event.repeat) send()
	}

	return (
		<form
			className={classNames(styles.composer, tone === 'whisper' && styles.whisper, props.embedded && styles.embedded)}
			data-tone={tone}
			// Else the browser writes what stands in the box into its profile, to fill it again after a crash.
			autoComplete="off"
			onSubmit={(event) => {
				event.preventDefault()
				send()
			}}
		>
			<div className={styles.inner}>
				{!closedBecause && (
					<label className={hideLabel ? 'vh' : styles.label} htmlFor={id}>
						{label}
					</label>
				)}
				{closedBecause ? (
					<p className={styles.foot}>{closedBecause}</p>
				) : (
					<div className={styles.row}>
						<textarea
							ref={props.textRef}
							id={id}
							className={styles.text}
							dir="auto"
							autoComplete="off"
							rows={linesOf(value)}
							value={value}
							placeholder={props.placeholder}
							aria-describedby={near || props.unfinished || props.foot ? `${id}-foot` : undefined}
							aria-invalid={over > 0 || undefined}
							onChange={(event) => onChange(event.currentTarget.value)}
							onKeyDown={onKeyDown}
							onCompositionStart={() => {
								composing.current = true
							}}
							onCompositionEnd={() => {
								composing.current = false
							}}
						/>
						<Button type="submit" variant="primary" className={styles.send} unavailable={empty || over > 0 || Boolean(props.unfinished)}>
							{props.sendLabel ?? (tone === 'whisper' ? <Trans>Whisper</Trans> : <Trans>Send</Trans>)}
							<Icon name="send" size={18} mirrored />
						</Button>
					</div>
				)}
				{(near || props.unfinished || props.foot) && (
					<p className={classNames(styles.foot, over > 0 && styles.tooLong)} id={`${id}-foot`}>
						{over > 0 ? (
							<Plural
								value={over}
								one="That is # character too long for one message. You can send it in parts."
								other="That is # characters too long for one message. You can send it in parts."
							/>
						) : props.unfinished ? (
							props.unfinished
						) : near ? (
							<Plural value={-over} one="# character left" other="# characters left" />
						) : (
							props.foot
						)}
					</p>
				)}
			</div>
		</form>
	)
}
