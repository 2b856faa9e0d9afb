import type { StoredConversation, StoredEntry } from '../history.ts'
import { type Round, streamKey } from './round.ts'

/**
 * Who answered a conversation, and who stood beside them, as the notices in its log have it. Notices are committed with the change they tell
 * of, so a place in the log is a moment in this story, whatever any clock said.
 */
export type Tenure = {
	/** The first entry for which this holds. */
	readonly fromSeq: number
	readonly epoch: number
	readonly state: 'waiting' | 'active' | 'closed'
	readonly handler: { readonly id: string | null; readonly role: 'listener' | 'supervisor' } | null
	/** The listener who stayed when a supervisor took over. */
	readonly observerId: string | null
	/** Supervisors who write beside the handler. */
	readonly joined: readonly (string | null)[]
}

const inQueue = { state: 'waiting', handler: null, observerId: null, joined: [] } as const

export function tenuresOf({ logs, database }: Round, { id }: Pick<StoredConversation, 'id'>): readonly Tenure[] {
	const staff = new Map(database.staff.map((member) => [`${member.role} ${member.name}`, member.id]))
	const tenures: Tenure[] = [{ ...inQueue, fromSeq: 1, epoch: 1 }]
	for (const notice of logs.get(streamKey(id, 'room')) ?? []) {
		const before = tenures.at(-1)
		if (!before || notice.senderRole !== 'service') continue
		const next = after(before, notice, (role) => staff.get(`${role} ${notice.name}`) ?? null)
		if (next) tenures.push({ ...next, fromSeq: notice.seq, epoch: notice.epoch })
	}
	return tenures
}

type Changed = Omit<Tenure, 'fromSeq' | 'epoch'>

/** Null for notices that change nobody's rights. */
function after(before: Tenure, { content }: StoredEntry, idOf: (role: 'listener' | 'supervisor') => string | null): Changed | null {
	switch (content) {
		case 'listener_joined':
			return { state: 'active', handler: { id: idOf('listener'), role: 'listener' }, observerId: null, joined: [] }
		case 'taken_over': {
			const id = idOf('supervisor')
			const observerId = before.handler?.role === 'listener' ? before.handler.id : before.observerId
			return { state: 'active', handler: { id, role: 'supervisor' }, observerId, joined: before.joined.filter((one) => one !== id) }
		}
		case 'handed_back':
			// To the queue is told by the notice that follows.
			return { ...before, handler: before.observerId === null ? null : { id: before.observerId, role: 'listener' }, observerId: null }
		case 'back_in_queue':
			return inQueue
		case 'supervisor_joined':
			return { ...before, joined: [...before.joined, idOf('supervisor')] }
		case 'supervisor_left': {
			const id = idOf('supervisor')
			return { ...before, joined: before.joined.filter((one) => one !== id) }
		}
		case 'ended':
			return { ...before, state: 'closed' }
		default:
			return null
	}
}

/** The one that holds at that place of the room's log. */
export function tenureAt(tenures: readonly Tenure[], seq: number): Tenure | null {
	return tenures.findLast(({ fromSeq }) => fromSeq <= seq) ?? null
}
