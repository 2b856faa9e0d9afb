import type { Violation } from '../history.ts'
import { grouped, type Round } from './round.ts'

/** M3: however often something is sent, it stands in the log once. */
export function onceEach({ marks, database }: Round): Violation[] {
	const twiceByMark = [...marks.values()]
		.filter((entries) => entries.length > 1)
		.map((entries) => doubled('A message stands in the log twice under one client id.', entries))
	// Everybody writes something new every time, so the same words again are the same message under another mark.
	const written = database.entries.filter(({ text, senderId }) => text !== null && senderId !== null)
	const twiceByWords = [
		...grouped(written, ({ conversationId, stream, senderId, text }) => JSON.stringify([conversationId, stream, senderId, text])).values(),
	]
		.filter((entries) => new Set(entries.map(({ clientId }) => clientId)).size > 1)
		.map((entries) => doubled('A message stands in the log twice under different client ids.', entries))
	return [...twiceByMark, ...twiceByWords]
}

type Doubled = readonly { readonly conversationId: string; readonly stream: string; readonly seq: number; readonly clientId: string }[]

const doubled = (what: string, entries: Doubled): Violation => ({
	promise: 'M3',
	what,
	evidence: {
		conversationId: entries[0]?.conversationId ?? null,
		stream: entries[0]?.stream ?? null,
		clientId: entries[0]?.clientId ?? null,
		seqs: entries.map(({ seq }) => seq),
	},
})
