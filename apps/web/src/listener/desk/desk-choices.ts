import { createStore, type Readable } from '@akin/client/store'

/** How the desk helps while writing. It lives in memory, as everything here; whoever sits down next begins anew. */
export interface Chosen {
	/** [RL29] Hints beside the message box. */
	readonly hints: boolean
	/** A message waits a moment on this page before it goes out. */
	readonly holdSends: boolean
}

export interface DeskChoices extends Readable<Chosen> {
	readonly choose: (next: Partial<Chosen>) => void
	readonly forget: () => void
}

const first: Chosen = { hints: true, holdSends: false }

export function createDeskChoices(): DeskChoices {
	const store = createStore<Chosen>(first)
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		choose: (next) => store.set({ ...store.getSnapshot(), ...next }),
		forget: () => store.set(first),
	}
}
