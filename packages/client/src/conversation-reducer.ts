import type { AudienceShape, LogEntry, Position } from './audience-shape.ts'
import { absorb, emptyStream, hearOfHead, type StreamLog, upToWhatIsThere } from './stream-log.ts'

/** One conversation as this client knows it: the server's last view of it, and the log by stream. */
export type ConversationState<View, Stream extends string, Entry> = {
	readonly view: View
	readonly streams: Readonly<Record<Stream, StreamLog<Entry>>>
	/** The highest epoch ever heard of. Above the view's own, somebody lost a right and the view is out of date. */
	readonly epoch: number
}

export type ConversationNews<View, Stream extends string, Entry> =
	| { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly position: Position<Stream> }
	/** A beacon or an acknowledgement: where the log stands. */
	| { readonly kind: 'head'; readonly position: Position<Stream> }
	/** The state changed; the view is complete, the entries come on their own. */
	| { readonly kind: 'view'; readonly view: View }
	/**
	 * The answer to `conversation:resume`. With `viewHeardMeanwhile` a view arrived by event after the question: it may be newer than the answer,
	 * and whatever it lacks follows as another event, so the answer's view only wins where its position is beyond.
	 */
	| { readonly kind: 'resumed'; readonly view: View; readonly entries: readonly Entry[]; readonly viewHeardMeanwhile: boolean }

export const openState = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	view: View,
): ConversationState<View, Stream, Entry> => {
	const streams = mapStreams<Stream, StreamLog<Entry>>(shape.streams, () => emptyStream)
	return withPosition(shape, { view, streams, epoch: 0 }, shape.positionOf(view))
}

/** Cannot fail, may be repeated, and accepts news in any order: the outcome is the same log. Answers the same state for no news. */
export const evolve = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
	news: ConversationNews<View, Stream, Entry>,
): ConversationState<View, Stream, Entry> => {
	switch (news.kind) {
		case 'entries':
			return withEntries(shape, withPosition(shape, state, news.position), news.entries)
		case 'head':
			return withPosition(shape, state, news.position)
		case 'view':
			return withView(shape, state, news.view)
		case 'resumed': {
			const merged = withEntries(shape, state, news.entries)
			const known = shape.positionOf(merged.view)
			const told = shape.positionOf(news.view)
			if (news.viewHeardMeanwhile && !isBeyond(shape, told, known)) return withPosition(shape, merged, told)
			return withView(shape, merged, news.view)
		}
	}
}

/** Where to resume: the last entry of every stream behind which nothing is missing. */
export const resumeAfter = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
): Record<Stream, number> => mapStreams(shape.streams, (stream) => state.streams[stream].entries.length)

/** Something is known to be missing: an entry between others, the end of a stream, or the state after a change of rights. */
export const needsResume = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
): boolean => {
	if (shape.isErased(state.view)) return false
	if (state.epoch > shape.positionOf(state.view).epoch) return true
	return shape.streams.some((stream) => state.streams[stream].head > state.streams[stream].entries.length)
}

const withView = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
	view: View,
): ConversationState<View, Stream, Entry> => {
	const told = shape.positionOf(view)
	// An answer that was on its way while newer news overtook it.
	if (isBeyond(shape, shape.positionOf(state.view), told)) return state
	const streams = shape.isErased(view) ? mapStreams<Stream, StreamLog<Entry>>(shape.streams, () => emptyStream) : state.streams
	return withPosition(shape, { ...state, view, streams: withoutLostStreams(shape, { ...state, streams }, told) }, told)
}

/** A log never becomes empty: where a later epoch says that one is, we may not read it any more, and nothing of it is missing. */
const withoutLostStreams = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	{ view, streams }: ConversationState<View, Stream, Entry>,
	told: Position<Stream>,
): Readonly<Record<Stream, StreamLog<Entry>>> => {
	const known = shape.positionOf(view)
	if (told.epoch <= known.epoch) return streams
	return mapStreams(shape.streams, (stream) => {
		const hadSome = streams[stream].entries.length > 0 || (known.heads[stream] ?? 0) > 0
		return hadSome && (told.heads[stream] ?? 0) === 0 ? upToWhatIsThere(streams[stream]) : streams[stream]
	})
}

const withEntries = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
	entries: readonly Entry[],
): ConversationState<View, Stream, Entry> => {
	if (shape.isErased(state.view)) return state
	const streams = mapStreams(shape.streams, (stream) =>
		absorb(
			state.streams[stream],
			entries.filter((entry) => shape.streamOf(entry) === stream),
		),
	)
	return keepIfEqual(shape, state, streams, state.epoch)
}

const withPosition = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
	position: Position<Stream>,
): ConversationState<View, Stream, Entry> => {
	const streams = mapStreams(shape.streams, (stream) => hearOfHead(state.streams[stream], position.heads[stream] ?? 0))
	return keepIfEqual(shape, state, streams, Math.max(state.epoch, position.epoch))
}

const keepIfEqual = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	state: ConversationState<View, Stream, Entry>,
	streams: Record<Stream, StreamLog<Entry>>,
	epoch: number,
): ConversationState<View, Stream, Entry> => {
	const same = epoch === state.epoch && shape.streams.every((stream) => streams[stream] === state.streams[stream])
	return same ? state : { ...state, streams, epoch }
}

/** Both only ever grow, so a higher epoch, or a higher head under the same epoch, is later. */
const isBeyond = <View, Stream extends string, Entry extends LogEntry>(
	shape: AudienceShape<View, Stream, Entry>,
	a: Position<Stream>,
	b: Position<Stream>,
): boolean => a.epoch > b.epoch || (a.epoch === b.epoch && shape.streams.some((stream) => (a.heads[stream] ?? 0) > (b.heads[stream] ?? 0)))

const mapStreams = <Stream extends string, T>(streams: readonly Stream[], value: (stream: Stream) => T): Record<Stream, T> =>
	Object.fromEntries(streams.map((stream) => [stream, value(stream)])) as Record<Stream, T>
