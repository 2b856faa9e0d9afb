/**
 * Repeats `work`, never two at once, until stopped; stopping waits for a run under way. What it throws is reported and does not end it.
 */
export function every(ms: number, work: () => Promise<unknown>, onFault: (error: unknown) => void): AsyncDisposable {
	let running: Promise<void> = Promise.resolve()
	let isRunning = false
	const timer = setInterval(() => {
		if (isRunning) return
		isRunning = true
		running = work()
			.then(() => undefined, onFault)
			.finally(() => {
				isRunning = false
			})
	}, ms)
	return {
		async [Symbol.asyncDispose]() {
			clearInterval(timer)
			await running
		},
	}
}
