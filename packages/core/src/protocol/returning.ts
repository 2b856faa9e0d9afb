import * as z from 'zod/mini'
import { command } from './contract.ts'
import { conversationId, done, instant, language, none, programmeId, shortText } from './shapes.ts'

/** What the person may write down for themselves, for the next time. */
export const maxSummaryCharacters = 1_000
const summary = z.nullable(shortText(maxSummaryCharacters))

/** What belongs to the words that a sign-in holds. The words themselves are told once, when they are made. */
export const heldWords = z.object({
	programmeId,
	/** Whom they talked with; null where no listener was in it. `isHere`: on shift now. */
	listener: z.nullable(z.object({ name: z.string(), isHere: z.boolean() })),
	/** What the person wrote for themselves. Nobody of staff is shown it. */
	summary,
	/** Until when words stand. */
	endsAt: instant,
	/** False while the words before stand beside the new ones. */
	confirmed: z.boolean(),
})
export type HeldWords = z.output<typeof heldWords>

/** In which language words are drawn. Missing: English. */
const drawnIn = { language: z.optional(language) }
const newWords = z.object({ words: z.array(z.string()), held: heldWords, ...drawnIn })

export const returnWordsCommands = {
	/** Words for the next time, in or after a conversation. Again: new ones; those before stand until these are confirmed or given. */
	'return-words:make': command({
		payload: z.strictObject({ conversationId, ...drawnIn }),
		result: newWords,
		errors: ['conversation_not_found', 'return_words_not_offered', 'blocked'],
	}),
	/** Gives words, before a conversation. Answers new ones; those given stand until the new ones are confirmed or given. */
	'return-words:give': command({
		payload: z.strictObject({ words: shortText(200), ...drawnIn }),
		result: newWords,
		errors: ['return_words_not_found', 'blocked'],
	}),
	/** "I have written them down": the words before are worthless from here on. */
	'return-words:confirm': command({ payload: none, result: done, errors: ['return_words_not_found'] }),
	/** What this sign-in holds, if it holds words. */
	'return-words:look': command({ payload: none, result: z.object({ held: z.nullable(heldWords) }), errors: [] }),
	/** Keeps what they wrote for themselves; null erases it. */
	'return-words:save-summary': command({ payload: z.strictObject({ summary }), result: done, errors: ['return_words_not_found'] }),
	/** The words lead nowhere any more, and what was written for the next time is erased. */
	'return-words:erase': command({ payload: none, result: done, errors: ['return_words_not_found'] }),
} as const
