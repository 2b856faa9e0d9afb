/** Far above what any client of ours sends, far below what would slow others down. */
const burst = 300
const perSecond = 100

/**
 * How many commands one socket may give, whatever they are; what a person may write is limited apart from this, by programme. `take` answers
 * 0 when the command may go ahead, else in how many milliseconds to try again.
 */
export function createCommandBudget(now: () => number = () => performance.now()): { take(): number } {
	let tokens = burst
	let countedAt = now()
	return {
		take() {
			const at = now()
			tokens = Math.min(burst, tokens + ((at - countedAt) * perSecond) / 1_000)
			countedAt = at
			if (tokens < 1) return Math.ceil(((1 - tokens) * 1_000) / perSecond)
			tokens -= 1
			return 0
		},
	}
}
