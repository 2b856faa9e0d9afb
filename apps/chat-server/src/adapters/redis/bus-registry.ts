import { registeredForMs, registerScript } from './bus-scripts.ts'
import type { RedisFault } from './redis-client.ts'
import type { RedisLink } from './redis-link.ts'

export type BusRegistry = Disposable & {
	/** Resolves true once Redis knows; false when it could not be told, and then `registerAll` is due. */
	add(channel: string): Promise<boolean>
	remove(channel: string): void
	/** Tells Redis everything anew: after it may have forgotten. False when it could not be told. */
	registerAll(): Promise<boolean>
}

export type BusRegistryOptions = {
	readonly link: RedisLink
	readonly prefix: string
	readonly nodeId: string
	readonly onFault: (fault: RedisFault) => void
	/** Redis has forgotten who listens where. */
	readonly onForgotten: () => void
}

/** Changes told in one go: one script stays well under a millisecond. */
const changesAtOnce = 500

/** Which channels this node listens to, as Redis is told. Changes of one tick travel together, one batch after the other. */
export function createBusRegistry({ link, prefix, nodeId, onFault, onForgotten }: BusRegistryOptions): BusRegistry {
	const channels = new Set<string>()
	let changes: string[] = []
	let isKnown = false
	let disposed = false
	/** Answers whether all of it was told. One at a time, so that a later change is never overtaken by an earlier one. */
	let telling: Promise<boolean> = Promise.resolve(true)
	let next: Promise<boolean> | null = null

	async function tell(told: readonly string[]): Promise<boolean> {
		try {
			for (let at = 0; at === 0 || at < told.length; at += changesAtOnce) {
				const some = told.slice(at, at + changesAtOnce).join('')
				const known = await link.run(registerScript, [], [prefix, nodeId, String(registeredForMs), some])
				if (known !== 1 && isKnown && !disposed) onForgotten()
				isKnown = true
			}
			return true
		} catch (error) {
			if (!disposed) onFault({ what: 'bus_register', error })
			return false
		}
	}

	function change(change: string): Promise<boolean> {
		changes.push(change)
		next ??= new Promise<boolean>((resolve) => {
			setImmediate(() => {
				next = null
				const told = changes
				changes = []
				telling = telling.then(() => tell(told))
				telling.then(resolve)
			})
		})
		return next
	}

	function tellAll(): Promise<boolean> {
		telling = telling.then(() => tell([...channels].map((channel) => `+${channel} `)))
		return telling
	}

	function registerAll(): Promise<boolean> {
		// That it may have been forgotten is why this is asked for: no news to anybody.
		isKnown = false
		return tellAll()
	}

	const renewing = setInterval(() => void tellAll(), registeredForMs / 3)
	renewing.unref()

	return {
		add(channel) {
			channels.add(channel)
			return change(`+${channel} `)
		},
		remove(channel) {
			if (!channels.delete(channel)) return
			void change(`-${channel} `)
		},
		registerAll,
		[Symbol.dispose]() {
			disposed = true
			clearInterval(renewing)
		},
	}
}
