import type { ListenerActor } from '@akin/core/access/actor'
import { shadowQuestionMs } from '@akin/core/conversation/shadow'
import type { ShadowId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'
import { endShadowsOf } from './end-shadows.ts'
import { hostsAmong, maySeeTalks } from './shadow-hosts.ts'

/** Enough to ask everybody who is here once; nobody who listens is asked all the time. */
const perLearner = { burst: 6, perMinute: 2 }

export type AskRefusal = 'not_unlocked' | 'listener_not_able' | 'already_reading' | RateLimited

/** [LD16] [CL53] Asks a colleague whether this learner may read along with their conversation. Nothing of it is theirs before the yes. */
export async function askShadow(chat: Chat, actor: ListenerActor, listener: StaffId): Promise<Result<null, AskRefusal>> {
	if (!(await maySeeTalks(chat, actor))) return refused('not_unlocked')
	const taken = await chat.limiter.take(rateKey('shadow:ask', actor.id), perLearner)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	if (await chat.conversations.readAlongBy(actor.id)) return refused('already_reading')
	const [host] = await hostsAmong(chat, actor, [listener])
	if (!host) return refused('listener_not_able')
	const now = chat.clock.now()
	const { id } = host.conversation
	const asked = await changeConversation(chat, id, 'service', {
		...{ kind: 'ask_shadow', id: chat.ids.next<ShadowId>(), learner: { id: actor.id, name: actor.name }, now },
		expiresAt: now + shadowQuestionMs,
	})
	if (!asked.ok) return refused(asked.error === 'already_reading' ? 'already_reading' : 'listener_not_able')
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'shadow_asked', conversationId: id, detail: {} }])
	// Sent back in this moment: whoever does that looks behind it, and so does this.
	if (!(await maySeeTalks(chat, actor))) await endShadowsOf(chat, actor.id, 'not_unlocked')
	return ok(null)
}
