import type { ShownEntry, ShownRecord, StoredEntry, Stream, Violation } from '../history.ts'
import { outgoingOn } from './nothing-is-swallowed.ts'
import { grouped, markKey, type Page, type Round, streamKey } from './round.ts'

const streams: readonly Stream[] = ['room', 'backstage', 'supervision']

/** M4: one order without gaps, in the database and on every screen, and for each writer the order in which they wrote. */
export function oneOrder(round: Round): Violation[] {
	return [...logsHaveGaps(round), ...round.pages.flatMap((page) => [...screensDisagree(page, round), ...writtenOutOfTurn(page, round)])]
}

function logsHaveGaps({ conversations, logs }: Round): Violation[] {
	return [...conversations.values()].flatMap(({ id, heads }) =>
		streams.flatMap((stream): Violation[] => {
			const log = logs.get(streamKey(id, stream)) ?? []
			const hole = log.findIndex(({ seq }, index) => seq !== index + 1)
			const evidence = { conversationId: id, stream, head: heads[stream], entries: log.length }
			if (hole !== -1)
				return [
					{ promise: 'M4', what: 'A log is not numbered 1 to n.', evidence: { ...evidence, at: hole + 1, found: log[hole]?.seq ?? null } },
				]
			return log.length === heads[stream] ? [] : [{ promise: 'M4', what: 'A head is not where its log ends.', evidence }]
		}),
	)
}

/** Replays what stood on the screen. What a screen shows is the log from its first entry, so the place in it is the number. */
function screensDisagree(page: Page, round: Round): Violation[] {
	return [...grouped(page.shown, (record) => streamKey(record.conversationId, record.stream)).values()].flatMap((records) => {
		const [first] = records
		if (!first) return []
		const log = round.logs.get(streamKey(first.conversationId, first.stream)) ?? []
		const bySeq = new Map(log.map((entry) => [entry.seq, entry]))
		for (const record of records) {
			const broken = disorderIn(record, bySeq, round)
			if (broken) return [{ promise: 'M4', ...broken, evidence: { ...broken.evidence, ...whereOf(page, record) } }]
		}
		return []
	})
}

function disorderIn(
	record: ShownRecord,
	bySeq: ReadonlyMap<number, StoredEntry>,
	{ conversations }: Round,
): Omit<Violation, 'promise'> | null {
	for (const [index, entry] of record.entries.entries()) {
		const place = record.from + index + 1
		if (entry.seq !== place) return { what: 'A screen showed entries that do not follow each other.', evidence: { place, seq: entry.seq } }
		const stored = bySeq.get(entry.seq)
		// What nobody stored is another promise's to report.
		if (stored && !isSame(entry, stored) && !conversations.get(record.conversationId)?.erased)
			return { what: 'A screen showed something else at this place than the log has.', evidence: { seq: entry.seq } }
	}
	return null
}

/** [VW12] What a listener who came later is shown in the place of words that passed between others. */
const betweenOthers: ReadonlySet<string> = new Set(['whisper', 'suggestion', 'suggestion_answered'])

export const isSame = (shown: ShownEntry, stored: StoredEntry): boolean =>
	(shown.content === 'withheld' && shown.text === null && stored.content !== null && betweenOthers.has(stored.content)) ||
	isWhole(shown, stored)

const isWhole = (shown: ShownEntry, stored: StoredEntry): boolean =>
	shown.content === stored.content && shown.text === stored.text && (shown.clientId === null || shown.clientId === stored.clientId)

const whereOf = ({ actor, page }: Page, { conversationId, stream, at }: ShownRecord) => ({
	actor,
	page,
	conversationId,
	stream,
	shownAt: at,
})

/** A message that was refused once and sent again goes to the end; everything else keeps its turn. */
function writtenOutOfTurn(page: Page, { marks }: Round): Violation[] {
	const refused = new Set(
		page.screens.flatMap((screen) => outgoingOn(screen).flatMap(({ clientId, state }) => (state === 'not_sent' ? [clientId] : []))),
	)
	const lastOf = new Map<string, number>()
	return page.wrote.flatMap(({ conversationId, clientId, stream }): Violation[] => {
		if (refused.has(clientId)) return []
		const seq = marks.get(markKey(conversationId, page.principalId, clientId))?.[0]?.seq
		if (seq === undefined) return []
		const key = streamKey(conversationId, stream)
		const before = lastOf.get(key) ?? 0
		lastOf.set(key, Math.max(before, seq))
		const evidence = { conversationId, stream, clientId, seq, before, actor: page.actor, page: page.page }
		return seq > before ? [] : [{ promise: 'M4', what: 'Two messages of one writer stand in the wrong order.', evidence }]
	})
}
