import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { PoolClient } from 'pg'

/**
 * Moves the place a conversation takes up from one listener to another (null: to nobody). False when the new one has no place free, is
 * resting or is not on shift. The shift row is locked, so a shift cannot end or begin to rest in between.
 */
export async function moveSlot(
	client: PoolClient,
	conversationId: ConversationId,
	from: StaffId | null,
	to: StaffId | null,
): Promise<boolean> {
	if (from === to) return true
	if (from) await client.query('delete from listener_slot where conversation_id = $1', [conversationId])
	if (!to) return true
	const { rowCount } = await client.query(
		`with on_shift as (
			select capacity from shift where listener_id = $1 and (rest_until is null or rest_until <= now()) for no key update
		)
		insert into listener_slot (listener_id, slot, conversation_id)
		select $1, n, $2 from on_shift, generate_series(1, on_shift.capacity) n
		where not exists (select 1 from listener_slot s where s.listener_id = $1 and s.slot = n)
		order by n limit 1`,
		[to, conversationId],
	)
	return rowCount === 1
}
