import type { Person } from '../conversation/conversation.ts'
import type { Instant } from '../support/instant.ts'

/** Why a listener is offered nobody new for a while. Codes, never words. */
export const holdReasons = ['conduct', 'wellbeing', 'training', 'other'] as const
export type HoldReason = (typeof holdReasons)[number]

/**
 * A time in which the queue offers a listener nobody. `rest`: care, for minutes · `held_back`: a supervisor's decision about the listener, for
 * hours. Whom they talk with already they keep in both.
 */
export type Rest = { readonly begunAt: Instant; readonly until: Instant; readonly by: Person } & (
	| { readonly kind: 'rest' }
	| { readonly kind: 'held_back'; readonly reason: HoldReason }
)

/** What a supervisor may give alone. Longer needs a second person. */
export const restLimits = {
	/** Shorter is no rest; longer than this is a decision and not a break. */
	restMinutes: { least: 5, most: 120 },
	holdHours: { least: 1, most: 24 },
} as const
