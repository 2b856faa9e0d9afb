import type { Page, Round } from './round.ts'

type Span = { readonly from: number; readonly to: number }

/**
 * The longest time for which the servers may have heard nothing of somebody, in milliseconds, up to the end of the round: no page of theirs was
 * open and connected, or a fault stood in which a screen says that it is connected longer than it is.
 */
export function longestAbsence(pages: readonly Page[], { overAt, history }: Pick<Round, 'overAt' | 'history'>): number {
	const deaf = history.flatMap((record): Span[] =>
		record.kind === 'fault' && !isHarmless(record.name)
			? [{ from: record.startedAt, to: Math.max(record.healedAt, record.recoveredAt ?? 0) }]
			: [],
	)
	const present = pages.flatMap(presenceOf(overAt)).flatMap((span) => without(span, deaf))
	let longest = 0
	let seenUntil: number | null = null
	for (const { from, to } of present.sort((a, b) => a.from - b.from)) {
		if (seenUntil !== null) longest = Math.max(longest, from - seenUntil)
		seenUntil = Math.max(seenUntil ?? to, to)
	}
	return seenUntil === null ? Number.POSITIVE_INFINITY : Math.max(longest, overAt - seenUntil)
}

/** Clocks and Redis keep nobody from being heard. */
const isHarmless = (fault: string): boolean => fault.startsWith('clock') || fault.startsWith('redis')

/** When its screen said that it was connected. */
const presenceOf =
	(until: number) =>
	({ screens, closedAt }: Page): Span[] =>
		screens.flatMap(({ at, state }, index) => {
			const to = Math.min(screens[index + 1]?.at ?? closedAt ?? until, closedAt ?? until)
			return state.ready && (state.connection === 'ok' || state.connection === 'slow') ? [{ from: at, to }] : []
		})

const without = (span: Span, holes: readonly Span[]): Span[] =>
	holes.reduce<Span[]>(
		(left, hole) =>
			left.flatMap(({ from, to }) =>
				[
					{ from, to: Math.min(to, hole.from) },
					{ from: Math.max(from, hole.to), to },
				].filter((part) => part.to > part.from || (part.from === from && part.to === to)),
			),
		[span],
	)
