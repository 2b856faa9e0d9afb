import { createAgenda } from './agenda.ts'
import { createLane } from './lane.ts'

/** `up` runs from whoever connects, `down` back to them. */
export type Direction = 'up' | 'down'
export type WireSettings = {
	/** Each way, headers of TCP and IP included. */
	readonly kilobitsPerSecond: number
	/** Of an empty line. */
	readonly roundTripMs: number
}
/** A line as TCP finds it, without sockets and without a clock of its own: bytes are counts. */
export type Wire = {
	/** @param onArrive is told what came out at the other end, and when */
	connect(now: number, onArrive: (direction: Direction, bytes: number, at: number) => void): WireConnection
	advance(now: number): void
	next(): number | null
	/** Bytes on the line so far, headers and acknowledgements included. */
	taken(direction: Direction): number
}
export type WireConnection = {
	/** Hands bytes over. They leave when the connection stands and the window has room. */
	send(direction: Direction, bytes: number, now: number): void
}

const segmentBytes = 1_448
/** Of TCP with time stamps, and of IPv4. */
const headerBytes = 52
const synBytes = 60
/** RFC 6928. */
const firstWindow = 10 * segmentBytes
/** What a receiver offers: 1.3 s of a line of 400 kbit/s, so that nobody who came first holds it all. */
const widestWindow = 65_535
const other = { up: 'down', down: 'up' } as const

/**
 * Connecting costs a round trip, both ways share what the line carries among all connections, and each connection begins with ten segments
 * and doubles them with every round trip. Nothing is ever lost, every segment is acknowledged by itself, and nobody asks for a name first.
 */
export function createWire({ kilobitsPerSecond, roundTripMs }: WireSettings): Wire {
	const agenda = createAgenda()
	const lane = { bytesPerMs: kilobitsPerSecond / 8, oneWayMs: roundTripMs / 2 }
	const lanes = { up: createLane(lane), down: createLane(lane) }
	return {
		connect(now, onArrive) {
			let isOpen = false
			const ends = {
				up: { waiting: 0, underWay: 0, window: firstWindow },
				down: { waiting: 0, underWay: 0, window: firstWindow },
			}
			const pump = (direction: Direction, from: number) => {
				const end = ends[direction]
				while (isOpen && end.waiting > 0) {
					const bytes = Math.min(segmentBytes, end.waiting)
					if (end.underWay + bytes > end.window) return
					end.waiting -= bytes
					end.underWay += bytes
					agenda.at(lanes[direction].take(bytes + headerBytes, from), (arrivedAt) => {
						onArrive(direction, bytes, arrivedAt)
						agenda.at(lanes[other[direction]].take(headerBytes, arrivedAt), (acknowledgedAt) => {
							end.underWay -= bytes
							end.window = Math.min(end.window + bytes, widestWindow)
							pump(direction, acknowledgedAt)
						})
					})
				}
			}
			agenda.at(lanes.up.take(synBytes, now), (askedAt) => {
				agenda.at(lanes.down.take(synBytes, askedAt), (openAt) => {
					isOpen = true
					pump('up', openAt)
					pump('down', openAt)
				})
			})
			return {
				send(direction, bytes, at) {
					ends[direction].waiting += bytes
					pump(direction, at)
				},
			}
		},
		advance: agenda.advance,
		next: agenda.next,
		taken: (direction) => lanes[direction].taken(),
	}
}
