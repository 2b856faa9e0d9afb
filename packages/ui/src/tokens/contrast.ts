/**
 * Contrast of two `#RRGGBB` colours by the WCAG 2.2 formula.
 * @returns a ratio from 1 (same colour) to 21 (black on white)
 */
export function contrast(first: string, second: string): number {
	const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number]
	return (high + 0.05) / (low + 0.05)
}

/** Relative luminance, 0 to 1. Throws on anything but `#RRGGBB`, so that a typing slip in a theme is found at once. */
function luminance(colour: string): number {
	if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Not a colour: ${colour}`)
	const channel = (start: number) => {
		const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
	}
	return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
