/** One direction of a line: what is put on it leaves piece after piece, whoever it is from, and arrives half a round trip later. */
export type Lane = {
	/** @returns when the last of these bytes arrives, in milliseconds on the clock of `now` */
	take(bytes: number, now: number): number
	/** Everything that was ever put on it. */
	taken(): number
}

export function createLane({ bytesPerMs, oneWayMs }: { readonly bytesPerMs: number; readonly oneWayMs: number }): Lane {
	let freeAt = 0
	let taken = 0
	return {
		take(bytes, now) {
			taken += bytes
			freeAt = Math.max(freeAt, now) + bytes / bytesPerMs
			return freeAt + oneWayMs
		},
		taken: () => taken,
	}
}
