/**
 * Runs `work` soon after it is asked for, never twice at once and never more often than every `everyMs`; asking while it runs makes it run
 * once more. The first asking in a quiet time runs at once.
 */
export function coalesce(work: () => Promise<void>, everyMs: number, onFault: (error: unknown) => void): { ask(): void; stop(): void } {
	let isAsked = false
	let isRunning = false
	let timer: NodeJS.Timeout | null = null
	let lastRunAt = Number.NEGATIVE_INFINITY
	let isStopped = false

	function schedule(): void {
		if (isStopped || isRunning || timer || !isAsked) return
		timer = setTimeout(
			() => {
				timer = null
				void run()
			},
			Math.max(0, lastRunAt + everyMs - performance.now()),
		)
	}

	async function run(): Promise<void> {
		isAsked = false
		isRunning = true
		lastRunAt = performance.now()
		try {
			await work()
		} catch (error) {
			onFault(error)
		}
		isRunning = false
		schedule()
	}

	return {
		ask() {
			isAsked = true
			schedule()
		},
		stop() {
			isStopped = true
			if (timer) clearTimeout(timer)
		},
	}
}
