import type { RecordRow } from '@akin/core/protocol/record-shapes'
import type { RecordHold } from '@akin/core/record/hold'
import type { Opening } from '@akin/core/record/opening'
import { recordRowView } from '@akin/core/view/record-view'
import { wrappingKeyGoesAt } from '../../ports/retention.ts'
import type { Chat } from '../chat.ts'
import type { StoredRecord } from './find-record.ts'

/** A record as it stands in lists. `openings` and `holds` may come from one look-up for many. */
export async function recordRowOf(
	chat: Pick<Chat, 'programmes' | 'openings' | 'holds' | 'keys'>,
	{ conversation, wrappedKey }: StoredRecord,
	openings?: readonly Opening[],
	holds?: readonly RecordHold[],
): Promise<RecordRow> {
	const { id, programmeId, requestedAt } = conversation
	const programme = await chat.programmes.find(programmeId)
	const kept = holds ?? (await chat.holds.of([id])).get(id) ?? []
	// What its key says is what was promised when it began; the programme may have changed since.
	const goesAt = wrappedKey && (chat.keys.goesAt({ wrappedKey }) ?? wrappingKeyGoesAt(requestedAt, programme?.retentionDays ?? 30))
	const standing = kept.filter(({ ended }) => ended === null).map(({ until }) => until)
	return recordRowView(conversation, {
		programmeName: programme?.name ?? programmeId,
		topicLabels: conversation.topics.map((code) => programme?.topics.find((topic) => topic.code === code)?.label ?? code),
		readableUntil: goesAt && Math.max(goesAt, ...standing),
		holds: kept,
		openings: openings ?? (await chat.openings.of([id])).get(id) ?? [],
	})
}
