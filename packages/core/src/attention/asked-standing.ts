import type { Instant } from '../support/instant.ts'
import type { AskedTracker, SafetyAnswer } from './asked-tracker.ts'

/** What is missing next, and for how long it has been missing. The board says it in words: "signal 6 min ago, not asked". */
export type AskedStanding =
	| { readonly missing: 'nothing' }
	| { readonly missing: 'question'; readonly since: Instant; readonly forMs: number }
	| { readonly missing: 'answer'; readonly since: Instant; readonly forMs: number }
	| { readonly missing: 'telling'; readonly since: Instant; readonly forMs: number; readonly answer: SafetyAnswer }

/**
 * [AT26] Where the way stands at `now`. After a signal the question is missing, after the question its answer, after an answer that is not
 * plainly no the telling. Nothing is missing after a no or once a supervisor was told.
 */
export function askedStanding(tracker: AskedTracker, now: Instant): AskedStanding {
	switch (tracker.step) {
		case 'signalled':
			return { missing: 'question', ...clock(tracker.signalAt, now) }
		case 'asked':
			return { missing: 'answer', ...clock(tracker.askedAt, now) }
		case 'answered':
			return tracker.answer === 'no'
				? { missing: 'nothing' }
				: { missing: 'telling', answer: tracker.answer, ...clock(tracker.answeredAt, now) }
		case 'nothing':
		case 'told':
			return { missing: 'nothing' }
	}
}

/** Clocks of two servers may differ: nothing has been missing for less than no time. */
const clock = (since: Instant, now: Instant) => ({ since, forMs: Math.max(0, now - since) })
