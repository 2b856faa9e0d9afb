import * as z from 'zod/mini'
import { wordSignalKind } from '../attention/word-signal.ts'
import { clientId, count, instant, signalId, staffId } from './shapes.ts'

/** What staff are told of why somebody needs a human. No words of anybody are in it: only where they stand. */

export const attentionTier = z.enum(['act_now', 'needs_eyes', 'watch', 'not_reviewed'])
const circumstanceKind = [
	...(['help_requested', 'danger_declared', 'listener_lost', 'no_handler', 'waiting_long'] as const),
	...(['not_asked', 'listener_silent', 'long_talk', 'new_listener', 'changed_listener'] as const),
	...(['conduct_reported', 'conduct_danger_reported', 'person_reported'] as const),
] as const
export const signalKind = z.enum([...circumstanceKind, ...wordSignalKind.options])
export const signalOutcome = z.enum(['on_it', 'not_needed'])
export const signal = z.object({
	id: signalId,
	kind: signalKind,
	tier: attentionTier,
	raisedAt: instant,
	/** The words it rests on, by the entry of the room they stand in; null where it rests on something else. */
	words: z.nullable(z.object({ rule: z.string(), entry: clientId, span: z.tuple([count, count]) })),
	acknowledged: z.nullable(z.object({ by: staffId, byName: z.string(), at: instant, outcome: signalOutcome })),
})

const how = z.enum(['suggested', 'recognised'])
const answer = z.enum(['yes', 'no', 'unclear'])
const beforeTold = [
	z.object({ step: z.literal('nothing') }),
	z.object({ step: z.literal('signalled'), signalAt: instant }),
	z.object({ step: z.literal('asked'), signalAt: z.nullable(instant), askedAt: instant, how }),
	z.object({ step: z.literal('answered'), signalAt: z.nullable(instant), askedAt: instant, how, answeredAt: instant, answer }),
] as const
/** How far asking about safety has come, with the instant of each step. */
export const askedTracker = z.discriminatedUnion('step', [
	...beforeTold,
	z.object({ step: z.literal('told'), before: z.discriminatedUnion('step', beforeTold), toldAt: instant }),
])
