/** So long the person reads before they write, in milliseconds: time for the listener to add a second message to the first. */
export const readingMs = 700

/** How long somebody seems to write. Faster than people do: nobody learns from waiting. */
export function writingMs(text: string): number {
	return Math.min(1_800, 450 + text.length * 10)
}
