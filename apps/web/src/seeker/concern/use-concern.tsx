import type { ReactNode } from 'react'
import { useOnPress } from '../frame/use-on-press.tsx'
import type { ConcernDialogProps } from './concern-dialog.tsx'

/** The way to say that something is wrong; whatever it leads to closes it. */
export function useConcern({ onHelp, onSomeoneElse, ...given }: Omit<ConcernDialogProps, 'onClose'>): {
	readonly open: () => void
	readonly shown: ReactNode
} {
	const dialog = useOnPress<ConcernDialogProps>(async () => (await import('./concern-dialog.tsx')).ConcernDialog)
	const left = (then: () => void) => () => {
		dialog.close()
		then()
	}
	return {
		open: dialog.open,
		shown: dialog.show({ ...given, onClose: dialog.close, onHelp: left(onHelp), onSomeoneElse: left(onSomeoneElse) }),
	}
}
