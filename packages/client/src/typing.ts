import type { Environment } from './environment.ts'
import type { Typist } from './session-snapshot.ts'
import { createStore, type Readable } from './store.ts'

export const TYPING_EVERY_MS = 3_000
export const TYPING_EXPIRES_MS = 6_000

type Person = Pick<Typist, 'role' | 'name'>

export type Typists = Readable<readonly Typist[]> & {
	readonly hear: (person: Person, typing: boolean) => void
	/** Nobody is known to write: the connection is gone. */
	readonly clear: () => void
}

/** Who is writing at the moment. Whoever is not heard of again stops by himself: nothing relies on the event that says so. */
export const createTypists = (environment: Environment): Typists => {
	const store = createStore<readonly Typist[]>([])
	const expiries = new Map<string, () => void>()
	const keyOf = ({ role, name }: Person) => `${role} ${name}`

	const drop = (key: string) => {
		expiries.get(key)?.()
		expiries.delete(key)
		const left = store.getSnapshot().filter((typist) => keyOf(typist) !== key)
		if (left.length < store.getSnapshot().length) store.set(left)
	}

	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		hear: (person, typing) => {
			const key = keyOf(person)
			if (!typing) return drop(key)
			expiries.get(key)?.()
			expiries.set(
				key,
				environment.after(TYPING_EXPIRES_MS, () => drop(key)),
			)
			if (store.getSnapshot().some((typist) => keyOf(typist) === key)) return
			store.set([...store.getSnapshot(), { role: person.role, name: person.name, since: environment.now() }])
		},
		clear: () => {
			for (const cancel of expiries.values()) cancel()
			expiries.clear()
			if (store.getSnapshot().length > 0) store.set([])
		},
	}
}

export type TypingSender = {
	/** Call it on every keystroke: at most one `true` every 3 s goes out, and one `false` if the others still believe in it. */
	readonly set: (typing: boolean) => void
	/** A message was sent: its entry says by itself that the writing is over. */
	readonly sent: () => void
}

export const createTypingSender = (environment: Environment, send: (typing: boolean) => void): TypingSender => {
	let lastTrueAt: number | null = null
	return {
		set: (typing) => {
			const since = lastTrueAt === null ? Number.POSITIVE_INFINITY : environment.now() - lastTrueAt
			if (typing && since >= TYPING_EVERY_MS) {
				lastTrueAt = environment.now()
				send(true)
			}
			if (!typing && since < TYPING_EXPIRES_MS) send(false)
			if (!typing) lastTrueAt = null
		},
		sent: () => {
			lastTrueAt = null
		},
	}
}
