import type { OpRecord, StoredEntry, Violation } from '../history.ts'
import { isSend, type Round, streamKey } from './round.ts'
import { type Tenure, tenureAt, tenuresOf } from './tenures.ts'

/**
 * M6 and S2, in the log: everything that a person is said to have written was sent by them, and stands at a place where they were allowed to
 * write. What a former handler wrote after a take-over breaks S2, everything else M6.
 */
export function wordsHaveWriters(round: Round): Violation[] {
	const sent = new Set(
		round.ops
			.filter(isSend)
			.map(({ conversationId, principalId, clientId, ...op }) =>
				wordsKey({ ...op, conversationId, senderId: principalId, clientId, senderRole: op.role }),
			),
	)
	return round.database.conversations.flatMap((conversation) => {
		// Of an erased conversation nobody can read any more who answered when.
		if (conversation.erased) return []
		const tenures = tenuresOf(round, conversation)
		const [room, backstage, supervision] = streams.map((stream) => round.logs.get(streamKey(conversation.id, stream)) ?? [])
		return [
			...[...(room ?? []), ...(backstage ?? []), ...(supervision ?? [])].flatMap((entry) => isInvented(entry, sent)),
			...(room ?? []).flatMap((entry) => isOutOfRight(entry, tenureAt(tenures, entry.seq), conversation.seekerId)),
			...(backstage ?? []).flatMap((entry) => isWhisperOutOfRight(entry, tenures)),
		]
	})
}

const streams = ['room', 'backstage', 'supervision'] as const
const written = new Set(['message', 'whisper', 'note'])

type Words = Pick<OpRecord, 'conversationId' | 'clientId' | 'stream' | 'text'> & {
	readonly senderId: string | null
	readonly senderRole: string
}
const wordsKey = ({ conversationId, clientId, stream, text, senderId, senderRole }: Words): string =>
	JSON.stringify([conversationId, clientId, stream, text, senderId, senderRole])

function isInvented(entry: StoredEntry, sent: ReadonlySet<string>): Violation[] {
	const { conversationId, stream, seq, senderId, clientId, content } = entry
	if (senderId === null || content === null || !written.has(content) || sent.has(wordsKey(entry))) return []
	const evidence = { conversationId, stream, seq, senderId, clientId }
	return [{ promise: 'M6', what: 'The log has something that its sender never sent.', evidence }]
}

function isOutOfRight(entry: StoredEntry, tenure: Tenure | null, seekerId: string): Violation[] {
	if (entry.senderRole === 'service' || !tenure || mayWrite(entry, tenure, seekerId)) return []
	const { conversationId, seq, senderId, senderRole, epoch } = entry
	const evidence = {
		conversationId,
		seq,
		senderId,
		senderRole,
		epoch,
		since: tenure.fromSeq,
		handler: tenure.handler?.id ?? null,
		state: tenure.state,
	}
	const isFormer = tenure.state !== 'closed' && senderRole !== 'seeker'
	return [
		isFormer
			? { promise: 'S2', what: 'Somebody wrote who does not answer, or no longer.', evidence }
			: { promise: 'M6', what: 'Something was accepted from somebody who was not allowed to write.', evidence },
	]
}

function mayWrite({ senderRole, senderId }: StoredEntry, { state, handler, joined }: Tenure, seekerId: string): boolean {
	if (state === 'closed') return false
	if (senderRole === 'seeker') return senderId === seekerId
	const isHandler = handler?.role === senderRole && (handler.id === null || handler.id === senderId)
	return isHandler || (senderRole === 'supervisor' && joined.some((id) => id === null || id === senderId))
}

/** Backstage has numbers of its own, so the epoch says whether the listener still answered. */
function isWhisperOutOfRight({ conversationId, seq, senderId, senderRole, epoch }: StoredEntry, tenures: readonly Tenure[]): Violation[] {
	if (senderRole !== 'listener') return []
	const mayWhisper = tenures.some(({ handler, epoch: since }, index) => {
		const until = tenures[index + 1]?.epoch ?? Number.POSITIVE_INFINITY
		return handler?.role === 'listener' && (handler.id === null || handler.id === senderId) && since <= epoch && epoch <= until
	})
	const evidence = { conversationId, seq, senderId, epoch }
	return mayWhisper ? [] : [{ promise: 'S2', what: 'A listener whispered who does not answer, or no longer.', evidence }]
}
