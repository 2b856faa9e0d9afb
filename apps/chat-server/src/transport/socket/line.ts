export type LineOptions = {
	readonly now: () => number
	readonly random: () => number
	/** What is assumed while nobody was turned away: how many come says nothing then about how many could. */
	readonly usualPerSecond: number
	readonly slowestPerSecond: number
	readonly longestMs: number
}

const measureEveryMs = 500

/**
 * Tells each one who is turned away when to come back: one after the other, as fast as the others were lately taken. Nobody comes in vain
 * twice, and nobody comes together with everybody else.
 */
export function createLine({ now, random, usualPerSecond, slowestPerSecond, longestMs }: LineOptions) {
	let rate = usualPerSecond
	let taken = 0
	let measuredAt = now()
	let isLong = false
	let lastPlaceAt = 0

	function measure(at: number): void {
		const lately = (taken * 1_000) / (at - measuredAt)
		rate = isLong ? Math.max(slowestPerSecond, (rate + lately) / 2) : usualPerSecond
		taken = 0
		measuredAt = at
		isLong = false
	}

	return {
		/** One was taken care of. */
		took(): void {
			taken += 1
			const at = now()
			if (at - measuredAt < measureEveryMs) return
			measure(at)
		},
		/** In how many milliseconds the next one who is turned away should come back: at least 1. */
		place(): number {
			const at = now()
			if (!isLong && at - measuredAt >= measureEveryMs) measure(at)
			isLong = true
			lastPlaceAt = Math.max(at, lastPlaceAt) + 1_000 / rate
			const away = lastPlaceAt - at
			if (away <= longestMs) return Math.max(1, Math.ceil(away))
			lastPlaceAt = at + longestMs
			return Math.ceil(longestMs * (0.5 + random() / 2))
		},
	}
}
export type Line = ReturnType<typeof createLine>
