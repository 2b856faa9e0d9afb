export type Half = 'tuning' | 'held-out'

/**
 * Which half of a set a row belongs to, by its id alone, so that it is the same wherever the row turns up. Rules are written looking at the
 * tuning half; what is reported is the other. FNV-1a with the finishing steps of MurmurHash3, since ids differ in their last digits only.
 */
export function halfOf(id: string): Half {
	let hash = 0x811c9dc5
	for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193)
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
	return ((hash ^ (hash >>> 16)) & 1) === 0 ? 'tuning' : 'held-out'
}
