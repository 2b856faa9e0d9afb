import type { SupervisorActor } from '@akin/core/access/actor'
import { handleOf } from '@akin/core/conversation/handle'
import type { OpenedAccess } from '@akin/core/protocol/access-review'
import { mayMark } from '@akin/core/record/opening'
import type { OpeningId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { openingView } from '@akin/core/view/record-view'
import type { Chat } from '../chat.ts'

/** Who opened which record in a month of UTC, `2026-11`, in the programmes of this supervisor. */
export async function lookAtAccess(chat: Chat, actor: SupervisorActor, month: string): Promise<OpenedAccess[]> {
	const from = new Date(`${month}-01T00:00:00Z`)
	const before = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)
	const found = await chat.openings.between(actor.programmeIds, from.getTime(), before)
	const names = new Map((await chat.programmes.all()).map(({ id, name }) => [id, name]))
	return found.map(({ opening, looked }) => ({
		...{ id: opening.id, conversationId: opening.conversationId, handle: handleOf(opening.conversationId), opening: openingView(opening) },
		...{ programmeName: names.get(opening.programmeId) ?? opening.programmeId, lookedAt: looked, isMine: !mayMark(opening, actor.id) },
	}))
}

/** [RO4] Somebody else than who opened it has looked at it. The first stands, and both stand in the audit log. */
export async function markAccess(
	chat: Chat,
	actor: SupervisorActor,
	id: OpeningId,
): Promise<Result<NonNullable<OpenedAccess['lookedAt']>, 'no_such_opening' | 'own_opening'>> {
	const opening = await chat.openings.find(id)
	if (!opening || !actor.programmeIds.includes(opening.programmeId)) return refused('no_such_opening')
	if (!mayMark(opening, actor.id)) return refused('own_opening')
	const now = chat.clock.now()
	const marked = await chat.openings.mark(id, { id: actor.id, name: actor.name }, now)
	if (!marked?.looked) return refused('no_such_opening')
	if (marked.looked.at === now) {
		const detail = { opening: id, openedBy: opening.staffId }
		await chat.audit.append([{ at: now, actorId: actor.id, action: 'access_looked_at', conversationId: opening.conversationId, detail }])
	}
	return ok(marked.looked)
}
