import type { ShownEntry, ShownRecord, StoredConversation, Violation } from '../history.ts'
import { type Page, type Round, streamKey } from './round.ts'
import { tenuresOf } from './tenures.ts'

/**
 * M6 and S2, on the screens: nothing is shown that is not in the log, and nothing to somebody who had lost the right to it when it was
 * written. Rights end with an epoch and every entry carries the one it was written under, so no clock is needed: whoever had the right last
 * under epoch 4 is shown nothing of epoch 5.
 */
export function onlyTheEntitled(round: Round): Violation[] {
	const rights = new Map([...round.conversations.values()].map((conversation) => [conversation.id, rightsOf(round, conversation)]))
	return round.pages.flatMap((page) =>
		page.shown.flatMap((record) => {
			const conversation = round.conversations.get(record.conversationId)
			if (!conversation || conversation.erased) return []
			const log = round.logs.get(streamKey(record.conversationId, record.stream)) ?? []
			return record.entries.flatMap((entry) => [
				...isNotInTheLog(page, record, entry, log.length),
				...isNotTheirs(page, record, entry, conversation, rights.get(conversation.id)),
			])
		}),
	)
}

const evidenceOf = ({ actor, page }: Page, { conversationId, stream, at }: ShownRecord, { seq, epoch, content }: ShownEntry) => ({
	...{ actor, page, conversationId, stream, seq, epoch, content, shownAt: at },
})

function isNotInTheLog(page: Page, record: ShownRecord, entry: ShownEntry, head: number): Violation[] {
	if (entry.seq >= 1 && entry.seq <= head) return []
	return [{ promise: 'M6', what: 'A screen showed something that is not in the log.', evidence: evidenceOf(page, record, entry) }]
}

/** The last epoch of which a listener may see the room, and everything. */
type Rights = ReadonlyMap<string, { readonly room: number; readonly full: number }>

function rightsOf(round: Round, conversation: StoredConversation): Rights {
	const rights = new Map<string, { room: number; full: number }>()
	const tenures = conversation.erased ? [] : tenuresOf(round, conversation)
	for (const [index, { epoch, handler, observerId }] of tenures.entries()) {
		// It holds up to the next loss of a right, which is the next epoch; gains raise none.
		const last = (tenures[index + 1]?.epoch ?? epoch) === epoch ? epoch : (tenures[index + 1]?.epoch ?? epoch) - 1
		const listenerId = handler?.role === 'listener' ? handler.id : observerId
		if (listenerId === null) continue
		const known = rights.get(listenerId) ?? { room: 0, full: 0 }
		const reached = Math.max(epoch, last)
		rights.set(listenerId, {
			room: Math.max(known.room, reached),
			full: handler?.role === 'listener' ? Math.max(known.full, reached) : known.full,
		})
	}
	return rights
}

function isNotTheirs(
	page: Page,
	record: ShownRecord,
	entry: ShownEntry,
	{ seekerId }: StoredConversation,
	rights: Rights | undefined,
): Violation[] {
	const evidence = evidenceOf(page, record, entry)
	if (page.role === 'supervisor') return []
	if (page.role === 'seeker') {
		const isBeside = record.stream !== 'room' || entry.content === 'whisper' || entry.content === 'note'
		if (isBeside) return [{ promise: 'M6', what: 'The screen of a seeker showed what is not for them.', evidence }]
		return seekerId === page.principalId ? [] : [{ promise: 'M6', what: 'A seeker was shown the conversation of somebody else.', evidence }]
	}
	const mine = rights?.get(page.principalId)
	if (!mine) return [{ promise: 'M6', what: 'A listener was shown a conversation that they never had.', evidence }]
	if (record.stream === 'supervision') return [{ promise: 'M6', what: 'A listener was shown what is between supervisors.', evidence }]
	const last = record.stream === 'room' ? mine.room : mine.full
	if (entry.epoch <= last) return []
	return [
		{ promise: 'S2', what: 'A former handler was shown something written after it was taken from them.', evidence: { ...evidence, last } },
	]
}
