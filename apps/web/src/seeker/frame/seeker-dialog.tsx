import { Dialog, type DialogProps } from '@akin/ui/core/dialog'
import { LeaveLink } from '../leave/leave-link.tsx'

/** A dialog covers the bar, so it brings its own way out of the page. */
export function SeekerDialog(props: Omit<DialogProps, 'corner'>) {
	return <Dialog {...props} corner={<LeaveLink className="seeker-button seeker-exit" />} />
}
