/** `up` runs from whoever connected to the server behind the line, `down` back to them. */
export type Direction = 'up' | 'down'

/** What a line does to the bytes that pass and to those who connect. */
export type Weather =
	| { readonly kind: 'clear' }
	/** Everything arrives, in order, but late, slowly or in tiny pieces. */
	| {
			readonly kind: 'slow'
			readonly latencyMs?: number
			/** Up to so much is added to each delay. */
			readonly jitterMs?: number
			readonly bytesPerSecond?: number
			/** The largest piece that is passed on in one write. */
			readonly sliceBytes?: number
	  }
	/** One direction is lost, goodbyes included; the other lives and the connection stays up. */
	| { readonly kind: 'lost'; readonly direction: Direction }
	/** Nothing passes either way, nobody is told; whoever connects is let in and hears nothing. */
	| { readonly kind: 'half-open' }
	/** Whoever should take the bytes of this direction stops reading: nothing is lost, the sender's buffers fill. */
	| { readonly kind: 'stalled'; readonly direction: Direction }
	/** Connections are reset and nobody listens any more. */
	| { readonly kind: 'refused' }

export const clear: Weather = { kind: 'clear' }

/** Whether bytes of this direction vanish. */
export const isLost = (weather: Weather, direction: Direction): boolean =>
	weather.kind === 'half-open' || (weather.kind === 'lost' && weather.direction === direction)

export const isStalled = (weather: Weather, direction: Direction): boolean => weather.kind === 'stalled' && weather.direction === direction

/** What a line has done since it began: the proof that a fault was one. */
export type Tally = {
	connections: number
	passed: Record<Direction, number>
	/** Bytes nobody will ever get. */
	swallowed: Record<Direction, number>
	/** Goodbyes (FIN or RST) nobody will ever hear. */
	goodbyesLost: number
	/** Pieces that were held back on purpose. */
	delayed: number
	/** Connections whose reader was stopped. */
	stalled: number
	/** Connections ended with RST. */
	reset: number
	/** Connections let in and left without an answer. */
	ignored: number
}

export const emptyTally = (): Tally => ({
	connections: 0,
	passed: { up: 0, down: 0 },
	swallowed: { up: 0, down: 0 },
	goodbyesLost: 0,
	delayed: 0,
	stalled: 0,
	reset: 0,
	ignored: 0,
})
