import * as z from 'zod/mini'
import { planSteps } from '../plan/plan-steps.ts'
import { worksheetLimits } from '../worksheet/worksheet-limits.ts'
import { clientId, count, editId, lineId } from './shapes.ts'

/**
 * What a message of the room can be beside words. The words are sealed, read, kept and erased like all others; a part only says where a page
 * shows them.
 */

const one = { field: z.enum(['trouble', 'step', 'when']) }
const idea = { field: z.literal('idea'), line: lineId }
/** What speaks for an idea, or against it. */
const point = { field: z.enum(['for', 'against']), line: lineId, idea: lineId }

/** A resource of the programme as it was when it was sent, so that it reads the same when the programme changes. */
const sharedResource = z.object({
	name: z.string(),
	what: z.string(),
	contact: z.string(),
	call: z.optional(z.string()),
	text: z.optional(z.string()),
	web: z.optional(z.string()),
	hours: z.optional(z.string()),
})
export type SharedResource = z.output<typeof sharedResource>

const offer = { kind: z.literal('offer'), of: z.enum(['worksheet', 'plan']) }
/** A question about one step of a plan that is made together. What the person writes there has no place here: it stays on their page. */
const step = { kind: z.literal('step'), step: z.enum(planSteps) }
/** Of the person, to the card that stands at `to` in the room. */
const answer = { kind: z.literal('answer'), to: count, answer: z.enum(['accepted', 'declined']) }
const version = {
	edit: editId,
	/** The versions of the same line that whoever wrote this one had before them. */
	replaces: z.array(editId).check(z.maxLength(worksheetLimits.replaced)),
	crossedOut: z.boolean(),
}

export const linePlace = z.discriminatedUnion('field', [z.object(one), z.object(idea), z.object(point)])
export type LinePlace = z.output<typeof linePlace>

const line = z.object({ kind: z.literal('line'), place: linePlace, ...version })
export type LinePart = z.output<typeof line>

/** Made by the server alone, from the programme's own words. `referral` names it in the record of referrals. */
const resource = z.object({ kind: z.literal('resource'), referral: clientId, resource: sharedResource })

export const messagePart = z.discriminatedUnion('kind', [z.object(offer), z.object(answer), line, resource, z.object(step)])
export type MessagePart = z.output<typeof messagePart>

const lineToWrite = z.strictObject({
	kind: z.literal('line'),
	place: z.discriminatedUnion('field', [z.strictObject(one), z.strictObject(idea), z.strictObject(point)]),
	...version,
})
/** What a person may send beside words: an answer to a card, and a line of the worksheet. */
export const seekerPart = z.discriminatedUnion('kind', [z.strictObject(answer), lineToWrite])
/** Staff offer, and once the person has agreed write into the worksheet, or ask about a step of the plan. */
export const staffPart = z.discriminatedUnion('kind', [z.strictObject(offer), lineToWrite, z.strictObject(step)])
