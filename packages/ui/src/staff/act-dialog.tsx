import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../core/button.tsx'
import { Dialog } from '../core/dialog.tsx'

export type ActDialogProps = {
	readonly title: ReactNode
	readonly children?: ReactNode
	/** Esc and the safe answer. */
	readonly onClose: () => void
	/** The safe answer, where "Change nothing" does not say what stays as it is. */
	readonly keep?: ReactNode
	/** The other answer: says what happens. */
	readonly go: ReactNode
	readonly onGo: () => void
	readonly busy?: boolean
	readonly unavailable?: boolean
	/** Something ends or is lost by it. */
	readonly danger?: boolean
	/** Why it was not done, with `role="alert"`: it stands first, since the rest may be longer than the window. */
	readonly refusal?: ReactNode
}

/**
 * What staff see before an act: what it does, and two answers, of which the safe one comes first and has the focus, unless a field
 * inside is marked `data-autofocus`. Whoever answers in haste changes nothing.
 */
export function ActDialog(props: ActDialogProps) {
	const { title, children, onClose, keep, go, onGo, busy, unavailable, danger, refusal } = props
	return (
		<Dialog
			open
			onClose={onClose}
			title={title}
			actions={
				<>
					<Button data-autofocus="" onClick={onClose}>
						{keep ?? <Trans>Change nothing</Trans>}
					</Button>
					<Button variant={danger ? 'danger' : 'primary'} busy={busy} unavailable={unavailable} onClick={onGo}>
						{/* One piece: a name in it is no part of its own beside a gap. */}
						<span>{go}</span>
					</Button>
				</>
			}
		>
			{refusal}
			{children}
		</Dialog>
	)
}
