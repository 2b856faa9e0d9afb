// Loaded into a server by `--import`: its wall clock can be put forward or back while it runs. Timers and performance.now() stay true, as they
// do when an operating system's clock is set.
let offsetMs = Number(process.env.CHAOS_CLOCK_OFFSET_MS ?? '0')
const TrueDate = Date
const now = () => TrueDate.now() + offsetMs

globalThis.Date = new Proxy(TrueDate, {
	construct: (target, given, newTarget) =>
		Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget === globalThis.Date ? target : newTarget),
	apply: () => new TrueDate(now()).toString(),
	get: (target, name) => (name === 'now' ? now : Reflect.get(target, name, target)),
})

process.on('message', (message) => {
	if (typeof message !== 'object' || message === null || !('clockOffsetMs' in message)) return
	offsetMs = Number(message.clockOffsetMs)
	process.send?.({ clockReads: Date.now() })
})
process.channel?.unref()
