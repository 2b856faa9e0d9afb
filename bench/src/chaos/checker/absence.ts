import type { Page } from './round.ts'

/** The longest time for which somebody had no page that was open and connected, in milliseconds, up to the end of the round. */
export function longestAbsence(pages: readonly Page[], until: number): number {
	const present = pages.flatMap(presenceOf(until)).sort((a, b) => a.from - b.from)
	let longest = 0
	let seenUntil: number | null = null
	for (const { from, to } of present) {
		if (seenUntil !== null) longest = Math.max(longest, from - seenUntil)
		seenUntil = Math.max(seenUntil ?? to, to)
	}
	return seenUntil === null ? Number.POSITIVE_INFINITY : Math.max(longest, until - seenUntil)
}

/** When its screen said that it was connected. */
const presenceOf =
	(until: number) =>
	({ screens, closedAt }: Page): { readonly from: number; readonly to: number }[] =>
		screens.flatMap(({ at, state }, index) => {
			const to = Math.min(screens[index + 1]?.at ?? closedAt ?? until, closedAt ?? until)
			return state.ready && (state.connection === 'ok' || state.connection === 'slow') ? [{ from: at, to }] : []
		})
