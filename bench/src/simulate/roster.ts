import type { Random } from '../chaos/schedule/random.ts'
import type { Behaviour } from './behaviour.ts'

export type Duty = { readonly from: number; readonly to: number }

const hourMs = 3_600_000

/** Who is on shift when: so many in the busiest hour, the share of the roster in the others; nobody longer than a shift. */
export function dutiesOf(listeners: number, { staffByHour, shift }: Behaviour, untilMs: number, random: Random): Duty[] {
	const most = Math.max(...staffByHour)
	const duties: Duty[] = []
	for (let desk = 0; desk < listeners; desk++) {
		const isNeeded = (hour: number) => (staffByHour[hour % staffByHour.length] ?? 0) / most >= (desk + 0.5) / listeners
		for (let from = 0; from < untilMs; ) {
			if (!isNeeded(Math.floor(from / hourMs))) {
				from = (Math.floor(from / hourMs) + 1) * hourMs
				continue
			}
			// The first of the day have begun at some time before.
			const length = from === 0 ? shift(random) * (1 - random.unit()) : shift(random)
			const to = Math.min(endOfNeed(from, isNeeded, untilMs), from + length)
			duties.push({ from, to })
			from = to
		}
	}
	return duties
}

function endOfNeed(from: number, isNeeded: (hour: number) => boolean, untilMs: number): number {
	let hour = Math.floor(from / hourMs)
	while (hour * hourMs < untilMs && isNeeded(hour)) hour++
	return Math.min(untilMs, hour * hourMs)
}
