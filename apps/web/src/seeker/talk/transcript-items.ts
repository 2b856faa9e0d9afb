import type { Outgoing } from '@akin/client/outgoing'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { SeekerNotice } from '@akin/ui/core/room-notice'
import { deliveryOf, type TranscriptItem } from '@akin/ui/core/transcript'

/** The words that the list needs, in the reader's language. */
export interface TranscriptWords {
	readonly you: string
	readonly supervisor: string
	readonly notice: (notice: SeekerNotice) => string
	/** What was answered before the chat; null when nothing was. */
	readonly intake: (intake: Extract<SeekerEntry['content'], { kind: 'intake' }>) => string | null
	readonly refused: (code: string) => string
	/** Somebody else wrote into the worksheet. */
	readonly wroteInSheet: (name: string) => string
	readonly inSheet: string
}

/** Under what an entry stands in the list. One's own keeps the mark it was sent with. */
export const entryKey = ({ clientId, seq }: Pick<SeekerEntry, 'clientId' | 'seq'>): string => clientId ?? `entry-${seq}`

/**
 * The log and what is on its way, as the list shows it. Only the newest of one's own messages says "Sent".
 * A message keeps its key when its entry arrives, so that nothing jumps.
 */
export function transcriptItems(
	entries: readonly SeekerEntry[],
	outgoing: readonly Outgoing[],
	words: TranscriptWords,
): readonly TranscriptItem[] {
	const items: TranscriptItem[] = []
	const going = outgoing.filter(isShown)
	const lastMine =
		going.length > 0 ? undefined : entries.findLast(({ content }) => content.kind === 'message' && content.part?.kind !== 'line')
	/** Whose lines of the worksheet were told of last: one after the other is told once. */
	let lines: string | null = null
	for (const entry of entries) {
		const { content, author, at } = entry
		const key = entryKey(entry)
		if (content.kind === 'message' && content.part?.kind === 'line') {
			if (author.role !== 'listener' && author.role !== 'supervisor') continue
			if (lines !== author.name) items.push({ kind: 'notice', key, at, body: words.wroteInSheet(author.name) })
			lines = author.name
			continue
		}
		lines = null
		if (content.kind === 'message') {
			if (author.role === 'you')
				items.push({
					kind: 'message',
					key,
					at,
					side: 'mine',
					author: words.you,
					body: content.text,
					delivery: entry === lastMine ? 'sent' : undefined,
				})
			else
				items.push({
					kind: 'message',
					key,
					at,
					side: 'theirs',
					author: author.role === 'service' ? '' : author.name,
					badge: author.role === 'supervisor' ? words.supervisor : undefined,
					body: content.text,
				})
		} else {
			const body = content.kind === 'intake' ? words.intake(content) : words.notice(content)
			if (body !== null) items.push({ kind: 'notice', key, at, body })
		}
	}
	for (const { clientId, text, writtenAt, state, part } of going) {
		items.push({
			kind: 'message',
			key: clientId,
			at: writtenAt,
			side: 'mine',
			author: words.you,
			body: text,
			badge: part?.kind === 'line' ? words.inSheet : undefined,
			delivery: deliveryOf(state),
			reason: state.kind === 'not_sent' ? words.refused(state.code) : undefined,
		})
	}
	return items
}

/** Lines of the worksheet stand there and not here, but what was not sent must be seen. */
const isShown = ({ part, state }: Outgoing): boolean => part?.kind !== 'line' || state.kind === 'not_sent'
