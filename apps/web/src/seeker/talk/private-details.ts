/** What a message seems to tell about who or where somebody is. */
export type PrivateDetail = 'phone' | 'email' | 'account' | 'address'

/** Eight figures and more with the marks people put between them. Emergency numbers and crisis lines' short numbers have fewer. */
const phone = /(?:\+|\b)\d(?:[\s().\-/]{0,2}\d){7,14}\b/u
/** Dates and times are written with as many figures as a telephone number. */
const moment = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b/gu
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u
const account = /(?<![\p{L}\d._%+-])@[\p{L}\d_.]{3,30}/u

/** A house number beside a word for a street, in the languages of the page. */
const streets: readonly RegExp[] = [
	/\b\d{1,5}[a-z]?,?\s+(?:(?!(?:the|an?|my|our|down|up|on|in|of|to|days?|hours?|years?|weeks?|times|people|more)\b)\p{L}+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|court|close|crescent|terrace|boulevard|blvd)\b/iu,
	/\b(?:calle|avenida|avda|plaza|paseo|carrera)\s+(?:[\p{L}.]+\s+){1,4}(?:n[.º°o]*\s*)?\d{1,5}\b/iu,
	/\b[\p{L}-]+(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz)\s+\d{1,4}[a-z]?\b/iu,
	/\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|chemin|impasse|allée)\s+\p{L}/iu,
	/(?:شارع|حي)\s+(?:\p{L}+\s+){1,4}[\d٠-٩]{1,5}/u,
]

/**
 * The first thing in `text` that could tell who or where somebody is; null when nothing looks like it. It only ever leads to a
 * note while it is written: it may miss, and it may be wrong.
 */
export function privateDetailIn(text: string): PrivateDetail | null {
	if (email.test(text)) return 'email'
	if (phone.test(text.replace(moment, ' '))) return 'phone'
	if (account.test(text)) return 'account'
	return streets.some((street) => street.test(text)) ? 'address' : null
}
