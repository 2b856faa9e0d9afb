import type { ListenerEntry, SeekerEntry, SupervisorEntry } from '@akin/core/protocol/entries'
import type { StaffId } from '@akin/core/support/ids'
import { type Worksheet, type WrittenLine, worksheetOf } from '@akin/core/worksheet/worksheet'
import type { Outgoing, OutgoingKind } from './outgoing.ts'

type RoomEntry = SeekerEntry | Extract<ListenerEntry | SupervisorEntry, { stream: 'room' }>

/** Who wrote a line, as this page knows them, and what became of it while it is not in the log. */
export type LineBy = {
	readonly who: 'me' | 'person' | { readonly name: string }
	readonly outgoing: Outgoing<OutgoingKind> | null
}

/**
 * The worksheet of a conversation: what stands in the log, and what this page wrote and the server does not have yet.
 * @param byOf how this page shows who wrote a line
 */
export function worksheetIn<By>(
	entries: readonly RoomEntry[],
	outgoing: readonly Outgoing<OutgoingKind>[],
	me: StaffId | null,
	byOf: (by: LineBy) => By,
): Worksheet<By> {
	const written = entries.flatMap(({ at, author, content }): WrittenLine<By>[] =>
		content.kind === 'message' && content.part?.kind === 'line'
			? [{ part: content.part, text: content.text, at, by: byOf({ who: whoIs(author, me), outgoing: null }) }]
			: [],
	)
	const going = outgoing.flatMap((item): WrittenLine<By>[] => {
		if (item.part?.kind !== 'line') return []
		// What was not sent takes the place of nothing: the others do not see it.
		const replaces = item.state.kind === 'not_sent' ? [] : item.part.replaces
		return [{ part: { ...item.part, replaces }, text: item.text, at: item.writtenAt, by: byOf({ who: 'me', outgoing: item }) }]
	})
	return worksheetOf([...written, ...going])
}

function whoIs(author: RoomEntry['author'], me: StaffId | null): LineBy['who'] {
	if (author.role === 'you') return 'me'
	if (author.role === 'seeker' || author.role === 'service') return 'person'
	return 'id' in author && author.id === me ? 'me' : { name: author.name }
}
