import type { SupervisorActor } from '@akin/core/access/actor'
import type { SnippetId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredSnippetState } from '../../ports/snippet-store.ts'
import type { Chat } from '../chat.ts'
import { sealReason } from './snippet-words.ts'

export type SnippetVerdict = { readonly kind: 'approved' } | { readonly kind: 'returned'; readonly reason: string }

/** [SN3] [SN4] What the supervision says to a phrase as it stood. One that was approved can still be returned. */
export async function reviewSnippet(
	chat: Chat,
	actor: SupervisorActor,
	{ snippetId: id, version, verdict }: { readonly snippetId: SnippetId; readonly version: number; readonly verdict: SnippetVerdict },
): Promise<Result<null, 'snippet_not_found' | 'snippet_changed'>> {
	const found = await chat.snippets.find(id)
	if (!found || !actor.programmeIds.includes(found.programmeId) || found.state.kind === 'own') return refused('snippet_not_found')
	if (found.version !== version) return refused('snippet_changed')
	const at = chat.clock.now()
	const by = { at, byId: actor.id, byName: actor.name }
	let to: StoredSnippetState = { kind: 'approved', ...by }
	if (verdict.kind === 'returned') {
		const reason = await sealReason(chat, found, actor.id, verdict.reason.trim())
		if (!reason) return refused('snippet_not_found')
		to = { kind: 'returned', ...by, reason }
	}
	// A version never goes back, so what stands at it now is what was looked at.
	const moved = await chat.snippets.move(id, version, verdict.kind === 'approved' ? ['asked'] : ['asked', 'approved'], to)
	if (!moved) return refused('snippet_changed')
	const action = verdict.kind === 'approved' ? 'snippet_approved' : 'snippet_returned'
	await chat.audit.append([{ at, actorId: actor.id, action, conversationId: null, detail: { snippet: id, version, owner: found.ownerId } }])
	return ok(null)
}
