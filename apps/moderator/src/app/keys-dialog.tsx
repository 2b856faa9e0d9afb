import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import styles from './keys-dialog.module.css'

/** Opens the list of keys on "?", unless somebody is writing. */
export function useHelpKey(open: () => void): void {
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
			if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], dialog')) return
			event.preventDefault()
			open()
		}
		document.addEventListener('keydown', onKeyDown)
		return () => document.removeEventListener('keydown', onKeyDown)
	}, [open])
}

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	return (
		<Dialog open={open} onClose={onClose} title={<Trans>Keys</Trans>} closable>
			<Keys title={<Trans>Anywhere</Trans>}>
				<Key keys={['F6', 'Shift F6']}>
					<Trans>Next part of the page, the one before</Trans>
				</Key>
				<Key keys={['Ctrl K', '⌘ K']}>
					<Trans>Commands: everything that can be done, by name</Trans>
				</Key>
				<Key keys={['Alt Page Down', 'Alt Page Up']}>
					<Trans>Next conversation of the board, the one before. You read along once you stay for a moment.</Trans>
				</Key>
				<Key keys={['?']}>
					<Trans>This list</Trans>
				</Key>
			</Keys>
			<Keys title={<Trans>While a list of the board has the focus</Trans>}>
				<Key keys={['↑', '↓', 'J', 'K']}>
					<Trans>Go through the rows</Trans>
				</Key>
				<Key keys={['Enter']}>
					<Trans>Open the conversation and read along</Trans>
				</Key>
				<Key keys={['A']}>
					<Trans>Acknowledge: “I am on it”</Trans>
				</Key>
				<Key keys={['W']}>
					<Trans>Whisper to the listener</Trans>
				</Key>
				<Key keys={['P']}>
					<Trans>Pin it, or take the pin away</Trans>
				</Key>
				<Key keys={['U']}>
					<Trans>Update the order</Trans>
				</Key>
			</Keys>
			<Keys title={<Trans>In a conversation</Trans>}>
				<Key keys={['↑', '↓', 'Home', 'End']}>
					<Trans>Go through the messages while the list has the focus</Trans>
				</Key>
				<Key keys={['Enter']}>
					<Trans>Send what stands in the box that has the focus</Trans>
				</Key>
				<Key keys={['Shift Enter']}>
					<Trans>New line</Trans>
				</Key>
			</Keys>
		</Dialog>
	)
}

function Keys({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<section className={styles.group}>
			<h3 className={styles.title}>{title}</h3>
			<dl className={styles.keys}>{children}</dl>
		</section>
	)
}

function Key({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
	return (
		<div>
			<dt>
				{keys.map((key) => (
					<kbd key={key} className={styles.key}>
						{key}
					</kbd>
				))}
			</dt>
			<dd>{children}</dd>
		</div>
	)
}
