import type { OpRecord, Violation } from '../history.ts'
import { isSend, markKey, type Round } from './round.ts'

/** M1: what was acknowledged stands in the database, at the place that was told, with the words that were sent. */
export function acknowledgedIsKept(round: Round): Violation[] {
	return round.ops.filter(({ outcome }) => outcome === 'ok').flatMap((op) => (isSend(op) ? sendIsKept(round, op) : actIsKept(round, op)))
}

function sendIsKept({ marks, conversations }: Round, op: OpRecord): Violation[] {
	const { conversationId, clientId, stream, text } = op
	if (conversationId === null || clientId === null) return []
	const [entry] = marks.get(markKey(conversationId, op.principalId, clientId)) ?? []
	const seq = op.data?.seq ?? null
	const evidence = { op: op.id, conversationId, clientId, actor: op.actor, node: op.node, toldSeq: seq, settledAt: op.settledAt }
	if (!entry) return [{ promise: 'M1', what: 'An acknowledged message is not in the database.', evidence }]
	if (entry.stream !== stream || entry.seq !== seq) {
		const stored = { storedStream: entry.stream, storedSeq: entry.seq }
		return [{ promise: 'M1', what: 'An acknowledged message stands elsewhere than was told.', evidence: { ...evidence, ...stored } }]
	}
	const isErased = conversations.get(conversationId)?.erased === true
	if (!isErased && entry.text !== text)
		return [{ promise: 'M1', what: 'An acknowledged message has other words than were sent.', evidence }]
	return []
}

/** What other commands were told to have done. What may be undone again by somebody else is left to the rules that know the order. */
function actIsKept({ conversations }: Round, op: OpRecord): Violation[] {
	const id = op.conversationId ?? op.data?.conversationId ?? null
	const evidence = { op: op.id, conversationId: id, actor: op.actor, node: op.node, settledAt: op.settledAt }
	const broken = (what: string): Violation[] => [{ promise: 'M1', what, evidence }]
	const stored = id === null ? undefined : conversations.get(id)
	switch (op.command) {
		case 'conversation:end':
			return stored?.state === 'closed' ? [] : broken('A conversation whose end was acknowledged is open.')
		case 'signal:acknowledge': {
			const signal = stored?.signals.find((one) => one.id === op.signalId)
			return signal && signal.acknowledgedBy !== null ? [] : broken('An acknowledged signal stands open again.')
		}
		default:
			return []
	}
}
