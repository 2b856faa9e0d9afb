import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Queries } from './database.ts'

/**
 * Moves the place a conversation takes up from one listener to another (null: to nobody). False when the new one has no place free, is
 * resting, is not on shift, or was sent back to a rung that does not unlock it (`isLight`: it was offered as a light one) [LD9]. The shift row is locked, so a shift cannot end or begin to rest in between, and by a statement of its own: the
 * one that counts must see what was committed while it waited.
 */
export async function moveSlot(
	tx: Queries,
	conversationId: ConversationId,
	from: StaffId | null,
	to: StaffId | null,
	isLight: boolean,
): Promise<boolean> {
	if (from === to) return true
	if (from) await tx.query('delete from listener_slot where conversation_id = $1', [conversationId])
	if (!to) return true
	await tx.query('select 1 from shift where listener_id = $1 for no key update', [to])
	// Where a capacity was lowered, a place above it may be held while one below it is free: what counts is how many.
	const placed = await tx.query(
		`insert into listener_slot (listener_id, slot, conversation_id)
		select $1, n, $2 from shift, generate_series(1, 3) n
		where shift.listener_id = $1
		and (select count(*) from listener_slot s where s.listener_id = $1) < shift.capacity
		and not exists (select 1 from listener_slot s where s.listener_id = $1 and s.slot = n)
		and not exists (select 1 from rest where rest.listener_id = $1 and rest.until > now())
		and not exists (select 1 from training where staff_id = $1 and (opened = any ($3)) is not true)
		order by n limit 1 returning slot`,
		[to, conversationId, isLight ? ['solo', 'all'] : ['all']],
	)
	return placed.length === 1
}

/**
 * Whether the queue may offer somebody to this listener: they still ask for the next one, are not resting, and have a place free. Who answered
 * another offer a moment ago asks no more, and whoever was offered to them would wait for nothing until it ran out. The shift row is locked
 * and read by statements of their own, as above.
 */
export async function isReady(tx: Queries, listenerId: StaffId): Promise<boolean> {
	await tx.query('select 1 from shift where listener_id = $1 for no key update', [listenerId])
	const ready = await tx.query(
		`select 1 from shift where listener_id = $1 and mode = 'ready'
		and (select count(*) from listener_slot s where s.listener_id = $1) < capacity
		and not exists (select 1 from rest where rest.listener_id = $1 and rest.until > now())`,
		[listenerId],
	)
	return ready.length === 1
}
