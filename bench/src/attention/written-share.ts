import type { LikelyShare } from '@akin/core/attention/likely-share'

/** `12.5 % (8.1–18.9) of 160`. */
export function written({ share, from, to, whole }: LikelyShare): string {
	const percent = (value: number) => (100 * value).toFixed(1)
	return whole === 0 ? 'none' : `${percent(share)} % (${percent(from)}–${percent(to)}) of ${whole}`
}
