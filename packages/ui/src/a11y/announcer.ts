/**
 * What screen readers hear, in one place (the pages mount three hidden live regions before any script runs: `sr-log`,
 * `sr-status`, `sr-alert`). Rules: somebody else's new message goes to the log, with the sender; one's own message is silent
 * unless it is slow or fails; history and catching up are never read out, only counted in one line; nothing but danger and an
 * ending is assertive.
 */
export interface Announcer {
	/** A message that has just arrived from somebody else. Queued while the page is hidden. */
	message(who: string, text: string): void
	/** A state that changed because of, or for, the person. The same line twice in a row within a second is said once. */
	status(text: string): void
	/** Danger, or the end of the conversation. Nothing else. */
	alert(text: string): void
	/** Takes everything that was written by anybody out of the page: what is over, or erased, must not be found in it. */
	forget(): void
	/** Stops the timers. The lines stay in the page. */
	dispose(): void
}

export interface AnnouncerOptions {
	/** Turns the messages that came while the page was hidden into one line. */
	readonly summary: (count: number) => string
	readonly document?: Document
	/** How long a line stays at the least, in milliseconds: readers drop a queued line whose node leaves too early. */
	readonly keepMs?: number
	/** How many of the newest lines stay however old they are. */
	readonly keepLast?: number
}

const regions = { log: 'sr-log', status: 'sr-status', alert: 'sr-alert' } as const

/** @throws when a region is missing from the page: an announcer that speaks into nothing would fail silently */
export function createAnnouncer(options: AnnouncerOptions): Announcer {
	const page = options.document ?? document
	const keepMs = options.keepMs ?? 10_000
	const keepLast = options.keepLast ?? 5
	const view = page.defaultView ?? window
	const timers = new Set<number>()
	let missed = 0
	let last = ''

	const region = (name: keyof typeof regions): HTMLElement => {
		const element = page.getElementById(regions[name])
		if (!element) throw new Error(`The page has no live region #${regions[name]}`)
		return element
	}
	for (const name of ['log', 'status', 'alert'] as const) region(name)

	const later = (run: () => void, ms: number) => {
		const timer = view.setTimeout(() => {
			timers.delete(timer)
			run()
		}, ms)
		timers.add(timer)
	}

	const say = (name: keyof typeof regions, text: string) => {
		const line = page.createElement('div')
		line.dir = 'auto'
		line.textContent = text
		const into = region(name)
		into.append(line)
		// A status read again in browse mode would be stale, so only the log keeps its newest lines.
		const keep = name === 'log' ? keepLast : 0
		const tidy = () => {
			const old = [...into.children].slice(0, Math.max(0, into.children.length - keep))
			if (old.includes(line)) line.remove()
			else if (line.isConnected) later(tidy, keepMs)
		}
		later(tidy, keepMs)
	}

	const onVisible = () => {
		if (page.hidden || missed === 0) return
		say('status', options.summary(missed))
		missed = 0
	}
	page.addEventListener('visibilitychange', onVisible)

	return {
		message(who, text) {
			if (page.hidden) missed += 1
			else say('log', who ? `${who}: ${text}` : text)
		},
		status(text) {
			if (text === last) return
			last = text
			later(() => {
				last = ''
			}, 1_000)
			say('status', text)
		},
		alert(text) {
			say('alert', text)
		},
		forget() {
			region('log').replaceChildren()
		},
		dispose() {
			page.removeEventListener('visibilitychange', onVisible)
			for (const timer of timers) view.clearTimeout(timer)
			timers.clear()
		},
	}
}
