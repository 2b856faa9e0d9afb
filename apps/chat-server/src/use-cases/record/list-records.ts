import type { SupervisorActor } from '@akin/core/access/actor'
import type { RecordRow } from '@akin/core/protocol/record-shapes'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { ClosedFilter } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { recordRowOf } from './record-row-of.ts'

const pageSize = 30

export type RecordFilter = Omit<ClosedFilter, 'programmeIds'> & { readonly programmeId: ProgrammeId | null }
export type RecordPage = { readonly records: RecordRow[]; readonly next: ClosedFilter['after'] }

/** Closed conversations of the programmes this supervisor answers for, without a word of them. */
export async function listRecords(chat: Chat, actor: SupervisorActor, { programmeId, ...filter }: RecordFilter): Promise<RecordPage> {
	const programmeIds = actor.programmeIds.filter((id) => programmeId === null || id === programmeId)
	const found = await chat.conversations.closed({ ...filter, programmeIds }, pageSize + 1)
	const page = found
		.slice(0, pageSize)
		.flatMap(({ conversation, ...stored }) => (conversation.state === 'closed' ? [{ ...stored, conversation }] : []))
	const ids = page.map(({ conversation }) => conversation.id)
	const [openings, holds] = await Promise.all([chat.openings.of(ids), chat.holds.of(ids)])
	const records = await Promise.all(
		page.map((stored) => recordRowOf(chat, stored, openings.get(stored.conversation.id) ?? [], holds.get(stored.conversation.id) ?? [])),
	)
	const last = records.at(-1)
	return { records, next: found.length > pageSize && last ? { closedAt: last.closedAt, id: last.id } : null }
}
