const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const interrupted = 130

/**
 * Ctrl-C reaches nobody but us: stores and servers run in sessions of their own. While this stands, a signal stops what was started, also what
 * is starting just now, and ends the process after it. A second signal ends it at once.
 */
export function disposeOnSignal(starting: Promise<AsyncDisposable>): Disposable {
	let isEnding = false
	const end = (): void => {
		if (isEnding) process.exit(interrupted)
		isEnding = true
		process.stderr.write('\nStopping the servers and stores …\n')
		starting
			.then((started) => started[Symbol.asyncDispose]())
			.catch(() => {})
			.finally(() => process.exit(interrupted))
	}
	for (const signal of signals) process.on(signal, end)
	return {
		[Symbol.dispose]: () => {
			for (const signal of signals) process.off(signal, end)
		},
	}
}
