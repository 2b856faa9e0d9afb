import { isDeepStrictEqual } from 'node:util'
import type { Readable } from '@akin/client/store'
import type { SeekerEntry, SupervisorEntry } from '@akin/core/protocol/entries'
import type { ScreenRecord, ShownEntry, ShownRecord, Stream, Viewer } from '../history.ts'
import type { Recorder } from '../recorder.ts'

export type AnyEntry = SeekerEntry | SupervisorEntry
/** One stream of one conversation as it stands on a screen. */
export type ShownStream = { readonly conversationId: string; readonly stream: Stream; readonly entries: readonly AnyEntry[] }

type Watched<Snapshot> = {
	readonly viewer: Viewer
	readonly recorder: Recorder
	readonly screenOf: (snapshot: Snapshot) => ScreenRecord['state']
	readonly streamsOf: (snapshot: Snapshot) => readonly ShownStream[]
}

/** Writes down every change of what a screen shows, from now on until it is told to stop. */
export function watchScreen<Snapshot>(
	session: Readable<Snapshot>,
	{ viewer, recorder, screenOf, streamsOf }: Watched<Snapshot>,
): () => void {
	let lastState: ScreenRecord['state'] | null = null
	let last = new Map<string, ShownStream>()

	const look = (): void => {
		const snapshot = session.getSnapshot()
		const at = recorder.now()
		const streams = new Map(streamsOf(snapshot).map((shown) => [`${shown.conversationId} ${shown.stream}`, shown]))
		for (const [key, { conversationId, stream, entries }] of streams) {
			const before = last.get(key)?.entries ?? []
			if (before === entries) continue
			const from = sameUpTo(before, entries)
			if (from === entries.length && from === before.length) continue
			recorder.record({ kind: 'shown', ...viewer, at, conversationId, stream, from, entries: entries.slice(from).map(shownEntry) })
		}
		for (const [key, { conversationId, stream, entries }] of last) {
			if (streams.has(key) || entries.length === 0) continue
			recorder.record({ kind: 'shown', ...viewer, at, conversationId, stream, from: 0, entries: [] })
		}
		last = streams

		const state = screenOf(snapshot)
		if (isDeepStrictEqual(state, lastState)) return
		lastState = state
		// Role and state come from the same audience, which TypeScript cannot see across the union.
		recorder.record({ kind: 'screen', ...viewer, at, state } as ScreenRecord)
	}

	look()
	return session.subscribe(look)
}

/** Entries that stay are the same objects, so looking at them is cheap. All of them: what changes in the middle is what must not happen. */
function sameUpTo(before: readonly AnyEntry[], now: readonly AnyEntry[]): number {
	let from = 0
	while (from < before.length && from < now.length && before[from] === now[from]) from += 1
	return from
}

export function shownEntry({ seq, epoch, at, clientId, author, content }: AnyEntry): ShownRecord['entries'][number] {
	const entry: ShownEntry = {
		...{ seq, epoch, entryAt: at, clientId, senderRole: author.role },
		senderId: 'id' in author ? author.id : null,
		content: content.kind,
		text: 'text' in content ? content.text : null,
	}
	return entry
}
