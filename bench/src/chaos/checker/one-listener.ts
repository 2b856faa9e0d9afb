import type { OpRecord, Violation } from '../history.ts'
import { grouped, type Round } from './round.ts'
import { tenuresOf } from './tenures.ts'

/** Q2: one open conversation for a seeker, one listener for a conversation. */
export function oneListener(round: Round): Violation[] {
	const open = round.database.conversations.filter(({ state }) => state !== 'closed')
	const several = [...grouped(open, ({ seekerId }) => seekerId)]
		.filter(([, conversations]) => conversations.length > 1)
		.map(([seekerId, conversations]): Violation => {
			const evidence = { seekerId, conversationIds: conversations.map(({ id }) => id) }
			return { promise: 'Q2', what: 'A seeker has several open conversations.', evidence }
		})
	return [...several, ...handledByTwo(round), ...acceptedForNothing(round)]
}

/** Whoever handles changes with the epoch, so two names under one epoch are two who were told that it is theirs. */
function handledByTwo({ pages }: Round): Violation[] {
	const handlers = new Map<string, string>()
	const twice = new Map<string, Violation>()
	for (const { principalId, screens } of pages) {
		for (const { at, role, state } of screens) {
			if (role !== 'listener') continue
			for (const { id, stage, epoch } of state.conversations) {
				const key = `${id} ${epoch}`
				const other = handlers.get(key) ?? principalId
				if (stage !== 'handling') continue
				handlers.set(key, other)
				if (other === principalId || twice.has(key)) continue
				const evidence = { conversationId: id, epoch, listenerIds: [other, principalId], at }
				twice.set(key, { promise: 'Q2', what: 'Two listeners were shown one conversation as theirs.', evidence })
			}
		}
	}
	return [...twice.values()]
}

/** An acknowledged "yes" to an offer is a listener who joined. */
function acceptedForNothing(round: Round): Violation[] {
	const accepts = round.ops.filter(({ command, outcome }) => command === 'offer:accept' && outcome === 'ok')
	return [...grouped(accepts, ({ data }) => data?.conversationId ?? '')].flatMap(([conversationId, ops]) => {
		const stored = round.conversations.get(conversationId)
		if (stored?.erased) return []
		const joined = new Set(
			stored ? tenuresOf(round, stored).flatMap(({ handler }) => (handler?.role === 'listener' ? [handler.id] : [])) : [],
		)
		return ops.flatMap((op: OpRecord): Violation[] => {
			if (joined.has(op.principalId)) return []
			const evidence = { op: op.id, conversationId, offerId: op.offerId, listenerId: op.principalId }
			return [{ promise: 'Q2', what: 'A listener was told that they have somebody whom they never had.', evidence }]
		})
	})
}
