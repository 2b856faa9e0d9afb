import type { ReactNode } from 'react'
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components'
import { classNames } from '../core/class-names.ts'
import styles from './modal.module.css'

export interface ModalProps {
	readonly open: boolean
	/** Esc, or a press outside where `dismissable`. */
	readonly onClose: () => void
	readonly title: ReactNode
	readonly children?: ReactNode
	readonly actions?: ReactNode
	readonly wide?: boolean
	/** A press outside closes it. Leave it off where something was written inside. */
	readonly dismissable?: boolean
	/** `alertdialog` interrupts: only where the answer cannot wait. */
	readonly role?: 'dialog' | 'alertdialog'
}

/** A dialog of the staff apps, over everything, with the focus inside. */
export function Modal({ open, onClose, title, children, actions, wide, dismissable = false, role = 'dialog' }: ModalProps) {
	return (
		<ModalOverlay
			className={styles.overlay ?? ''}
			isOpen={open}
			isDismissable={dismissable}
			onOpenChange={(now) => {
				if (!now) onClose()
			}}
		>
			<AriaModal className={classNames(styles.modal, wide && styles.wide)}>
				<Dialog className={styles.dialog ?? ''} role={role}>
					<Heading slot="title" level={2}>
						{title}
					</Heading>
					<div className={styles.body}>{children}</div>
					{actions && <div className={styles.actions}>{actions}</div>}
				</Dialog>
			</AriaModal>
		</ModalOverlay>
	)
}
