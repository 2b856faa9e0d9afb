import { type ReactNode, useContext } from 'react'
import { NewWindow } from './new-window.ts'

/**
 * A link to a page of ours. It takes the place of this one in the history, so that leaving leaves none of them behind: the leave script takes its
 * clicks. Inside another page it opens a window of its own.
 */
export function OwnLink({
	href,
	className,
	children,
}: {
	readonly href: string
	readonly className?: string
	readonly children: ReactNode
}) {
	const target = useContext(NewWindow)
	return (
		<a data-own={target === undefined ? '' : undefined} href={href} target={target} className={className}>
			{children}
		</a>
	)
}
