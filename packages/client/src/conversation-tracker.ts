import type { ConversationId } from '@akin/core/support/ids'
import type { AudienceShape, LogEntry } from './audience-shape.ts'
import { createCatchUpCounter } from './catch-up.ts'
import { type ConversationNews, type ConversationState, evolve, needsResume, openState, resumeAfter } from './conversation-reducer.ts'
import type { Environment } from './environment.ts'
import type { Outbox } from './outbox.ts'
import { type OutgoingKind, streamOfKind } from './outgoing.ts'
import { createResync, type PageOutcome } from './resync.ts'
import type { CatchUp, Typist } from './session-snapshot.ts'
import { createTypists } from './typing.ts'

/** A view, the entries behind a position, and whether there are more than came. */
export type Brought<View, Entry> = { readonly conversation: View; readonly entries: readonly Entry[]; readonly more: boolean }
type Page<View, Entry> =
	| { readonly ok: true; readonly data: Brought<View, Entry> }
	| { readonly ok: false; readonly error: { readonly code: string } }

/** So many complete answers in a row that leave the same hole, and it is believed: a stream we may not read any more, an erased log. */
const BARREN_ANSWERS = 3

/** Who wrote an entry that a person wrote; null for notices, `you` for this session. */
export type Writer = Pick<Typist, 'role' | 'name'> | 'you' | null

export type TrackerOptions<View, Stream extends string, Entry extends LogEntry, Kind extends OutgoingKind> = {
	readonly shape: AudienceShape<View, Stream, Entry>
	readonly view: View
	readonly environment: Environment
	readonly outbox: Outbox<Kind>
	readonly resume: (conversationId: ConversationId, after: Record<Stream, number>) => Promise<Page<View, Entry>>
	readonly writerOf: (entry: Entry) => Writer
	readonly onChange: () => void
	/** The server says that it is not ours to see. */
	readonly onGone: () => void
}

export type ConversationTracker<View, Stream extends string, Entry extends LogEntry> = {
	readonly id: ConversationId
	readonly state: () => ConversationState<View, Stream, Entry>
	readonly caughtUp: () => boolean
	readonly loadedUpTo: () => Readonly<Record<Stream, number>>
	readonly typists: () => readonly Typist[]
	readonly catchUp: () => CatchUp | null
	readonly hear: (news: ConversationNews<View, Stream, Entry>) => void
	readonly hearTyping: (person: Pick<Typist, 'role' | 'name'>, typing: boolean) => void
	/** The session is open again: catch up, then tell what was missed. `brought` has just come, and need not be asked for. */
	readonly connected: (brought?: Brought<View, Entry>) => void
	readonly disconnected: () => void
	/** The drop has lasted long enough that people are told. */
	readonly lost: () => void
	readonly look: () => void
	readonly close: () => void
}

