import type { ListenerContract } from '@akin/core/protocol/listener'
import type { snippetReviewCommands as reviewContract } from '@akin/core/protocol/snippets'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { phrasesOf, snippetsToLookAt } from '../../use-cases/snippets/list-snippets.ts'
import { reviewSnippet } from '../../use-cases/snippets/review-snippet.ts'
import { askAboutSnippet, removeSnippet, saveSnippet } from '../../use-cases/snippets/save-snippet.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { ListenerSocketSession, SupervisorSocketSession } from './sessions.ts'

type OwnCommand = Extract<keyof ListenerContract['commands'], `snippet:${string}`>
type ReviewContract = { readonly commands: typeof reviewContract; readonly events: Record<never, never> }

/** A listener's own phrases. */
export const snippetHandlers = (chat: Chat): Pick<CommandHandlers<ListenerContract, ListenerSocketSession>, OwnCommand> => ({
	async 'snippet:list'({ actor }) {
		return ok(await phrasesOf(chat, actor))
	},
	async 'snippet:save'({ actor }, payload) {
		const saved = await saveSnippet(chat, actor, payload)
		return saved.ok ? ok(await phrasesOf(chat, actor)) : saved
	},
	async 'snippet:remove'({ actor }, { snippetId }) {
		const removed = await removeSnippet(chat, actor, snippetId)
		return removed.ok ? ok(await phrasesOf(chat, actor)) : removed
	},
	async 'snippet:ask'({ actor }, payload) {
		const asked = await askAboutSnippet(chat, actor, payload)
		return asked.ok ? ok(await phrasesOf(chat, actor)) : asked
	},
})

/** The supervision looks at phrases of listeners. */
export const snippetReviewHandlers = (chat: Chat): CommandHandlers<ReviewContract, SupervisorSocketSession> => ({
	async 'snippet:list'({ actor }) {
		return ok({ snippets: await snippetsToLookAt(chat, actor) })
	},
	async 'snippet:review'({ actor }, payload) {
		const reviewed = await reviewSnippet(chat, actor, payload)
		return reviewed.ok ? ok({ snippets: await snippetsToLookAt(chat, actor) }) : reviewed
	},
})
