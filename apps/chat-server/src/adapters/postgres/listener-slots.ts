import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Queries } from './database.ts'

/**
 * Moves the place a conversation takes up from one listener to another (null: to nobody). False when the new one has no place free, is
 * resting or is not on shift. The shift row is locked, so a shift cannot end or begin to rest in between.
 */
export async function moveSlot(tx: Queries, conversationId: ConversationId, from: StaffId | null, to: StaffId | null): Promise<boolean> {
	if (from === to) return true
	if (from) await tx.query('delete from listener_slot where conversation_id = $1', [conversationId])
	if (!to) return true
	const placed = await tx.query(
		`with on_shift as (
			select capacity from shift where listener_id = $1 and (rest_until is null or rest_until <= now()) for no key update
		)
		insert into listener_slot (listener_id, slot, conversation_id)
		select $1, n, $2 from on_shift, generate_series(1, on_shift.capacity) n
		where not exists (select 1 from listener_slot s where s.listener_id = $1 and s.slot = n)
		order by n limit 1 returning slot`,
		[to, conversationId],
	)
	return placed.length === 1
}
