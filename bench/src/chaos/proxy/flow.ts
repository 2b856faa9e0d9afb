import type { Socket } from 'node:net'
import { type Direction, isLost, isStalled, type Tally, type Weather } from './weather.ts'

export type Sky = {
	readonly weather: () => Weather
	readonly tally: Tally
	/** 0 ≤ x < 1, for jitter. */
	readonly random: () => number
}

/** One direction of one connection. */
export type Flow = {
	/** Whether bytes or the goodbye of this direction have vanished: such a stream must not go on as if it were whole. */
	isBroken(): boolean
	/** The weather has changed. */
	look(): void
	stop(): void
}

type Piece = { readonly bytes: Buffer; readonly dueAt: number }

/** So much may wait in a flow before its sender has to. */
const mostHeldBytes = 256 * 1024

/** Passes on what `from` says to `to`, as the weather allows. Backpressure is kept: a reader that stands still stops its sender. */
export function startFlow(from: Socket, to: Socket, direction: Direction, sky: Sky): Flow {
	let pieces: Piece[] = []
	let heldBytes = 0
	let busyUntil = 0
	let isEnded = false
	let broken = false
	let isGoodbyeLost = false
	let isCounted = false
	let timer: NodeJS.Timeout | null = null

	const isOpen = () => !to.destroyed && to.writable
	const adjust = () => {
		const stalled = isStalled(sky.weather(), direction)
		if (stalled && !isCounted) sky.tally.stalled += 1
		isCounted = stalled
		if (stalled || heldBytes > mostHeldBytes || to.writableNeedDrain) from.pause()
		else from.resume()
	}

	const hold = (bytes: Buffer, weather: Extract<Weather, { kind: 'slow' }>) => {
		const now = performance.now()
		const sliceBytes = weather.sliceBytes ?? bytes.length
		for (let start = 0; start < bytes.length; start += sliceBytes) {
			const piece = bytes.subarray(start, start + sliceBytes)
			const arrivesAt = now + (weather.latencyMs ?? 0) + (weather.jitterMs ?? 0) * sky.random()
			// Never before the piece ahead of it: a TCP stream keeps its order whatever the network does.
			const dueAt = Math.max(arrivesAt, busyUntil)
			busyUntil = dueAt + (weather.bytesPerSecond === undefined ? 0 : (piece.length / weather.bytesPerSecond) * 1_000)
			pieces.push({ bytes: piece, dueAt: busyUntil })
			heldBytes += piece.length
			sky.tally.delayed += 1
		}
	}

	const pass = () => {
		timer = null
		const isSlow = sky.weather().kind === 'slow'
		while (isOpen()) {
			const [next] = pieces
			if (!next) break
			const waitMs = isSlow ? next.dueAt - performance.now() : 0
			if (waitMs > 0) {
				timer = setTimeout(pass, waitMs)
				break
			}
			pieces.shift()
			heldBytes -= next.bytes.length
			sky.tally.passed[direction] += next.bytes.length
			to.write(next.bytes)
			if (to.writableNeedDrain) break
		}
		if (pieces.length === 0 && isEnded && isOpen()) to.end()
		adjust()
	}

	const wake = () => {
		if (timer) clearTimeout(timer)
		pass()
	}

	from.on('data', (bytes: Buffer) => {
		const weather = sky.weather()
		if (isLost(weather, direction)) {
			broken = true
			sky.tally.swallowed[direction] += bytes.length
			return
		}
		if (weather.kind === 'slow') hold(bytes, weather)
		else {
			pieces.push({ bytes, dueAt: 0 })
			heldBytes += bytes.length
		}
		if (timer === null) pass()
	})
	const loseGoodbye = () => {
		if (!isGoodbyeLost) sky.tally.goodbyesLost += 1
		isGoodbyeLost = true
		broken = true
	}
	from.on('end', () => {
		if (isLost(sky.weather(), direction)) loseGoodbye()
		else {
			isEnded = true
			if (timer === null) pass()
		}
	})
	// An abrupt end: what is on its way is lost with it, as it is in a real reset.
	from.on('close', () => {
		if (isEnded || isGoodbyeLost) return
		if (isLost(sky.weather(), direction)) loseGoodbye()
		else if (!to.destroyed) to.resetAndDestroy()
	})
	to.on('drain', wake)

	return {
		isBroken: () => broken,
		look: wake,
		stop() {
			if (timer) clearTimeout(timer)
			pieces = []
		},
	}
}
