import type { RecordRow } from '@akin/core/protocol/record-shapes'
import type { Opening } from '@akin/core/record/opening'
import { recordRowView } from '@akin/core/view/record-view'
import { wrappingKeyGoesAt } from '../../ports/retention.ts'
import type { Chat } from '../chat.ts'
import type { StoredRecord } from './find-record.ts'

/** A record as it stands in lists. `openings` may come from one look-up for many. */
export async function recordRowOf(
	chat: Pick<Chat, 'programmes' | 'openings'>,
	{ conversation, wrappedKey }: StoredRecord,
	openings?: readonly Opening[],
): Promise<RecordRow> {
	const { id, programmeId, requestedAt } = conversation
	const programme = await chat.programmes.find(programmeId)
	return recordRowView(conversation, {
		programmeName: programme?.name ?? programmeId,
		topicLabels: conversation.topics.map((code) => programme?.topics.find((topic) => topic.code === code)?.label ?? code),
		readableUntil: wrappedKey ? wrappingKeyGoesAt(requestedAt, programme?.retentionDays ?? 30) : null,
		openings: openings ?? (await chat.openings.of([id])).get(id) ?? [],
	})
}
