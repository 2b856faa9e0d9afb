const place = 'language'

/** The one thing the desk keeps: a code says nothing about anybody, and the sign-in page needs it before it knows who comes. */
const device = (): Storage => localStorage

/** The code of the language that was chosen at this desk; null where none was, or the browser keeps nothing. */
export function readKeptLanguage(): string | null {
	try {
		return device().getItem(place)
	} catch {
		// Storage is turned off: the browser's own languages decide, as on a first visit.
		return null
	}
}

/** Keeps it for the next time. A browser that keeps nothing is asked again then. */
export function keepLanguage(code: string): void {
	try {
		device().setItem(place, code)
	} catch {
		// Storage is turned off or full: the choice holds as long as the page is open.
	}
}
