import type { ListenerActor } from '@akin/core/access/actor'
import { mostSnippets, type SnippetWords } from '@akin/core/snippets/snippet'
import type { SnippetId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { StoredSnippet } from '../../ports/snippet-store.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'
import { sealSnippet } from './snippet-words.ts'

/** Enough to write twenty in one go. */
const perListener = { burst: 30, perMinute: 10 }

type Refusal = 'snippet_not_found' | 'snippet_changed' | 'too_many_snippets' | 'programme_not_found' | RateLimited

/** [SN1] [SN4] Keeps a phrase, or its next version, as its owner's alone. `version` is the one the owner changed; 0 makes a new one. */
export async function saveSnippet(
	chat: Chat,
	actor: ListenerActor,
	{ snippetId: id, version, words }: { readonly snippetId: SnippetId; readonly version: number; readonly words: SnippetWords },
): Promise<Result<null, Refusal>> {
	if (!actor.programmeIds.includes(words.programmeId)) return refused('programme_not_found')
	const taken = await chat.limiter.take(rateKey('snippet:save', actor.id), perListener)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	const changedAt = chat.clock.now()
	const { programmeId, language, group } = words
	const snippet: StoredSnippet = {
		...{ id, ownerId: actor.id, programmeId, language, group, version: version + 1, changedAt, state: { kind: 'own' } },
		...(await sealSnippet(chat, id, actor.id, words, changedAt)),
	}
	if (version === 0) {
		const added = await chat.snippets.add(snippet, mostSnippets)
		if (added === 'too_many') return refused('too_many_snippets')
		if (added === 'there_already') {
			// The answer to the first was lost, or the id is somebody else's.
			const there = await chat.snippets.find(id)
			return there?.ownerId === actor.id ? ok(null) : refused('snippet_not_found')
		}
	} else if (!(await chat.snippets.replace(snippet))) return missed(chat, actor, id)
	const detail = { snippet: id, version: version + 1, characters: words.text.length }
	await chat.audit.append([{ at: changedAt, actorId: actor.id, action: 'snippet_saved', conversationId: null, detail }])
	return ok(null)
}

/** [SN5] */
export async function removeSnippet(chat: Chat, { id: actorId }: ListenerActor, id: SnippetId): Promise<Result<null, 'snippet_not_found'>> {
	if (!(await chat.snippets.remove(id, actorId))) return refused('snippet_not_found')
	await chat.audit.append([{ at: chat.clock.now(), actorId, action: 'snippet_removed', conversationId: null, detail: { snippet: id } }])
	return ok(null)
}

/** [SN2] Asks the supervision to look at this version. */
export async function askAboutSnippet(
	chat: Chat,
	actor: ListenerActor,
	{ snippetId: id, version }: { readonly snippetId: SnippetId; readonly version: number },
): Promise<Result<null, 'snippet_not_found' | 'snippet_changed'>> {
	const at = chat.clock.now()
	const found = await chat.snippets.find(id)
	if (found?.ownerId !== actor.id) return refused('snippet_not_found')
	if (!(await chat.snippets.move(id, version, ['own', 'returned'], { kind: 'asked', at }))) return missed(chat, actor, id)
	await chat.audit.append([
		{ at, actorId: actor.id, action: 'snippet_asked_about', conversationId: null, detail: { snippet: id, version } },
	])
	return ok(null)
}

async function missed(chat: Chat, actor: ListenerActor, id: SnippetId) {
	const there = await chat.snippets.find(id)
	return refused(there?.ownerId === actor.id ? ('snippet_changed' as const) : ('snippet_not_found' as const))
}
