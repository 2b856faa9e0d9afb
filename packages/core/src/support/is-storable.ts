/** What PostgreSQL keeps in no text: U+0000, and half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: The control character is what is looked for.
const unstorable = /[\u0000\p{Surrogate}]/u

/** Whether every text in a value, its keys included, can be kept in the clear. What is sealed first may be anything. */
export function isStorable(value: unknown): boolean {
	if (typeof value === 'string') return !unstorable.test(value)
	if (typeof value !== 'object' || value === null) return true
	return Object.entries(value).every(([key, child]) => isStorable(key) && isStorable(child))
}
