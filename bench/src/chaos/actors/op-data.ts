import * as z from 'zod/mini'
import type { OpData, Stream } from '../history.ts'

const stream = z.enum(['room', 'backstage', 'supervision'])
const signals = z.array(z.object({ id: z.string(), acknowledged: z.nullable(z.unknown()) }))
/** Three audiences describe a conversation in three ways; a history needs what they have in common. */
const conversation = z.object({
	id: z.optional(z.string()),
	row: z.optional(z.object({ id: z.string(), attention: z.object({ signals }) })),
	head: z.optional(z.object({ epoch: z.number() })),
	epoch: z.optional(z.number()),
	signals: z.optional(signals),
	state: z.object({ kind: z.string() }),
})
const answer = z.object({
	seq: z.optional(z.number()),
	head: z.optional(z.object({ epoch: z.number() })),
	conversation: z.optional(z.nullable(conversation)),
	offer: z.optional(z.nullable(z.object({ id: z.string() }))),
	entries: z.optional(z.array(z.object({ stream: z.optional(stream), seq: z.number() }))),
})

/** What a history keeps of an answer; null when nothing of it is of interest. */
export function opDataOf(data: unknown): OpData | null {
	const parsed = z.safeParse(answer, data)
	if (!parsed.success) return null
	const { seq, head, conversation: told, offer, entries } = parsed.data
	const open = (told?.signals ?? told?.row?.attention.signals ?? []).filter(({ acknowledged }) => acknowledged === null)
	return {
		seq: seq ?? null,
		epoch: head?.epoch ?? told?.head?.epoch ?? told?.epoch ?? null,
		conversationId: told?.id ?? told?.row?.id ?? null,
		state: told?.state.kind ?? null,
		offerId: offer?.id ?? null,
		seqs: (entries ?? []).map((entry): readonly [Stream, number] => [entry.stream ?? 'room', entry.seq]),
		signalIds: open.map(({ id }) => id),
	}
}
