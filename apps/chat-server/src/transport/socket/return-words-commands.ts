import type { SeekerContract } from '@akin/core/protocol/seeker'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { giveReturnWords } from '../../use-cases/returning/give-return-words.ts'
import { makeReturnWords } from '../../use-cases/returning/make-return-words.ts'
import { confirmReturnWords, eraseReturnWords, lookAtReturnWords, saveReturnSummary } from '../../use-cases/returning/own-return-words.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SeekerSocketSession } from './sessions.ts'

type Handlers = CommandHandlers<SeekerContract, SeekerSocketSession>

export const returnWordsCommands = (chat: Chat): Pick<Handlers, Extract<keyof Handlers, `return-words:${string}`>> => ({
	async 'return-words:make'({ actor }, { conversationId, language }) {
		const made = await makeReturnWords(chat, actor, conversationId, language)
		return made.ok ? ok({ ...made.value, words: [...made.value.words] }) : made
	},

	async 'return-words:give'({ actor }, { words, language }) {
		const given = await giveReturnWords(chat, actor, words, language)
		return given.ok ? ok({ ...given.value, words: [...given.value.words] }) : given
	},

	async 'return-words:confirm'({ actor }) {
		const confirmed = await confirmReturnWords(chat, actor)
		return confirmed.ok ? ok({}) : confirmed
	},

	async 'return-words:look'({ actor }) {
		return ok({ held: await lookAtReturnWords(chat, actor) })
	},

	async 'return-words:save-summary'({ actor }, { summary }) {
		const saved = await saveReturnSummary(chat, actor, summary)
		return saved.ok ? ok({}) : saved
	},

	async 'return-words:erase'({ actor }) {
		const erased = await eraseReturnWords(chat, actor)
		return erased.ok ? ok({}) : erased
	},
})
