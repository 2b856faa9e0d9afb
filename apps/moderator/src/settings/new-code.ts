/** A code for something new, from what it is called: "Feeling alone" becomes `feeling_alone`. Not one of those taken. */
export function newCode(name: string, taken: readonly string[], joint: '_' | '-', fallback: string): string {
	const letters = name
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, joint)
		.replace(/^[^a-z]+|[_-]+$/g, '')
		.slice(0, 30)
	const base = letters === '' ? fallback : letters
	if (!taken.includes(base)) return base
	let number = 2
	while (taken.includes(`${base}${joint}${number}`)) number += 1
	return `${base}${joint}${number}`
}
