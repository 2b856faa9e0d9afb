import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random choices that are the same for the same seed, on every machine. */
export type Random = {
	/** In [0, 1). */
	readonly unit: () => number
	/** A whole number, both ends included. */
	readonly int: (from: number, to: number) => number
	readonly chance: (probability: number) => boolean
	/** @throws RangeError when there is nothing to choose from */
	readonly pick: <T>(items: readonly T[]) => T
	/** By weight. @throws RangeError when there is nothing to choose from */
	readonly weighted: <T>(items: readonly (readonly [weight: number, item: T])[]) => T
	/** A generator of its own, so that what one part draws never shifts what another gets. */
	readonly fork: () => Random
}

export function randomFrom(seed: number): Random {
	const generator = xoroshiro128plus(seed | 0)
	const unit = () => uniformFloat64(generator)
	const int = (from: number, to: number) => uniformInt(generator, from, to)
	return {
		unit,
		int,
		chance: (probability) => unit() < probability,
		pick: (items) => chosen(items, Math.floor(unit() * items.length)),
		weighted: (items) => {
			let left = unit() * items.reduce((sum, [weight]) => sum + weight, 0)
			return chosen(
				items,
				items.findIndex(([weight]) => {
					left -= weight
					return left < 0
				}),
			)[1]
		},
		fork: () => randomFrom(int(-0x8000_0000, 0x7fff_ffff)),
	}
}

function chosen<T>(items: readonly T[], index: number): T {
	const item = items[index]
	if (item === undefined) throw new RangeError('There is nothing to choose from.')
	return item
}
