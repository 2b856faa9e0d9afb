import type { ConversationId } from '@akin/core/support/ids'
import type { AudienceShape, LogEntry } from './audience-shape.ts'
import type { ConversationNews } from './conversation-reducer.ts'
import { type Brought, type ConversationTracker, type TrackerOptions, trackConversation } from './conversation-tracker.ts'
import type { Environment } from './environment.ts'
import type { Outboxes } from './outboxes.ts'
import type { OutgoingKind } from './outgoing.ts'
import type { OpenConversation } from './session-snapshot.ts'
import { createTypingSender, type TypingSender } from './typing.ts'

type Entries<Stream extends string> = Readonly<Record<Stream, readonly unknown[]>>

export type ConversationSetOptions<View, Stream extends string, Entry extends LogEntry, Kind extends OutgoingKind> = Pick<
	TrackerOptions<View, Stream, Entry, Kind>,
	'resume' | 'writerOf' | 'onChange'
> & {
	readonly shape: AudienceShape<View, Stream, Entry>
	readonly environment: Environment
	readonly outboxes: Outboxes<Kind>
	readonly isOpen: () => boolean
	readonly sendTyping: (conversationId: ConversationId, typing: boolean) => void
}

/** The conversations a staff session has open, side by side and each on its own. */
export type ConversationSet<View, Stream extends string, Entry extends LogEntry, Conversation> = {
	readonly has: (conversationId: ConversationId) => boolean
	readonly ids: () => readonly ConversationId[]
	readonly viewOf: (conversationId: ConversationId) => View | null
	/** A complete view: opens the conversation, or brings it up to date. */
	readonly adopt: (view: View) => void
	/** The same with the beginning of its log. */
	readonly open: (brought: Brought<View, Entry>) => void
	readonly remove: (conversationId: ConversationId) => void
	/** False when that conversation is not open here. */
	readonly hear: (conversationId: ConversationId, news: ConversationNews<View, Stream, Entry>) => boolean
	readonly hearTyping: ConversationTracker<View, Stream, Entry>['hearTyping'] extends (...args: infer A) => void
		? (conversationId: ConversationId, ...args: A) => void
		: never
	readonly setTyping: (conversationId: ConversationId, typing: boolean) => void
	/** A message went into the outbox. */
	readonly wrote: (conversationId: ConversationId) => void
	readonly connected: () => void
	readonly disconnected: () => void
	readonly lost: () => void
	readonly look: () => void
	/** The same array, and the same conversation in it, until something in it changed. */
	readonly snapshot: () => readonly Conversation[]
	readonly clear: () => void
}

export const createConversationSet = <
	View,
	Stream extends string,
	Entry extends LogEntry,
	Kind extends OutgoingKind,
	E extends Entries<Stream>,
>(
	options: ConversationSetOptions<View, Stream, Entry, Kind>,
): ConversationSet<View, Stream, Entry, OpenConversation<View, E, Kind>> => {
	type Tracker = ConversationTracker<View, Stream, Entry>
	type Conversation = OpenConversation<View, E, Kind>
	const { shape, environment, outboxes } = options
	const trackers = new Map<ConversationId, { readonly tracker: Tracker; readonly typing: TypingSender }>()
	let last: readonly Conversation[] = []

	const remove = (id: ConversationId) => {
		const open = trackers.get(id)
		if (open === undefined) return
		trackers.delete(id)
		open.tracker.close()
		options.onChange()
	}

	const adopt = (view: View, brought?: Brought<View, Entry>) => {
		const id = shape.idOf(view)
		const known = trackers.get(id)
		if (known !== undefined) {
			const entries = brought?.entries
			return known.tracker.hear(entries ? { kind: 'resumed', view, entries, viewHeardMeanwhile: false } : { kind: 'view', view })
		}
		const tracker = trackConversation({
			shape,
			view,
			environment,
			outbox: outboxes.of(id),
			resume: options.resume,
			writerOf: options.writerOf,
			onChange: options.onChange,
			onGone: () => remove(id),
		})
		trackers.set(id, { tracker, typing: createTypingSender(environment, (on) => options.sendTyping(id, on)) })
		if (options.isOpen()) tracker.connected(brought)
		options.onChange()
	}

	const show = ({ tracker }: { tracker: Tracker }): Conversation => {
		const { view, streams } = tracker.state()
		const before = last.find((conversation) => conversation.id === tracker.id)
		const now: Omit<Conversation, 'entries'> = {
			id: tracker.id,
			view,
			caughtUp: tracker.caughtUp(),
			// The streams of the shape are the keys of the entries, by construction.
			loadedUpTo: tracker.loadedUpTo() as Conversation['loadedUpTo'],
			outgoing: outboxes.of(tracker.id).getSnapshot(),
			typing: tracker.typists(),
			catchUp: tracker.catchUp(),
		}
		const sameEntries = before !== undefined && shape.streams.every((stream) => before.entries[stream] === streams[stream].entries)
		if (sameEntries && isShallowEqual(now, before)) return before
		const entries = sameEntries
			? before.entries
			: (Object.fromEntries(shape.streams.map((stream) => [stream, streams[stream].entries])) as unknown as E)
		return { ...now, entries }
	}

	const each = (act: (tracker: Tracker) => void) => {
		for (const { tracker } of [...trackers.values()]) act(tracker)
	}

	return {
		has: (id) => trackers.has(id),
		ids: () => [...trackers.keys()],
		viewOf: (id) => trackers.get(id)?.tracker.state().view ?? null,
		adopt: (view) => adopt(view),
		open: (brought) => adopt(brought.conversation, brought),
		remove,
		hear: (id, news) => {
			const open = trackers.get(id)
			open?.tracker.hear(news)
			return open !== undefined
		},
		hearTyping: (id, person, typing) => trackers.get(id)?.tracker.hearTyping(person, typing),
		setTyping: (id, typing) => {
			if (options.isOpen()) trackers.get(id)?.typing.set(typing)
		},
		wrote: (id) => trackers.get(id)?.typing.sent(),
		connected: () => each((tracker) => tracker.connected()),
		disconnected: () => each((tracker) => tracker.disconnected()),
		lost: () => each((tracker) => tracker.lost()),
		look: () => each((tracker) => tracker.look()),
		snapshot: () => {
			const next = [...trackers.values()].map(show)
			const same = next.length === last.length && next.every((conversation, index) => conversation === last[index])
			if (!same) last = next
			return last
		},
		clear: () => {
			each((tracker) => tracker.close())
			trackers.clear()
		},
	}
}

const isShallowEqual = <T extends object>(a: T, b: T): boolean => (Object.keys(a) as (keyof T)[]).every((key) => Object.is(a[key], b[key]))
