import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { listReviews } from '../../use-cases/review/list-reviews.ts'
import { readReview } from '../../use-cases/review/read-review.ts'
import { saveReview } from '../../use-cases/review/save-review.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type ReviewCommand = Extract<keyof SupervisorContract['commands'], `review:${string}`>

/** What a supervisor asks of reviews. */
export const reviewCommands = (chat: Chat): Pick<CommandHandlers<SupervisorContract, SupervisorSocketSession>, ReviewCommand> => ({
	async 'review:list'({ actor }) {
		return ok(await listReviews(chat, actor))
	},
	async 'review:read'({ actor }, { conversationId }) {
		const read = await readReview(chat, actor, conversationId)
		return read.ok ? ok({ review: read.value }) : read
	},
	async 'review:save'({ actor }, { conversationId, ...words }) {
		const saved = await saveReview(chat, actor, conversationId, words)
		return saved.ok ? ok({ review: saved.value }) : saved
	},
})
