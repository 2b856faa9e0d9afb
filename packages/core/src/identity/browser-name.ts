export const browserNames = ['firefox', 'chrome', 'edge', 'safari', 'other'] as const
export type BrowserName = (typeof browserNames)[number]

/** [ID13] What is kept of a browser: enough to know one's own again, shared by millions. The text itself is read for this moment only. */
export function browserNameOf(userAgent: string | undefined): BrowserName {
	const text = userAgent ?? ''
	// Each of these also calls itself by the names below it.
	if (/Edg(e|A|iOS)?\//.test(text)) return 'edge'
	if (/(Firefox|FxiOS)\//.test(text)) return 'firefox'
	if (/(Chrome|Chromium|CriOS)\//.test(text)) return 'chrome'
	return /Safari\//.test(text) ? 'safari' : 'other'
}
