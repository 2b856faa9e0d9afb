import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorEntry } from '@akin/core/protocol/entries'
import type { OpenedRecord } from '@akin/core/protocol/record-shapes'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ConversationId, OpeningId } from '@akin/core/support/ids'
import type { StaffStream } from './audience-shape.ts'
import type { Environment } from './environment.ts'
import type { CallReply, Link } from './link.ts'
import { createStore, type Readable } from './store.ts'

type EntryOf<S extends StaffStream> = Extract<SupervisorEntry, { stream: S }>

/** A record with everything that stands in it, for as long as it is open. */
export type ReadRecord = {
	readonly id: ConversationId
	readonly record: OpenedRecord
	readonly entries: {
		readonly room: readonly EntryOf<'room'>[]
		readonly backstage: readonly EntryOf<'backstage'>[]
		readonly supervision: readonly EntryOf<'supervision'>[]
	}
}

export type RecordDeskSnapshot = {
	readonly reading: ReadRecord | null
	/** Why the one that was read last left this page; null while one is read and before. */
	readonly gone: { readonly id: ConversationId; readonly why: 'ended' | 'expired' | 'erased' } | null
}

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>
type Asked<N extends keyof SupervisorContract['commands'] & string> = PayloadInput<SupervisorContract, N>

/** Closed conversations: finding them, opening one with a reason, and reading it until its time is over. One is read at a time. */
export type RecordDesk = Readable<RecordDeskSnapshot> & {
	readonly list: (filter: Asked<'record:list'>) => Answer<'record:list'>
	readonly lookAtFilters: () => Answer<'record:look-at-filters'>
	readonly look: (conversationId: ConversationId) => Answer<'record:look'>
	readonly open: (asked: Asked<'record:open'>) => Answer<'record:open'>
	/** Goes on for as long again, near the end of the time; what is read stays where it is. */
	readonly renew: (conversationId: ConversationId) => Answer<'record:renew'>
	/** Fetches all of it; it then stands in `reading`. */
	readonly read: (conversationId: ConversationId) => Answer<'record:read'>
	/** The screen was left: its words leave this page's memory. The opening stands. */
	readonly putAway: (conversationId: ConversationId) => void
	/** What stands on a file of the words, once a second person has said yes. */
	readonly export: (conversationId: ConversationId) => Answer<'record:export'>
	/** Who opened what in a month, `2026-11`. */
	readonly lookAtAccess: (month: string) => Answer<'access-review:look'>
	readonly markAccess: (openingId: OpeningId) => Answer<'access-review:mark'>
	/** Lets go of a record that was kept beyond its time. */
	readonly endHold: (asked: Asked<'record:end-hold'>) => Answer<'record:end-hold'>
	readonly end: (conversationId: ConversationId) => Answer<'record:end'>
}

export type RecordDeskOptions = {
	readonly link: Link<SupervisorContract>
	readonly environment: Environment
	/** The server's clock. */
	readonly now: () => number
}

const nothing: RecordDeskSnapshot = { reading: null, gone: null }

export function createRecordDesk({ link, environment, now }: RecordDeskOptions): RecordDesk & {
	/** Connected again: what ended meanwhile must not stay on the screen. */
	readonly connected: () => void
	readonly clear: () => void
} {
	const store = createStore<RecordDeskSnapshot>(nothing)
	/** Changes whenever another record is asked for or this one is put away, so that a late page shows nothing. */
	let turn = 0
	let stopClock = () => {}
	/** The record whose pages are on their way. */
	let fetching: ConversationId | null = null

	const leave = (next: RecordDeskSnapshot) => {
		turn += 1
		fetching = null
		stopClock()
		store.set(next)
	}
	const takeAway = (id: ConversationId, why: 'ended' | 'expired' | 'erased') => {
		if (store.getSnapshot().reading?.id === id || fetching === id) leave({ reading: null, gone: { id, why } })
	}
	const untilOver = (id: ConversationId, expiresAt: number) => {
		stopClock()
		stopClock = environment.after(Math.max(1, expiresAt - now()), () => takeAway(id, 'expired'))
	}
	const show = (id: ConversationId, record: OpenedRecord, entries: readonly SupervisorEntry[]) => {
		fetching = null
		untilOver(id, record.opening.expiresAt)
		const of = <S extends StaffStream>(stream: S) => entries.filter((entry): entry is EntryOf<S> => entry.stream === stream)
		store.set({
			reading: { id, record, entries: { room: of('room'), backstage: of('backstage'), supervision: of('supervision') } },
			gone: null,
		})
	}

	const read: RecordDesk['read'] = async (conversationId) => {
		leave(nothing)
		const mine = turn
		fetching = conversationId
		const entries: SupervisorEntry[] = []
		for (;;) {
			const after = { room: 0, backstage: 0, supervision: 0 }
			for (const { stream, seq } of entries) after[stream] = Math.max(after[stream], seq)
			const page = await link.call('record:read', { conversationId, after })
			if (mine !== turn) return page
			if (!page.ok) {
				fetching = null
				return page
			}
			entries.push(...page.data.entries)
			if (page.data.more) continue
			show(conversationId, page.data.record, entries)
			return page
		}
	}

	link.on('record:ended', ({ conversationId }) => takeAway(conversationId, 'ended'))
	link.on('conversation:removed', ({ conversationId }) => takeAway(conversationId, 'erased'))

	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		list: (filter) => link.call('record:list', filter),
		lookAtFilters: () => link.call('record:look-at-filters', {}),
		look: (conversationId) => link.call('record:look', { conversationId }),
		open: (asked) => link.call('record:open', asked),
		renew: async (conversationId) => {
			const reply = await link.call('record:renew', { conversationId })
			const { reading } = store.getSnapshot()
			if (reply.ok && reading?.id === conversationId) {
				store.set({ reading: { ...reading, record: { ...reading.record, opening: reply.data.opening } }, gone: null })
				untilOver(conversationId, reply.data.opening.expiresAt)
			}
			return reply
		},
		read,
		putAway: (conversationId) => {
			const { reading, gone } = store.getSnapshot()
			if (reading === null || reading.id === conversationId || gone?.id === conversationId) leave(nothing)
		},
		export: (conversationId) => link.call('record:export', { conversationId }),
		lookAtAccess: (month) => link.call('access-review:look', { month }),
		markAccess: (openingId) => link.call('access-review:mark', { openingId }),
		endHold: (asked) => link.call('record:end-hold', asked),
		end: async (conversationId) => {
			const reply = await link.call('record:end', { conversationId })
			if (reply.ok) takeAway(conversationId, 'ended')
			return reply
		},
		connected: () => {
			const id = store.getSnapshot().reading?.id ?? fetching
			if (id === null) return
			void link.call('record:look', { conversationId: id }).then((reply) => {
				if (reply.ok && reply.data.row.readableUntil === null) takeAway(id, 'erased')
				else if (reply.ok ? reply.data.opening === null : reply.error.code === 'conversation_not_found') takeAway(id, 'ended')
			})
		},
		clear: () => leave(nothing),
	}
}
