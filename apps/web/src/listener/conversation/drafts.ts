import type { StaffBeside, StaffPart } from '@akin/client/outgoing'
import type { Prompt } from '@akin/core/programme/prompt'
import type { ConversationId } from '@akin/core/support/ids'
import { hasWords, type LineDrafts, noLineDrafts } from '@akin/ui/core/worksheet-shapes'

/** The two boxes beside a conversation. They never share a draft: what is meant for a supervisor must not reach the person. */
export type Box = 'message' | 'whisper'

/** What words in the message box can carry: an offer, or a question about a step of the plan. */
export type Card = Exclude<StaffPart, { kind: 'line' }>

export interface Draft {
	readonly conversationId: ConversationId
	readonly box: Box
	readonly text: string
}

/**
 * Unsent words, one place per conversation and box. It stands outside the screens, so a draft survives switching, a lost connection and
 * signing in again; it lives in memory only.
 */
export interface Drafts {
	readonly read: (conversationId: ConversationId, box: Box) => string
	readonly write: (conversationId: ConversationId, box: Box, text: string) => void
	/** Puts suggested words into the message box, behind what stands there; what is sent from it then says where it came from. */
	readonly putSuggestion: (conversationId: ConversationId, suggestion: number, text: string) => void
	/** Puts words the product offers into the message box, behind what stands there. They are the listener's own once they are sent. */
	readonly putWords: (conversationId: ConversationId, text: string) => void
	/**
	 * Puts a prompt into the message box and remembers when: the same words twice sound like a machine. It goes behind what stands there, or to the
	 * place `into` of the words, which the menu of the box knows.
	 */
	readonly putPrompt: (conversationId: ConversationId, prompt: Pick<Prompt, 'id' | 'text'>, at: number, into?: number) => void
	/** When each prompt was last put in here, by its id. The same map until one is. */
	readonly promptsUsed: (conversationId: ConversationId) => ReadonlyMap<string, number>
	/** The suggestion whose words the message box began as; null when it is none, or the box has been emptied since. */
	readonly suggestionIn: (conversationId: ConversationId) => number | null
	/** What goes along with the words in the message box; null where it is nothing. */
	readonly besideIn: (conversationId: ConversationId) => StaffBeside | null
	/** Words that were on their way stand in the message box again, before what was written since, with what went along. */
	readonly putBack: (conversationId: ConversationId, text: string, beside: StaffBeside | null) => void
	readonly forgetSuggestion: (conversationId: ConversationId) => void
	/** Puts words into the message box that carry a card with them. The last that was put there is carried. */
	readonly putCard: (conversationId: ConversationId, text: string, card: Card) => void
	/** What the words in the message box carry; null where it is nothing. The same until another is put there. */
	readonly cardIn: (conversationId: ConversationId) => Card | null
	readonly forgetCard: (conversationId: ConversationId) => void
	/** Begun in the worksheet of a conversation. The same map until one is changed. */
	readonly linesOf: (conversationId: ConversationId) => LineDrafts
	readonly writeLines: (conversationId: ConversationId, drafts: LineDrafts) => void
	/** Both boxes of a conversation that is over, and what was begun in its worksheet. */
	readonly forget: (conversationId: ConversationId) => void
	readonly forgetAll: () => void
	/** Every box with words in it. The same list until something changes. */
	readonly all: () => readonly Draft[]
	/** There are words here that were not sent: a reload should warn. */
	readonly any: () => boolean
	readonly subscribe: (listener: () => void) => () => void
}

const none: ReadonlyMap<string, number> = new Map()

export function createDrafts(): Drafts {
	const texts: Readonly<Record<Box, Map<ConversationId, string>>> = { message: new Map(), whisper: new Map() }
	const suggestions = new Map<ConversationId, number>()
	const prompts = new Map<ConversationId, ReadonlyMap<string, number>>()
	const cards = new Map<ConversationId, Card>()
	const lines = new Map<ConversationId, LineDrafts>()
	const listeners = new Set<() => void>()
	let list: readonly Draft[] = []
	const tell = () => {
		list = (['message', 'whisper'] as const).flatMap((box) =>
			[...texts[box]].filter(([, text]) => text.trim() !== '').map(([conversationId, text]) => ({ conversationId, box, text })),
		)
		for (const listener of [...listeners]) listener()
	}
	const addToMessage = (conversationId: ConversationId, text: string) => {
		const before = texts.message.get(conversationId) ?? ''
		texts.message.set(conversationId, before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`)
	}
	return {
		read: (conversationId, box) => texts[box].get(conversationId) ?? '',
		write: (conversationId, box, text) => {
			if (text === '') texts[box].delete(conversationId)
			else texts[box].set(conversationId, text)
			if (box === 'message' && text.trim() === '') {
				suggestions.delete(conversationId)
				cards.delete(conversationId)
			}
			tell()
		},
		putSuggestion: (conversationId, suggestion, text) => {
			addToMessage(conversationId, text)
			suggestions.set(conversationId, suggestion)
			tell()
		},
		putWords: (conversationId, text) => {
			addToMessage(conversationId, text)
			tell()
		},
		putPrompt: (conversationId, prompt, at, into) => {
			if (into === undefined) addToMessage(conversationId, prompt.text)
			else {
				const before = texts.message.get(conversationId) ?? ''
				texts.message.set(conversationId, before.slice(0, into) + prompt.text + before.slice(into))
			}
			prompts.set(conversationId, new Map([...(prompts.get(conversationId) ?? none), [prompt.id, at]]))
			tell()
		},
		putBack: (conversationId, text, beside) => {
			const since = texts.message.get(conversationId) ?? ''
			texts.message.set(conversationId, since.trim() === '' ? text : `${text}\n\n${since.trimStart()}`)
			if (beside?.suggestion !== undefined) suggestions.set(conversationId, beside.suggestion)
			if (beside?.part !== undefined && beside.part.kind !== 'line') cards.set(conversationId, beside.part)
			tell()
		},
		putCard: (conversationId, text, card) => {
			addToMessage(conversationId, text)
			cards.set(conversationId, card)
			tell()
		},
		cardIn: (conversationId) => cards.get(conversationId) ?? null,
		forgetCard: (conversationId) => {
			cards.delete(conversationId)
			tell()
		},
		linesOf: (conversationId) => lines.get(conversationId) ?? noLineDrafts,
		writeLines: (conversationId, drafts) => {
			lines.set(conversationId, drafts)
			tell()
		},
		promptsUsed: (conversationId) => prompts.get(conversationId) ?? none,
		suggestionIn: (conversationId) => suggestions.get(conversationId) ?? null,
		besideIn: (conversationId) => {
			const suggestion = suggestions.get(conversationId)
			const part = cards.get(conversationId)
			if (suggestion === undefined && part === undefined) return null
			return { ...(suggestion === undefined ? {} : { suggestion }), ...(part === undefined ? {} : { part }) }
		},
		forgetSuggestion: (conversationId) => {
			suggestions.delete(conversationId)
			tell()
		},
		forget: (conversationId) => {
			texts.message.delete(conversationId)
			texts.whisper.delete(conversationId)
			suggestions.delete(conversationId)
			cards.delete(conversationId)
			lines.delete(conversationId)
			prompts.delete(conversationId)
			tell()
		},
		forgetAll: () => {
			texts.message.clear()
			texts.whisper.clear()
			suggestions.clear()
			cards.clear()
			lines.clear()
			prompts.clear()
			tell()
		},
		all: () => list,
		any: () => list.length > 0 || [...lines.values()].some(hasWords),
		subscribe: (listener) => {
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
			}
		},
	}
}
