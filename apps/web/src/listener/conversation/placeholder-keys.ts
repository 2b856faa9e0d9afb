import { placeholdersIn } from '@akin/core/programme/placeholders'
import type { KeyboardEvent } from 'react'

/** Marks the first placeholder at or behind `from`, so that what is typed next stands in its place. @returns false where there is none */
export function markPlaceholder(box: HTMLTextAreaElement, from: number): boolean {
	const next = placeholdersIn(box.value).find((one) => one.from >= from)
	if (next) box.setSelectionRange(next.from, next.to)
	return next !== undefined
}

/** Goes into the box, to the first placeholder at or behind `from`, or to the end of the words. */
export function putPlaceholder(box: HTMLTextAreaElement | null, from = 0): void {
	if (!box) return
	box.focus()
	// The words stand in the box once the page has drawn them, and a menu that closes gives the focus back by then.
	requestAnimationFrame(() => {
		box.focus()
		if (!markPlaceholder(box, from)) box.setSelectionRange(box.value.length, box.value.length)
	})
}

/** [PT1] Tab goes to the next placeholder, Shift+Tab to the one before; at the last of them Tab leaves the box as ever. */
export function onPlaceholderKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
	if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
	const box = event.currentTarget
	if (!event.shiftKey) {
		if (markPlaceholder(box, box.selectionEnd)) event.preventDefault()
		return
	}
	const before = placeholdersIn(box.value).findLast((one) => one.to <= box.selectionStart)
	if (!before) return
	box.setSelectionRange(before.from, before.to)
	event.preventDefault()
}
