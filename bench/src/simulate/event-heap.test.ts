import { expect, test } from 'vitest'
import { randomFrom } from '../chaos/schedule/random.ts'
import { createEventHeap } from './event-heap.ts'

test('events come in their order, those of one moment as they were put in', () => {
	const random = randomFrom(1)
	for (let round = 0; round < 200; round++) {
		const times = Array.from({ length: random.int(0, 40) }, () => random.int(0, 20))
		const heap = createEventHeap()
		const seen: [number, number][] = []
		for (const [nth, at] of times.entries()) heap.add(at, () => seen.push([at, nth]))
		expect(heap.size).toBe(times.length)
		for (let event = heap.take(); event !== null; event = heap.take()) event.run()
		expect(seen).toEqual(times.map((at, nth): [number, number] => [at, nth]).sort(([a, i], [b, j]) => a - b || i - j))
	}
})