/** Keeps one conversation current: its log, who is writing in it, and what a drop brought. */
export const trackConversation = <View, Stream extends string, Entry extends LogEntry, Kind extends OutgoingKind>(
	options: TrackerOptions<View, Stream, Entry, Kind>,
): ConversationTracker<View, Stream, Entry> => {
	const { shape, environment, outbox, onChange } = options
	const id = shape.idOf(options.view)
	const counter = createCatchUpCounter()
	const typists = createTypists(environment)
	let state = openState(shape, options.view)
	let loadedUpTo = resumeAfter(shape, state)
	let catchUp: CatchUp | null = null
	let everCaughtUp = false
	let viewHeard = false
	/** From every new connection until its first run of questions has come to an end. */
	let resyncing = true
	let closed = false
	let barren = 0
	let givenUpAt: string | null = null

	const knownPosition = () => `${state.epoch} ${shape.streams.map((stream) => state.streams[stream].head).join()}`
	/** Asking makes sense, unless the server has said often enough that it has no more than this. */
	const isMissing = () => needsResume(shape, state) && knownPosition() !== givenUpAt

	/** History on opening and the catch-up after an absence come in one go; a late single entry is as live as any other. */
	const isLoading = () => !everCaughtUp || counter.isCounting()

	const settleCatchUp = () => {
		const unsent = outbox.getSnapshot().find((item) => item.state.kind !== 'not_sent')
		const line = counter.settle(!resyncing && !isMissing(), unsent?.writtenAt ?? null)
		if (line === null) return
		catchUp = line
		onChange()
	}

	const meet = (stream: Stream, entries: readonly Entry[]) => {
		for (const entry of entries) {
			const writer = options.writerOf(entry)
			if (writer !== null && writer !== 'you') {
				counter.arrived(1)
				typists.hear(writer, false)
			}
			const mine = outbox.getSnapshot().find((item) => item.clientId === entry.clientId)
			if (mine === undefined) continue
			counter.sent(mine.clientId, mine.writtenAt)
			outbox.confirm(mine.clientId)
		}
		const have = state.streams[stream].entries.length
		for (const item of outbox.getSnapshot()) {
			const into: string = streamOfKind[item.kind]
			if (into === stream && item.state.kind === 'sent' && item.state.seq <= have) outbox.confirm(item.clientId)
		}
	}

	const apply = (news: ConversationNews<View, Stream, Entry>) => {
		const before = state
		state = evolve(shape, state, news)
		if (state === before) return
		for (const stream of shape.streams) meet(stream, state.streams[stream].entries.slice(before.streams[stream].entries.length))
		onChange()
	}

	const total = () => shape.streams.reduce((sum, stream) => sum + state.streams[stream].entries.length, 0)

	const take = ({ conversation, entries }: Brought<View, Entry>) => {
		const loading = isLoading()
		apply({ kind: 'resumed', view: conversation, entries, viewHeardMeanwhile: viewHeard })
		if (loading) loadedUpTo = resumeAfter(shape, state)
	}

	const fetchPage = async (): Promise<PageOutcome> => {
		viewHeard = false
		const before = total()
		const page = await options.resume(id, resumeAfter(shape, state))
		if (closed) return 'stop'
		if (!page.ok) {
			if (page.error.code !== 'conversation_not_found') return 'failed'
			options.onGone()
			return 'stop'
		}
		take(page.data)
		barren = total() > before || page.data.more || !isMissing() ? 0 : barren + 1
		if (barren >= BARREN_ANSWERS) givenUpAt = knownPosition()
		if (!page.data.more) return 'done'
		// "Ask again" without anything new would go round in circles.
		return total() > before ? 'more' : 'failed'
	}

	const resync = createResync({
		environment,
		isNeeded: isMissing,
		fetchPage,
		onCaughtUp: () => {
			resyncing = false
			everCaughtUp = true
			onChange()
			settleCatchUp()
		},
	})

	const stopHearingTyping = typists.subscribe(onChange)
	const stopHearingOutbox = outbox.subscribe(() => {
		onChange()
		settleCatchUp()
	})

	return {
		id,
		state: () => state,
		caughtUp: () => !resyncing && !isMissing(),
		loadedUpTo: () => loadedUpTo,
		typists: typists.getSnapshot,
		catchUp: () => catchUp,
		hear: (news) => {
			if (news.kind === 'view') viewHeard = true
			apply(news)
			resync.suspect()
		},
		hearTyping: typists.hear,
		connected: (brought) => {
			counter.back(environment.now())
			resyncing = true
			barren = 0
			givenUpAt = null
			if (brought !== undefined) take(brought)
			if (brought?.more === false && !isMissing()) resync.caughtUp()
			else resync.now()
		},
		disconnected: () => {
			resyncing = true
			resync.pause()
			typists.clear()
		},
		lost: () => {
			catchUp = null
			counter.lost()
		},
		look: () => resync.now(),
		close: () => {
			closed = true
			resync.pause()
			stopHearingTyping()
			stopHearingOutbox()
			typists.clear()
		},
	}
}
