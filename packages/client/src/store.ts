/** What `useSyncExternalStore` wants: the same snapshot object until something changed. */
export type Readable<T> = {
	readonly getSnapshot: () => T
	/** Calls `listener` after every change; answers the way to stop. */
	readonly subscribe: (listener: () => void) => () => void
}

export type Store<T> = Readable<T> & { readonly set: (next: T) => void }

/** Holds one immutable value. Setting the same value again tells nobody. */
export const createStore = <T>(initial: T): Store<T> => {
	let value = initial
	const listeners = new Set<() => void>()
	return {
		getSnapshot: () => value,
		subscribe: (listener) => {
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
			}
		},
		set: (next) => {
			if (Object.is(next, value)) return
			value = next
			for (const listener of [...listeners]) listener()
		},
	}
}
