/** A share of a whole and where it may really lie: Wilson's interval at 95 %, which stays honest for small counts and for none at all. */
export type Share = { readonly part: number; readonly whole: number; readonly share: number; readonly from: number; readonly to: number }

const z = 1.96

export function shareOf(part: number, whole: number): Share {
	if (whole === 0) return { part, whole, share: 0, from: 0, to: 1 }
	const share = part / whole
	const middle = share + (z * z) / (2 * whole)
	const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))
	const scale = 1 + (z * z) / whole
	return { part, whole, share, from: Math.max(0, (middle - spread) / scale), to: Math.min(1, (middle + spread) / scale) }
}

/** `12.5 % (8.1–18.9) of 160`. */
export function written({ share, from, to, whole }: Share): string {
	const percent = (value: number) => (100 * value).toFixed(1)
	return whole === 0 ? 'none' : `${percent(share)} % (${percent(from)}–${percent(to)}) of ${whole}`
}
