import type { Actor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Stream } from '@akin/core/view/entry-view'

/** Somebody was told that what they wrote is in the log. */
export type Acknowledged = {
	readonly actor: Actor
	readonly conversationId: ConversationId
	readonly stream: Stream
	readonly clientId: string
	readonly seq: number
	readonly text: string
}
/** An entry as it reached somebody's device. `order` is that of the last commit before. */
export type Shown = {
	readonly actor: Actor
	readonly conversationId: ConversationId
	readonly stream: Stream
	readonly seq: number
	readonly text: string
	readonly order: number
	readonly at: Instant
}
/** A command that was answered well. */
export type Done = {
	readonly actor: Actor
	readonly command: string
	readonly payload: unknown
	readonly data: unknown
	readonly at: Instant
}

/** What everybody was told, as their devices know it. */
export function createHistory() {
	const acknowledged: Acknowledged[] = []
	const shown: Shown[] = []
	const done: Done[] = []
	const asked: { readonly actor: Actor; readonly command: string; readonly payload: unknown; readonly at: Instant }[] = []
	const bugs: string[] = []
	/** When somebody's device had a connection, until when; infinite while it has one. */
	const online: { readonly actor: Actor; readonly from: Instant; until: Instant }[] = []
	return {
		...{ acknowledged, shown, done, asked, bugs, online },
		/** Something happened that no fault explains. */
		bug: (what: string): void => void bugs.push(what),
	}
}
export type History = ReturnType<typeof createHistory>
