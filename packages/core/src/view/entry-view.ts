import * as z from 'zod/mini'
import {
	backstageContent,
	type ListenerEntry,
	roomContent,
	type SeekerEntry,
	type StaffAuthor,
	type SupervisorEntry,
	supervisionContent,
} from '../protocol/entries.ts'
import type { ClientId, SeekerSessionId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

export const streams = ['room', 'backstage', 'supervision'] as const
/** The three parts of a log: what the seeker sees, what stands beside it for staff, what only supervisors see. */
export type Stream = (typeof streams)[number]

export type Author =
	| { readonly role: 'seeker'; readonly id: SeekerSessionId; readonly name: null }
	| { readonly role: 'listener' | 'supervisor'; readonly id: StaffId; readonly name: string }
	| { readonly role: 'service'; readonly id: null; readonly name: null }

const content = { room: roomContent, backstage: backstageContent, supervision: supervisionContent }
type ContentOf<S extends Stream> = z.output<(typeof content)[S]>

/** An entry of the log, opened. */
export type Entry<S extends Stream = Stream> = {
	[K in S]: {
		readonly stream: K
		readonly seq: number
		readonly at: Instant
		readonly epoch: number
		readonly clientId: ClientId | null
		readonly author: Author
		readonly content: ContentOf<K>
	}
}[S]

/** Reads back what was sealed. Fails on anything that this version did not write. */
export function parseContent<S extends Stream>(stream: S, data: unknown): ContentOf<S> {
	return z.parse(content[stream], data) as ContentOf<S>
}

/** The seeker's view of a room entry: roles and first names, no ids. There is no such view of any other stream. */
export function seekerEntryView(entry: Entry<'room'>): SeekerEntry {
	const { seq, at, epoch, author } = entry
	const isMine = author.role === 'seeker'
	return {
		...{ seq, at, epoch, content: entry.content },
		clientId: isMine ? entry.clientId : null,
		author:
			author.role === 'seeker'
				? { role: 'you' }
				: author.role === 'service'
					? { role: 'service' }
					: { role: author.role, name: author.name },
	}
}

function staffAuthor(author: Author): StaffAuthor {
	if (author.role === 'seeker' || author.role === 'service') return { role: author.role }
	return { role: author.role, id: author.id, name: author.name }
}

const staffBase = ({ seq, at, epoch, clientId, author }: Entry) => ({ seq, at, epoch, clientId, author: staffAuthor(author) })

/** What passed between others: whispers, and what was suggested and became of it. What somebody needs to go on is not among it. */
const betweenOthers: ReadonlySet<string> = new Set(['whisper', 'suggestion', 'suggestion_answered'])

/**
 * As the listener who came in epoch `since` may see it. What was whispered with the listener before them is withheld; its place is kept, so that the
 * stream has no gap (M4).
 */
export function listenerEntryView(entry: Entry<'room' | 'backstage'>, since: number): ListenerEntry {
	const isWithheld = entry.stream === 'backstage' && entry.epoch < since && betweenOthers.has(entry.content.kind)
	if (!isWithheld) return staffEntryView(entry)
	const { seq, at, epoch } = entry
	return { seq, at, epoch, clientId: null, author: { role: 'service' }, stream: 'backstage', content: { kind: 'withheld' } }
}

function staffEntryView(entry: Entry<'room' | 'backstage'>): ListenerEntry {
	return entry.stream === 'room'
		? { ...staffBase(entry), stream: entry.stream, content: entry.content }
		: { ...staffBase(entry), stream: entry.stream, content: entry.content }
}

export function supervisorEntryView(entry: Entry): SupervisorEntry {
	return entry.stream === 'supervision' ? { ...staffBase(entry), stream: entry.stream, content: entry.content } : staffEntryView(entry)
}
