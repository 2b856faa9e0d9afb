import type { SupervisorActor } from '@akin/core/access/actor'
import type { PageOutcome } from '@akin/core/supervision/pages-shown'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { PageChannel } from '../../ports/pager.ts'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'

export type Tried = { readonly channel: PageChannel; readonly outcome: PageOutcome }

/** Sends a page that says it is a test over every channel: what has never been tried does not work on the night it is needed. */
export async function tryOnCall(chat: Chat, actor: SupervisorActor): Promise<Result<readonly Tried[], 'on_call_not_set_up' | RateLimited>> {
	const { onCall } = chat
	if (!onCall) return refused('on_call_not_set_up')
	// For everybody together: each try may wake somebody.
	const { allowed, retryAfterMs } = await chat.limiter.take(rateKey('on-call:test', 'altogether'), { burst: 3, perMinute: 1 })
	if (!allowed) return refused({ code: 'rate_limited', retryAfterMs })
	const page = { id: `test-${chat.ids.next()}`, programmeName: 'Akin', openMs: 0, boardUrl: onCall.boardUrl, isTest: true }
	const tried = await Promise.all(onCall.pagers.map(async (pager) => ({ channel: pager.channel, outcome: await pager.send(page) })))
	const detail = Object.fromEntries(tried.map(({ channel, outcome }) => [channel, outcome]))
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'on_call_tried', conversationId: null, detail }])
	return ok(tried)
}
