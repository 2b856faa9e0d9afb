import { type KeyboardEvent, type RefObject, useState } from 'react'

/** Where `/` begins a word it opens the menu of the box; within one it is a character like others. */
export function useSlash(box: RefObject<HTMLTextAreaElement | null>, onOpen: () => void) {
	const [at, setAt] = useState<number | null>(null)
	return {
		/** The place in the words at which the menu is open. */
		at,
		close: () => setAt(null),
		onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => {
			if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
			const { value, selectionStart, selectionEnd } = event.currentTarget
			if (selectionStart !== selectionEnd || !/(^|\s)$/u.test(value.slice(0, selectionStart))) return
			event.preventDefault()
			setAt(selectionStart)
			onOpen()
		},
		/** The menu gives the focus back first; the words stand in the box once the page has drawn them. */
		caretTo: (place: number) =>
			requestAnimationFrame(() => {
				box.current?.focus()
				box.current?.setSelectionRange(place, place)
			}),
	}
}
