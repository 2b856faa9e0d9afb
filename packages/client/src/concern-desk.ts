import type { ConcernOutcome, PersonReason } from '@akin/core/concern/concern'
import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ClientId, ConcernId, ConversationId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'
import { createStore, type Readable } from './store.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** `listed`: what was last looked at, null before. `heard` counts what happened since, so that a page that lists them looks again. */
export type ConcernSnapshot = { readonly open: number; readonly listed: readonly ShownConcern[] | null; readonly heard: number }

/** What somebody says is wrong with conversations. */
export type ConcernDesk = Readable<ConcernSnapshot> & {
	readonly list: () => Answer<'concern:list'>
	readonly count: () => Answer<'concern:count'>
	readonly raise: (
		conversationId: ConversationId,
		clientId: ClientId,
		reason: PersonReason,
		words: string | null,
	) => Answer<'concern:raise'>
	readonly lookAt: (concernId: ConcernId) => Answer<'concern:look'>
	readonly read: (concernId: ConcernId) => Answer<'concern:read'>
	readonly close: (concernId: ConcernId, outcome: ConcernOutcome) => Answer<'concern:close'>
}

const nothing: ConcernSnapshot = { open: 0, listed: null, heard: 0 }

export function createConcernDesk(link: Link<SupervisorContract>): ConcernDesk & { readonly clear: () => void } {
	const store = createStore<ConcernSnapshot>(nothing)
	const change = (changes: Partial<ConcernSnapshot>) => store.set({ ...store.getSnapshot(), ...changes })
	link.on('concern:changed', ({ open }) => change({ open, heard: store.getSnapshot().heard + 1 }))
	const changed = <R extends { readonly ok: true; readonly data: { readonly concern: ShownConcern } } | { readonly ok: false }>(
		reply: R,
	): R => {
		const { listed } = store.getSnapshot()
		if (reply.ok && listed) change({ listed: listed.map((one) => (one.id === reply.data.concern.id ? reply.data.concern : one)) })
		return reply
	}
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		list: async () => {
			const reply = await link.call('concern:list', {})
			if (reply.ok) change({ listed: reply.data.concerns, open: reply.data.open })
			return reply
		},
		count: async () => {
			const reply = await link.call('concern:count', {})
			if (reply.ok) change({ open: reply.data.open })
			return reply
		},
		raise: (conversationId, clientId, reason, words) => link.call('concern:raise', { conversationId, clientId, reason, words }),
		lookAt: async (concernId) => changed(await link.call('concern:look', { concernId })),
		read: (concernId) => link.call('concern:read', { concernId }),
		close: async (concernId, outcome) => changed(await link.call('concern:close', { concernId, outcome })),
		clear: () => store.set(nothing),
	}
}
