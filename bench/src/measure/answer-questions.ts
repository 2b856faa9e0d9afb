/**
 * Loaded into every process of the bench by `--import`: answers what the bench asks. Servers are asked only what no file of the system tells
 * (their own count of processor time, where there is no /proc; to tidy their memory up before it is weighed).
 */
type Question = { readonly id: number; readonly question: string; readonly given: unknown }
type Answering = (given: never) => unknown

const answers = new Map<string, Answering>([
	['cpu', () => process.cpuUsage()],
	[
		'tidy',
		() => {
			// As the engine does when memory is short: pages that are free are given back, so that what is weighed is what is needed.
			globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
			return process.memoryUsage()
		},
	],
])

/** Makes this process answer these as well. */
export function answer(more: Readonly<Record<string, Answering>>): void {
	for (const [question, answering] of Object.entries(more)) answers.set(question, answering)
}

process.on('message', ({ id, question, given }: Question) => {
	void (async () => {
		try {
			const answering = answers.get(question)
			if (!answering) throw new Error(`nobody here answers "${question}"`)
			process.send?.({ to: id, result: await answering(given as never) })
		} catch (error) {
			process.send?.({ to: id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
		}
	})()
})
// Being asked is no reason to go on living.
process.channel?.unref()
