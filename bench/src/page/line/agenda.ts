/** What happens when, on a clock that is told the time: a test turns it by hand, a server by its timers. */
export type Agenda = {
	at(time: number, happen: (time: number) => void): void
	/** Lets everything happen that is due, in its order, each at its own time and not at the time somebody got round to it. */
	advance(now: number): void
	/** When something happens next; null when nothing is to come. */
	next(): number | null
}

export function createAgenda(): Agenda {
	/** By time, earliest first; of the same time what was put down first. */
	const entries: { readonly time: number; readonly happen: (time: number) => void }[] = []
	return {
		at(time, happen) {
			const later = entries.findIndex((entry) => entry.time > time)
			entries.splice(later === -1 ? entries.length : later, 0, { time, happen })
		},
		advance(now) {
			for (let first = entries[0]; first && first.time <= now; first = entries[0]) {
				entries.shift()
				first.happen(first.time)
			}
		},
		next: () => entries[0]?.time ?? null,
	}
}
