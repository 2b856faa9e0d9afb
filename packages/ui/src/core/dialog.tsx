import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'

export interface DialogProps {
	readonly open: boolean
	/** Called for Esc, the close button and nothing else: a press beside the dialog never loses what was written in it. */
	readonly onClose: () => void
	readonly title: ReactNode
	readonly children?: ReactNode
	/** The answers, the safe one first; give that one `data-autofocus`. */
	readonly actions?: ReactNode
	/** Show a close button beside the title. Leave it out where the actions already contain a way back. */
	readonly closable?: boolean
	/** Beside the title, before the close button: what must stay in reach. */
	readonly corner?: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside, Esc leaves, and the focus returns to where it was. */
export function Dialog({ open, onClose, title, children, actions, closable = false, corner }: DialogProps) {
	const { t } = useLingui()
	const element = useRef<HTMLDialogElement>(null)
	const titleId = useId()
	useEffect(() => {
		const dialog = element.current
		if (!dialog || !open) return
		const before = document.activeElement
		dialog.showModal()
		// Not the first control, as the browser would: that may be the way out of the page. The title, or the answer marked safe.
		;(dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector('h2'))?.focus()
		return () => {
			dialog.close()
			if (before instanceof HTMLElement && before.isConnected) before.focus()
		}
	}, [open])
	return (
		<dialog
			ref={element}
			className={styles.dialog}
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault()
				onClose()
			}}
			onClose={({ currentTarget: dialog }) => {
				// A second Esc closes it whatever we say. The news of our own closing comes late: it may find this one open
				// again, or gone from the page and another in its place.
				if (open && dialog.isConnected && !dialog.open) onClose()
			}}
		>
			{open && (
				<div className={styles.inner}>
					<div className={styles.head} data-stays={corner ? '' : undefined}>
						<h2 id={titleId} tabIndex={-1}>
							{title}
						</h2>
						{corner}
						{closable && (
							<Button variant="quiet" aria-label={t`Close`} onClick={onClose}>
								<Icon name="close" />
							</Button>
						)}
					</div>
					<div className={styles.body}>{children}</div>
					{actions && <div className={styles.actions}>{actions}</div>}
				</div>
			)}
		</dialog>
	)
}
