import { type Handle, landforms } from '@akin/core/conversation/handle'
import type { ClosedFilter } from '../../ports/conversation-store.ts'
import { timestamp } from './database.ts'

const orNull = (at: number | null) => (at === null ? null : timestamp(at))
const landformOf = (handle: Handle | null) => (handle === null ? null : landforms.indexOf(handle.landform))

/** The last eight digits of the id as a number: what a handle is made from (`core/conversation/handle.ts`). */
const digits = `('x' || right(replace(c.id::text, '-', ''), 8))::bit(32)::bigint`

/** The question for closed conversations, and what it is asked with: the index on `closed_at` gives the order, everything else narrows down. */
export function closedConversations(filter: ClosedFilter, limit: number): { readonly where: string; readonly values: unknown[] } {
	const { programmeIds, endedFrom, endedBefore, handle, listenerId, tier, reason, after } = filter
	return {
		where: `where c.state = 'closed' and c.programme_id = any($1::text[])
			and ($2::timestamptz is null or c.closed_at >= $2) and ($3::timestamptz is null or c.closed_at < $3)
			and ($4::int is null or (${digits} % ${landforms.length} = $4 and (${digits} / ${landforms.length}) % 99 + 1 = $5))
			and ($6::uuid is null or c.listener_id = $6)
			and ($7::text is null or case when $7::text = 'not_reviewed' then jsonb_array_length(c.aggregate->'signals') = 0
				else c.aggregate->'signals' @> jsonb_build_array(jsonb_build_object('tier', $7::text)) end)
			and ($8::text is null or c.aggregate->>'reason' = $8)
			and ($9::timestamptz is null or (c.closed_at, c.id) < ($9, $10::uuid))
			order by c.closed_at desc, c.id desc limit $11`,
		values: [
			...[programmeIds, orNull(endedFrom), orNull(endedBefore), landformOf(handle), handle?.number ?? null, listenerId, tier, reason],
			...[orNull(after?.closedAt ?? null), after?.id ?? null, limit],
		],
	}
}
