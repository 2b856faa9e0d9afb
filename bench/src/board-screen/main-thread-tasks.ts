import type { CDPSession } from '@playwright/test'

/** Every task that the main thread of a page has run, by how long, in milliseconds; taken from the browser's own trace. */
export async function startTasks(devTools: CDPSession): Promise<() => Promise<readonly number[]>> {
	type TraceEvent = {
		readonly name: string
		readonly ph: string
		readonly dur?: number
		readonly tid: number
		readonly pid: number
		readonly args?: { readonly name?: string }
	}
	const events: TraceEvent[] = []
	const mainThreads = new Set<string>()
	devTools.on('Tracing.dataCollected', ({ value }) => {
		for (const event of value as unknown as TraceEvent[]) {
			if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') mainThreads.add(`${event.pid} ${event.tid}`)
			if (event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask') events.push(event)
		}
	})
	await devTools.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
	})
	return async () => {
		const complete = new Promise<void>((resolve) => devTools.once('Tracing.tracingComplete', () => resolve()))
		await devTools.send('Tracing.end')
		await complete
		return events.filter(({ pid, tid }) => mainThreads.has(`${pid} ${tid}`)).map(({ dur }) => (dur ?? 0) / 1_000)
	}
}
