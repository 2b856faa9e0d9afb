import type { SeekerSnapshot } from '@akin/client/seeker-session'
import type { Readable } from '@akin/client/store'

const nothing: SeekerSnapshot = {
	...{ status: { kind: 'ok' }, ready: false, clockOffsetMs: 0 },
	...{ programmes: [], conversation: null, wait: null, entries: [], caughtUp: true, loadedUpTo: 0 },
	...{ outgoing: [], typing: [], catchUp: null, undelivered: [], hasUnsent: false },
}

/** What there is to see before the way to the server is there. */
export const noSession: Readable<SeekerSnapshot> & { readonly close: () => void } = {
	getSnapshot: () => nothing,
	subscribe: () => () => {},
	close: () => {},
}
