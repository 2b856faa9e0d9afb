import type { Instant } from '../support/instant.ts'
import type { AskedHow, AskedTracker, SafetyAnswer } from './asked-tracker.ts'

/** When each step of asking about safety was taken; null for one that was not. */
export type AskedSteps = {
	readonly signalAt: Instant | null
	readonly askedAt: Instant | null
	readonly how: AskedHow | null
	readonly answeredAt: Instant | null
	readonly answer: SafetyAnswer | null
	readonly toldAt: Instant | null
}

const none: AskedSteps = { signalAt: null, askedAt: null, how: null, answeredAt: null, answer: null, toldAt: null }

/** [AT30] The steps side by side, as somebody reads them. */
export function askedSteps(tracker: AskedTracker): AskedSteps {
	if (tracker.step === 'told') return { ...askedSteps(tracker.before), toldAt: tracker.toldAt }
	const { step: _, ...instants } = tracker
	return { ...none, ...instants }
}
