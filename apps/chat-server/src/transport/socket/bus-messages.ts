import { blockId, conversationId, count, offerId, programmeId, seekerSessionId, staffId } from '@akin/core/protocol/shapes'
import { supervisorActivity } from '@akin/core/protocol/staff-shapes'
import type { ClientId, ConversationId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import * as z from 'zod/mini'
import { type ServiceNews, serviceNews } from '../../ports/announcer.ts'
import type { Sender, StoredEntry } from '../../ports/conversation-store.ts'

/**
 * What nodes tell each other. Entries travel sealed, as they are stored; everything else is ids and numbers, so that nothing anybody wrote
 * ever stands in Redis (P3).
 */
const heads = z.object({ room: z.int(), backstage: z.int(), supervision: z.int() })
const wireEntry = z.object({
	stream: z.enum(['room', 'backstage', 'supervision']),
	seq: z.int(),
	epoch: z.int(),
	at: z.int(),
	role: z.enum(['seeker', 'listener', 'supervisor', 'service']),
	sender: z.nullable(z.string()),
	client: z.string(),
	sealed: z.string(),
})
export const conversationMessage = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('appended'), epoch: z.int(), heads, entries: z.array(wireEntry) }),
	z.object({ kind: z.literal('changed'), epoch: z.int(), entries: z.array(wireEntry) }),
	z.object({ kind: z.literal('readers') }),
	z.object({
		kind: z.literal('typing'),
		role: z.enum(['seeker', 'listener', 'supervisor']),
		by: z.string(),
		isTyping: z.boolean(),
	}),
	z.object({ kind: z.literal('activity'), by: staffId, activity: z.nullable(supervisorActivity) }),
])
export type ConversationMessage = z.output<typeof conversationMessage>

export const personalMessage = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('conversation'), conversationId }),
	z.object({ kind: z.literal('offer') }),
	z.object({ kind: z.literal('offer_withdrawn'), offerId, reason: z.enum(['answered', 'expired', 'person_left', 'taken_over', 'away']) }),
	z.object({ kind: z.literal('shift') }),
	z.object({ kind: z.literal('hand_overs') }),
	z.object({ kind: z.literal('training') }),
	z.object({ kind: z.literal('openings') }),
	z.object({ kind: z.literal('reviews') }),
	z.object({ kind: z.literal('suspended') }),
	z.object({ kind: z.literal('record_ended'), conversationId }),
	z.object({ kind: z.literal('session_ended'), reason: z.enum(['expired', 'signed_out', 'left']), staffSessionId: z.nullable(z.string()) }),
])
export type PersonalMessage = z.output<typeof personalMessage>

/** Somebody saved a new version of a programme's settings. */
export const programmeMessage = z.object({ programmeId, version: count })
export type ProgrammeMessage = z.output<typeof programmeMessage>

const encoder = new TextEncoder()
const decoder = new TextDecoder()
export const encode = (message: ConversationMessage | PersonalMessage | ProgrammeMessage | BlockMessage): Uint8Array =>
	encoder.encode(JSON.stringify(message))
export const decode = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes))

export const conversationChannel = (id: ConversationId): string => `c:${id}`
export const personalChannel = (id: SeekerSessionId | StaffId): string => `p:${id}`
export const queueChannel = 'queue'
/** Something needs a second person, or no longer does: look again. */
export const approvalChannel = 'approvals'
/** Somebody said that something is wrong, or somebody answered it: look again. */
export const concernChannel = 'concerns'
export const programmeChannel = 'programmes'
/**
 * Somebody was blocked. The key passes here once and is stored nowhere; what it opens stands in PostgreSQL and never passes here (P5).
 * `wanted`: a node has just started and knows no keys.
 */
export const blockMessage = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('made'), blockId, seekerId: seekerSessionId, key: z.string(), until: z.int() }),
	z.object({ kind: z.literal('key'), blockId, key: z.string(), until: z.int() }),
	z.object({ kind: z.literal('wanted') }),
	z.object({ kind: z.literal('lifted'), blockId }),
])
export type BlockMessage = z.output<typeof blockMessage>
export const blockChannel = 'blocks'

/** Carries what changed that concerns everybody who works here, as a word. */
export const serviceChannel = 'service'

export const servicePayload = (what: ServiceNews): Uint8Array => encoder.encode(what)
/** Null: a word that this node does not know. */
export const serviceNewsOf = (payload: Uint8Array): ServiceNews | null =>
	serviceNews.find((word) => word === decoder.decode(payload)) ?? null
/** Carries what about the boards is news, as a word; a word that this node does not know means everything. */
export const boardChannel = 'board'
/** Somebody on call was paged, or could not be. */
export const onCallChannel = 'on-call'
/** Carries the id of a conversation that was erased. */
export const erasedChannel = 'erased'

const boardPokes = ['conversation', 'readers', 'silences', 'listeners', 'duty'] as const
export type BoardPoke = (typeof boardPokes)[number] | 'everything'
export const boardPokeOf = (payload: Uint8Array): BoardPoke => boardPokes.find((poke) => poke === decoder.decode(payload)) ?? 'everything'
export const boardPayload = (what: BoardPoke): Uint8Array => encoder.encode(what)

type WireEntry = z.output<typeof wireEntry>

export const wireEntryOf = ({ stream, seq, epoch, at, sender, clientId, sealed }: StoredEntry): WireEntry => ({
	...{ stream, seq, epoch, at, role: sender.role, sender: sender.id, client: clientId },
	sealed: Buffer.from(sealed).toString('base64'),
})

export function storedEntryOf(conversation: ConversationId, wire: WireEntry): StoredEntry {
	const { stream, seq, epoch, at } = wire
	const sealed = new Uint8Array(Buffer.from(wire.sealed, 'base64'))
	return { conversationId: conversation, stream, seq, epoch, at, clientId: wire.client as ClientId, sender: senderOf(wire), sealed }
}

function senderOf({ role, sender }: WireEntry): Sender {
	if (role === 'service' || sender === null) return { role: 'service', id: null }
	return role === 'seeker' ? { role, id: sender as SeekerSessionId } : { role, id: sender as StaffId }
}
