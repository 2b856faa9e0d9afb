import type { ReactNode } from 'react'

/** Words for screen readers only. */
export function VisuallyHidden({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
	return (
		<span className="vh" id={id}>
			{children}
		</span>
	)
}
