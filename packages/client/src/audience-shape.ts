import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { ListenerConversation } from '@akin/core/protocol/listener'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** What the log needs to know of an entry, whoever reads it. */
export type LogEntry = { readonly seq: number; readonly at: Instant; readonly clientId: ClientId | null }

/** How far each stream reaches, and under which epoch. */
export type Position<Stream extends string> = { readonly epoch: number; readonly heads: Readonly<Partial<Record<Stream, number>>> }

/** How one audience's views and entries are read. The reducer is written once, against this. */
export type AudienceShape<View, Stream extends string, Entry extends LogEntry> = {
	readonly streams: readonly Stream[]
	readonly idOf: (view: View) => ConversationId
	readonly positionOf: (view: View) => Position<Stream>
	readonly streamOf: (entry: Entry) => Stream
	/** What was written is destroyed: there is nothing to show and nothing to fetch. */
	readonly isErased: (view: View) => boolean
}

export type StaffStream = 'room' | 'backstage' | 'supervision'

export const seekerShape: AudienceShape<SeekerConversation, 'room', SeekerEntry> = {
	streams: ['room'],
	idOf: (view) => view.id,
	positionOf: (view) => ({ epoch: view.head.epoch, heads: { room: view.head.seq } }),
	streamOf: () => 'room',
	isErased: (view) => view.state.kind === 'closed' && view.state.erased,
}

type StreamEntry<S> = LogEntry & { readonly stream: S }

export const listenerShape = <E extends StreamEntry<'room' | 'backstage'>>(): AudienceShape<
	ListenerConversation,
	'room' | 'backstage',
	E
> => ({
	streams: ['room', 'backstage'],
	idOf: (view) => view.id,
	positionOf: (view) => ({ epoch: view.epoch, heads: view.heads }),
	streamOf: (entry) => entry.stream,
	isErased: () => false,
})

export const supervisorShape = <E extends StreamEntry<StaffStream>>(): AudienceShape<SupervisorConversation, StaffStream, E> => ({
	streams: ['room', 'backstage', 'supervision'],
	idOf: (view) => view.row.id,
	positionOf: (view) => ({ epoch: view.epoch, heads: view.heads }),
	streamOf: (entry) => entry.stream,
	isErased: () => false,
})
