import type { Instant } from '@akin/core/support/instant'
import { OrderedMap } from '@js-sdsl/ordered-map'

type Due = { readonly at: Instant; readonly order: number }

/** Nothing of a schedule may take longer than this many steps; one that does goes round in circles. */
const maxSteps = 200_000

/**
 * Virtual time, and chance that depends on nothing but the seed. Whatever happens in a simulation is an entry here, so the same seed gives
 * the same run. `fc.scheduler` orders promises too, but knows no time and cannot be shrunk; here a drawn number depends on who asks, for
 * what and when, and not on how many asked before, so taking a step out of a schedule leaves the rest of it as it was.
 */
export function createTimeline(seed: number, startsAt: Instant) {
	let at = startsAt
	let order = 0
	let steps = 0
	let asked = new Map<string, number>()
	const due = new OrderedMap<Due, () => void>([], (a, b) => a.at - b.at || a.order - b.order)

	/** A whole number from 0 to 2^32 - 1. */
	function draw(what: string): number {
		const nth = asked.get(what) ?? 0
		asked.set(what, nth + 1)
		return hash(`${seed} ${at - startsAt} ${nth} ${what}`)
	}

	function after(ms: number, run: () => void): () => void {
		const place: Due = { at: at + Math.max(0, ms), order: ++order }
		due.setElement(place, run)
		return () => void due.eraseElementByKey(place)
	}

	return {
		now: (): Instant => at,
		draw,
		/** True once in `times`. */
		chance: (what: string, times: number): boolean => draw(what) % times === 0,
		after,
		get steps(): number {
			return steps
		},
		/** Lets `ms` pass: what falls due happens in order, each with everything that follows from it before the next. */
		async pass(ms: number): Promise<void> {
			const until = at + ms
			for (;;) {
				await settled()
				const first = due.begin()
				if (first.equals(due.end())) break
				const [next, run] = first.pointer
				if (next.at > until) break
				if (++steps > maxSteps) throw new Error('the schedule does not come to rest')
				due.eraseElementByIterator(first)
				if (next.at > at) {
					at = next.at
					asked = new Map()
				}
				run()
			}
			at = until
			asked = new Map()
		},
	}
}
export type Timeline = ReturnType<typeof createTimeline>

/** Everything that waits for nothing but other promises has happened: ticks come behind all of them. Cheaper than a turn of the event loop. */
const settled = () => new Promise<void>((resolve) => process.nextTick(resolve))

/** FNV-1a with a final mixing (the one of MurmurHash3), so that neighbouring words are far apart. */
function hash(text: string): number {
	let h = 0x811c9dc5
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
	return (h ^ (h >>> 16)) >>> 0
}
