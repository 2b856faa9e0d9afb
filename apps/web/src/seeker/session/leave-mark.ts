/** The readable mark that the leave script sets, in case the server could not be told. */
const mark = 'left=1'

export function hasLeaveMark(cookies: string): boolean {
	return cookies.split(/;\s*/).includes(mark)
}

/** Takes the mark away once the server knows. */
export function clearLeaveMark(page: Document): void {
	page.cookie = 'left=; Path=/; Max-Age=0; Secure'
}
