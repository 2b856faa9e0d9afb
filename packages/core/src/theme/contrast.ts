const channels = (colour: string): readonly [number, number, number] => {
	const part = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16)
	return [part(1), part(3), part(5)]
}

/** Contrast of two `#RRGGBB` colours by the WCAG 2.2 formula: from 1, the same, to 21, black on white. */
export function contrast(first: string, second: string): number {
	const [a, b] = [luminance(first), luminance(second)]
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
	const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
	const [red, green, blue] = channels(colour)
	return 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255)
}

/** The first colour with so much of the second in it, 0 to 1. */
export function mixed(first: string, second: string, share: number): string {
	const to = channels(second)
	const parts = channels(first).map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share))
	return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
