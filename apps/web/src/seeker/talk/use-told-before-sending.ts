import { useState } from 'react'
import { type PrivateDetail, privateDetailIn } from './private-details.ts'

/** Words that were held back once, for a note that they tell who or where somebody is. */
export interface ToldBeforeSending {
	/** What the held words seem to tell; null while nothing is held or they were changed. */
	readonly detail: PrivateDetail | null
	/** Asked before sending. @returns what holds `text` back, the first time; null when it may go, as it may when it is sent again as it is */
	readonly holds: (text: string) => PrivateDetail | null
}

/**
 * @param draft what stands in the box now
 * @param needed they may need to say where they are: somebody in danger, or a supervisor who asks, is never held up
 */
export function useToldBeforeSending(draft: string, needed: boolean): ToldBeforeSending {
	const [held, setHeld] = useState<{ readonly text: string; readonly detail: PrivateDetail } | null>(null)
	return {
		detail: held !== null && held.text === draft && !needed ? held.detail : null,
		holds(text) {
			const detail = needed || held?.text === text ? null : privateDetailIn(text)
			setHeld(detail && { text, detail })
			return detail
		},
	}
}
