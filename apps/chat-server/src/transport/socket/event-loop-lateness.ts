import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 20
const windowMs = 250
const nanosecondsPerMs = 1e6

/** By how much, on average over the last quarter of a second, this process came late to what was due, in milliseconds. */
export function watchEventLoop(): Disposable & { readonly latenessMs: () => number } {
	const delays = monitorEventLoopDelay({ resolution: resolutionMs })
	let latenessMs = 0
	delays.enable()
	const timer = setInterval(() => {
		// What is counted is the time between two ticks, of which the resolution is no delay.
		latenessMs = delays.count === 0 ? 0 : Math.max(0, delays.mean / nanosecondsPerMs - resolutionMs)
		delays.reset()
	}, windowMs)
	timer.unref()
	return {
		latenessMs: () => latenessMs,
		[Symbol.dispose]() {
			clearInterval(timer)
			delays.disable()
		},
	}
}
