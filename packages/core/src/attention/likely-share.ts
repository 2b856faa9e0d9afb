/** A share of a whole, and between what it may really lie. */
export type LikelyShare = {
	readonly part: number
	readonly whole: number
	readonly share: number
	readonly from: number
	readonly to: number
}

/** 95 %, two-sided. */
const z = 1.96

/** Wilson's interval: honest for few, for none and for all, where the usual one claims to be certain. */
export function likelyShare(part: number, whole: number): LikelyShare {
	if (whole === 0) return { part, whole, share: 0, from: 0, to: 1 }
	const share = part / whole
	const middle = share + (z * z) / (2 * whole)
	const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))
	const scale = 1 + (z * z) / whole
	return { part, whole, share, from: Math.max(0, (middle - spread) / scale), to: Math.min(1, (middle + spread) / scale) }
}
