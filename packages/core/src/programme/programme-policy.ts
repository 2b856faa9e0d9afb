import * as z from 'zod/mini'
import { defaultQueuePolicy, type QueuePolicy } from '../queue/queue-policy.ts'

const milliseconds = z.int().check(z.gte(100), z.lte(7 * 86_400_000))

/** The numbers a programme may set itself. The rest are the same for the whole server, since one queue and one tick serve everybody. */
export const policyOverrides = z.partial(
	z.strictObject({
		offerTtlMs: milliseconds,
		missedOffersUntilAway: z.int().check(z.gte(1), z.lte(1_000)),
		seekerGraceMs: milliseconds,
		seekerPlaceKeptMs: milliseconds,
		listenerGraceMs: milliseconds,
		listenerLostRequeueMs: milliseconds,
		waitingLongMs: milliseconds,
		transferQuestionMs: milliseconds,
		transferAnswerMs: milliseconds,
	}),
)
export type PolicyOverrides = z.output<typeof policyOverrides>

/** The queue's numbers as they hold in one programme. */
export function policyOf(programme: {
	readonly policy: PolicyOverrides
	readonly limits: { readonly maxMessageCharacters: number }
}): QueuePolicy {
	const policy: QueuePolicy = { ...defaultQueuePolicy, maxMessageCharacters: programme.limits.maxMessageCharacters }
	const set = Object.fromEntries(Object.entries(programme.policy).filter(([, value]) => value !== undefined))
	return { ...policy, ...set }
}
