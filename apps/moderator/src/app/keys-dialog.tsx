import { keyActs, scopeOf } from '@akin/core/keys/bindings'
import { buttonClass } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ChordKeys } from '../keys/chord-keys.tsx'
import { useKeys } from '../keys/keys-context.tsx'
import { useKeyActWords } from '../keys/use-key-act-words.ts'
import styles from './keys-dialog.module.css'
import { useKey } from './use-key.ts'

/** Opens the list of keys, unless somebody is writing. */
export function useHelpKey(open: () => void): void {
	useKey('keys', (event) => {
		if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], dialog')) return false
		open()
		return true
	})
}

/** Every key and what it does: the bound ones from the table they work by, then those that are the same everywhere. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	return (
		<Dialog open={open} onClose={onClose} title={<Trans>Keys</Trans>} closable>
			<Keys title={<Trans>Anywhere</Trans>}>
				<BoundKeys scope="anywhere" />
			</Keys>
			<Keys title={<Trans>While a list of the board has the focus</Trans>}>
				<BoundKeys scope="list" />
				<Key keys={['↑', '↓']}>
					<Trans>Go through the rows</Trans>
				</Key>
				<Key keys={['Enter']}>
					<Trans>Open the conversation and read along</Trans>
				</Key>
			</Keys>
			<Keys title={<Trans>In a conversation</Trans>}>
				<Key keys={['↑', '↓', 'Home', 'End']}>
					<Trans>Go through the messages while the list has the focus</Trans>
				</Key>
				<Key keys={['Enter']}>
					<Trans>Send what stands in the box that has the focus</Trans>
				</Key>
				<Key keys={['Shift', 'Enter']}>
					<Trans>New line</Trans>
				</Key>
			</Keys>
			<p>
				<Link to="/keys" className={buttonClass({ size: 'small' })} onClick={onClose}>
					<Trans>Change the keys</Trans>
				</Link>
			</p>
		</Dialog>
	)
}

function BoundKeys({ scope }: { readonly scope: 'anywhere' | 'list' }) {
	const { bindings } = useKeys()
	const words = useKeyActWords()
	return keyActs
		.filter((act) => scopeOf(act) === scope)
		.map((act) => (
			<div key={act} data-key-act={act}>
				<dt>
					<ChordKeys chord={bindings[act]} />
				</dt>
				<dd>{words(act)}</dd>
			</div>
		))
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
