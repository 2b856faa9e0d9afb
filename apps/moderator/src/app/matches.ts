/** Whether every word of the search is in the text, in any order and whatever the case: "27 riv" finds "River 27". */
export function matches(search: string, text: string, locale: string): boolean {
	const within = text.toLocaleLowerCase(locale)
	return search
		.toLocaleLowerCase(locale)
		.split(/\s+/)
		.every((word) => within.includes(word))
}
