import type { ShownRecord, Stream, Violation } from '../history.ts'
import { grouped, isSend, type Page, type Round, streamKey } from './round.ts'
import { tenuresOf } from './tenures.ts'

/** How one page came to know one stream: from when on it shows how much. */
type Track = { readonly page: Page; readonly stream: Stream; readonly steps: readonly { readonly at: number; readonly reaches: number }[] }

/**
 * M5, while it runs: what was acknowledged is on every screen that has the conversation open within the bound for a drop that somebody
 * notices when nothing is broken, and within the bound for a silent one when only the way between nodes is.
 */
export function screensCatchUp(round: Round): Violation[] {
	const tracks = grouped(tracksOf(round), ({ key }) => key)
	return [...[...sendsOf(round), ...endsOf(round)].flatMap((known) => lateFor(known, tracks, round)), ...neverBack(round)]
}

/** An entry of which somebody was told at that moment that it is in the log. */
type Known = { readonly conversationId: string; readonly stream: Stream; readonly seq: number; readonly knownAt: number }

const sendsOf = ({ ops }: Round): Known[] =>
	ops.filter(isSend).flatMap(({ conversationId, stream, data, settledAt, outcome }): Known[] => {
		const seq = data?.seq ?? null
		return outcome === 'ok' && conversationId !== null && stream !== null && seq !== null && settledAt !== null
			? [{ conversationId, stream, seq, knownAt: settledAt }]
			: []
	})

/** The end is an entry too, and nothing comes behind it by which a page would notice that it lacks it. */
function endsOf({ ops, logs }: Round): Known[] {
	const ended = new Map<string, number>()
	for (const { command, outcome, conversationId, settledAt } of ops) {
		if (command !== 'conversation:end' || outcome !== 'ok' || conversationId === null || settledAt === null) continue
		ended.set(conversationId, Math.min(ended.get(conversationId) ?? settledAt, settledAt))
	}
	return [...ended].flatMap(([conversationId, knownAt]): Known[] => {
		const notice = logs.get(streamKey(conversationId, 'room'))?.find(({ content }) => content === 'ended')
		return notice ? [{ conversationId, stream: 'room', seq: notice.seq, knownAt }] : []
	})
}

function tracksOf({ pages }: Round): (Track & { readonly key: string })[] {
	return pages.flatMap((page) =>
		[...grouped(page.shown, ({ conversationId, stream }) => streamKey(conversationId, stream))].flatMap(([key, records]) => {
			const stream = records[0]?.stream
			return stream ? [{ key, page, stream, steps: stepsOf(records) }] : []
		}),
	)
}

const stepsOf = (records: readonly ShownRecord[]) => records.map(({ at, from, entries }) => ({ at, reaches: from + entries.length }))

function lateFor(
	{ conversationId, stream, seq, knownAt }: Known,
	tracks: ReadonlyMap<string, readonly Track[]>,
	round: Round,
): Violation[] {
	const isOver = round.conversations.get(conversationId)?.state === 'closed'
	return (tracks.get(streamKey(conversationId, stream)) ?? []).flatMap(({ page, steps }): Violation[] => {
		// Whoever only read along may not catch up any more once it is closed.
		if (isOver && page.role === 'supervisor') return []
		// What is said backstage after a take-over is not for the listener who stays.
		if (page.role === 'listener' && stream === 'backstage' && !handledUnder(conversationId, seq, page.principalId, round)) return []
		const began = steps[0]?.at ?? Number.POSITIVE_INFINITY
		const since = Math.max(knownAt, began, page.readyAt ?? Number.POSITIVE_INFINITY)
		const bound = boundFor(since, round)
		if (bound === null) return []
		const until = since + bound
		const reached = steps.find(({ at, reaches }) => at >= began && reaches >= seq)
		if (reached && reached.at <= until) return []
		if (!watchedThroughout(page, steps, knownAt, until, round)) return []
		const evidence = { conversationId, stream, seq, actor: page.actor, page: page.page, knownAt, bound, shownAt: reached?.at ?? null }
		return [{ promise: 'M5', what: 'An acknowledged entry reached a connected screen too late.', evidence }]
	})
}

function handledUnder(id: string, seq: number, listenerId: string, round: Round): boolean {
	const epoch = round.logs.get(streamKey(id, 'backstage'))?.find((entry) => entry.seq === seq)?.epoch
	const tenure = tenuresOf(round, { id }).findLast((one) => epoch !== undefined && one.epoch <= epoch)
	return tenure?.handler?.role === 'listener' && tenure.handler.id === listenerId
}

function boundFor(since: number, { limits, weather }: Round): number | null {
	const noticed = limits.noticedDropMs + limits.slackMs
	if (weather.isCalm(since, since + noticed)) return noticed
	const silent = limits.silentDropMs + limits.slackMs
	return weather.isCalmButForRedis(since, since + silent) ? silent : null
}

/** It was open, connected and had this stream on it from then to then, as far as its own screens say. */
function watchedThroughout(page: Page, steps: Track['steps'], from: number, to: number, { quietAt, overAt }: Round): boolean {
	if (to > Math.max(quietAt, overAt) || (page.closedAt !== null && page.closedAt <= to)) return false
	// Emptied or taken away: erased, removed, no longer theirs.
	if (steps.some(({ at, reaches }, index) => at <= to && reaches < (steps[index - 1]?.reaches ?? 0))) return false
	const before = page.screens.filter(({ at }) => at <= to)
	const during = before.filter(({ at }, index) => at >= from || (before[index + 1]?.at ?? to) > from)
	return during.length > 0 && during.every(({ state }) => state.ready && state.connection === 'ok')
}

/** The round waits for every page far longer than any bound; who is not back by then never comes back. */
function neverBack({ pages }: Round): Violation[] {
	return pages
		.filter(({ stuckWhy, closedAt }) => stuckWhy !== null && closedAt === null)
		.map(({ actor, page, stuckWhy, openedAt }) => ({
			promise: 'M5',
			what: 'A page never came back.',
			evidence: { actor, page, openedAt, waitsFor: stuckWhy },
		}))
}
