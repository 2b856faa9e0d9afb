type Event = { readonly at: number; readonly order: number; readonly run: () => void }

/** What is going to happen, the earliest first; of two at one moment the one put in first. */
export function createEventHeap() {
	const heap: Event[] = []
	let order = 0
	const isBefore = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order)

	return {
		get size(): number {
			return heap.length
		},
		add(at: number, run: () => void): void {
			const event = { at, order: order++, run }
			let place = heap.length
			while (place > 0) {
				const above = (place - 1) >> 1
				const parent = heap[above]
				if (parent === undefined || !isBefore(event, parent)) break
				heap[place] = parent
				place = above
			}
			heap[place] = event
		},
		take(): Event | null {
			const first = heap[0]
			const last = heap.pop()
			if (first === undefined || last === undefined) return null
			if (heap.length === 0) return first
			let place = 0
			for (;;) {
				const left = 2 * place + 1
				const leftEvent = heap[left]
				if (leftEvent === undefined) break
				const rightEvent = heap[left + 1]
				const isRight = rightEvent !== undefined && isBefore(rightEvent, leftEvent)
				const child = isRight ? rightEvent : leftEvent
				if (!isBefore(child, last)) break
				heap[place] = child
				place = isRight ? left + 1 : left
			}
			heap[place] = last
			return first
		},
	}
}
