import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ApprovalId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'
import { createStore, type Readable } from './store.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** What waits for a second person; it stays current once it was looked at. */
export type ApprovalDesk = Readable<readonly ApprovalView[]> & {
	readonly look: () => Answer<'approval:list'>
	/** What was decided in the last hour, and by whom. */
	readonly decided: () => Answer<'approval:decided'>
	readonly request: (asked: PayloadInput<SupervisorContract, 'approval:request'>) => Answer<'approval:request'>
	readonly approve: (approvalId: ApprovalId) => Answer<'approval:approve'>
	/** `because`: why, where it has to be said. */
	readonly decline: (approvalId: ApprovalId, because?: string) => Answer<'approval:decline'>
	readonly withdraw: (approvalId: ApprovalId) => Answer<'approval:withdraw'>
}

export function createApprovalDesk(link: Link<SupervisorContract>): ApprovalDesk & { readonly clear: () => void } {
	const store = createStore<readonly ApprovalView[]>([])
	link.on('approval:changed', ({ approvals }) => store.set(approvals))
	const shown = <R extends { readonly ok: true; readonly data: { readonly approvals: readonly ApprovalView[] } } | { readonly ok: false }>(
		reply: R,
	): R => {
		if (reply.ok) store.set(reply.data.approvals)
		return reply
	}
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		look: async () => shown(await link.call('approval:list', {})),
		decided: () => link.call('approval:decided', {}),
		request: async (asked) => shown(await link.call('approval:request', asked)),
		approve: async (approvalId) => shown(await link.call('approval:approve', { approvalId })),
		decline: async (approvalId, because) => shown(await link.call('approval:decline', { approvalId, because: because ?? null })),
		withdraw: (approvalId) => link.call('approval:withdraw', { approvalId }),
		clear: () => store.set([]),
	}
}
