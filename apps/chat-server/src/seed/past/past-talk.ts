import type { SignalOutcome } from '@akin/core/attention/signal'
import type { ReviewWords } from '@akin/core/protocol/review-shapes'
import type { WrapUp } from '../../use-cases/conversation/save-wrap-up.ts'

/** Who does something, and their words. A suggestion is sent by the listener as it is. */
export type PastLine = readonly ['person' | 'listener' | 'whisper' | 'whisper_back' | 'suggested' | 'note', string] | readonly ['help_me']

/** One conversation of the demo world's past. Everybody in it is invented. */
export type PastTalk = {
	readonly programme: string
	/** Sign-in names. */
	readonly listener: string
	readonly supervisor: string
	readonly name: string | null
	readonly topics: readonly string[]
	readonly about: string | null
	readonly language?: string
	readonly inDanger?: boolean
	readonly waitedMs: number
	readonly lines: readonly PastLine[]
	/** What the supervisor says to every signal of it. */
	readonly outcome?: SignalOutcome
	/** `not_answered`: they leave the queue before anybody comes. */
	readonly ending: 'by_person' | 'by_listener' | 'not_answered'
	readonly wrapUp?: Partial<WrapUp>
	readonly feedback?: { readonly heard: string | null; readonly change: string | null }
	/** Said of it the next day, and what the listener answers. */
	readonly review?: { readonly words: ReviewWords; readonly reply: string | null }
}
