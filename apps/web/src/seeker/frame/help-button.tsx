import { type ReactNode, useContext } from 'react'
import { NewWindow } from './new-window.ts'

/** A button that opens the numbers: here once the app can, on their own page until then and without JavaScript. */
export function HelpButton({ onOpen, children }: { readonly onOpen: (() => void) | null; readonly children: ReactNode }) {
	return (
		<form
			className="seeker-ask"
			method="get"
			action="/help"
			target={useContext(NewWindow)}
			onSubmit={(event) => {
				if (onOpen === null) return
				event.preventDefault()
				onOpen()
			}}
		>
			<button type="submit" className="seeker-button">
				{children}
			</button>
		</form>
	)
}
