import * as z from 'zod/mini'
import { failedTransfers, maxHandOverNoteCharacters, transferAnswers } from '../conversation/transfer.ts'
import { reasonsNotAble } from '../conversation/why-not-able.ts'
import { command } from './contract.ts'
import { conversationId, count, handle, instant, staffId, staffRole, transferId } from './shapes.ts'

const handOverNote = z.string().check(z.maxLength(maxHandOverNoteCharacters), z.regex(/\S/))

/** A transfer as whoever handles the conversation and its supervisors see it. */
export const shownTransfer = z.object({
	id: transferId,
	byName: z.string(),
	byRole: staffRole,
	/** Null: to whoever is next. */
	to: z.nullable(z.string()),
	askedAt: instant,
	step: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('asking_person'), expiresAt: instant }),
		z.object({ kind: z.literal('asking_listener'), expiresAt: instant }),
		z.object({ kind: z.literal('failed'), outcome: z.enum(failedTransfers) }),
	]),
})
export type ShownTransfer = z.output<typeof shownTransfer>

/** What the person is asked, and how it goes: names and no ids. */
export const seekerTransfer = z.object({
	transferId,
	byName: z.string(),
	byRole: staffRole,
	to: z.nullable(z.string()),
	/** `not_possible`: they said yes, and the listener could not. Whoever talks with them is still there. */
	step: z.enum(['asking', 'looking', 'not_possible']),
})
export type SeekerTransfer = z.output<typeof seekerTransfer>

/** Somebody it could be handed to. */
export const transferCandidate = z.object({
	id: staffId,
	name: z.string(),
	conversations: count,
	capacity: count,
	sharedTopics: z.array(z.string()),
	/** Null: they can be asked. */
	whyNot: z.nullable(z.enum(reasonsNotAble)),
})
export type TransferCandidate = z.output<typeof transferCandidate>

/** A conversation this listener handed over and has not wrapped up. */
export const ownHandOver = z.object({
	conversationId,
	handle,
	programmeName: z.string(),
	/** Null: to whoever is next. */
	to: z.nullable(z.string()),
	/** The person asked for somebody else. They were not asked why. */
	changed: z.boolean(),
	at: instant,
})
export type OwnHandOver = z.output<typeof ownHandOver>

export const proposal = z.strictObject({ conversationId, transferId, to: z.nullable(staffId), note: handOverNote })
export const aboutTransfer = z.strictObject({ conversationId, transferId })

/** Who could take it on. A listener is told of those who can; a supervisor also why the others cannot. */
export const listCandidates = command({
	payload: z.strictObject({ conversationId }),
	result: z.object({ listeners: z.array(transferCandidate) }),
	errors: ['conversation_not_found'],
})
export const transferAnswer = z.enum(transferAnswers)
