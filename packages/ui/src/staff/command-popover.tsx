import { type RefObject, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { CommandMenu, type CommandMenuProps } from './command-menu.tsx'
import styles from './command-popover.module.css'

export interface CommandPopoverProps extends CommandMenuProps {
	/** What it opens beside. */
	readonly trigger: RefObject<HTMLElement | null>
	/** Closed without a choice. */
	readonly onClose: () => void
}

/** A command menu beside what is being written. Escape and a press elsewhere close it; mount it to open it. */
export function CommandPopover({ trigger, onClose, onChoose, ...menu }: CommandPopoverProps) {
	const chosen = useRef(false)
	return (
		<Popover
			triggerRef={trigger}
			isOpen
			onOpenChange={(open) => {
				if (!open && !chosen.current) onClose()
			}}
			placement="top start"
			className={styles.popover ?? ''}
		>
			<Dialog aria-label={menu.label} className={styles.dialog ?? ''}>
				<CommandMenu
					{...menu}
					long
					onChoose={(id) => {
						chosen.current = true
						onChoose(id)
					}}
				/>
			</Dialog>
		</Popover>
	)
}
