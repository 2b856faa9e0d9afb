import type { Instant } from '../support/instant.ts'
import { unreachable } from '../support/unreachable.ts'

/** How it is known that somebody asked: a suggested wording was used, or the question was recognised in what was sent. */
export type AskedHow = 'suggested' | 'recognised'
/** What an answer said, as far as rules can read it. Unclear is an answer too: a human reads it. */
export type SafetyAnswer = 'yes' | 'no' | 'unclear'

/** What can happen on the way from a signal to somebody who is responsible knowing. Each comes with its instant. */
export type AskedEvent =
	| { readonly type: 'signal_found'; readonly at: Instant }
	| { readonly type: 'safety_asked'; readonly at: Instant; readonly how: AskedHow }
	| { readonly type: 'safety_answered'; readonly at: Instant; readonly answer: SafetyAnswer }
	| { readonly type: 'supervisor_told'; readonly at: Instant }

type Signalled = { readonly signalAt: Instant }
type Asked = { readonly signalAt: Instant | null; readonly askedAt: Instant; readonly how: AskedHow }
type Answered = Asked & { readonly answeredAt: Instant; readonly answer: SafetyAnswer }

/** [AT24] Where a conversation stands: each step has the instants of those before it. Somebody may be told at any step. */
export type AskedTracker =
	| { readonly step: 'nothing' }
	| ({ readonly step: 'signalled' } & Signalled)
	| ({ readonly step: 'asked' } & Asked)
	| ({ readonly step: 'answered' } & Answered)
	| { readonly step: 'told'; readonly before: Exclude<AskedTracker, { step: 'told' }>; readonly toldAt: Instant }

export const nothingFound: AskedTracker = { step: 'nothing' }

/**
 * [AT25] What an event changes. A signal starts the way, and starts it again after an answer or after somebody was told, for it is a new
 * reason; the signal in the answer itself is not one. While one is open a second changes nothing, so the clock is that of the first. Asking
 * before any signal counts.
 */
export function evolveAsked(tracker: AskedTracker, event: AskedEvent): AskedTracker {
	switch (event.type) {
		case 'signal_found':
			return withSignal(tracker, event.at)
		case 'safety_asked':
			return withQuestion(tracker, event.at, event.how)
		case 'safety_answered':
			if (tracker.step !== 'asked') return tracker
			return { ...tracker, step: 'answered', answeredAt: event.at, answer: event.answer }
		case 'supervisor_told':
			return tracker.step === 'told' ? tracker : { step: 'told', before: tracker, toldAt: event.at }
		default:
			return unreachable(event)
	}
}

function withSignal(tracker: AskedTracker, at: Instant): AskedTracker {
	switch (tracker.step) {
		case 'signalled':
			return tracker
		case 'asked':
			// The question was there first; the signal is what it was about.
			return tracker.signalAt === null ? { ...tracker, signalAt: at } : tracker
		case 'answered':
			// What was said in the answer itself is what the question was for.
			return tracker.answeredAt === at ? tracker : { step: 'signalled', signalAt: at }
		case 'nothing':
		case 'told':
			return { step: 'signalled', signalAt: at }
		default:
			return unreachable(tracker)
	}
}

function withQuestion(tracker: AskedTracker, at: Instant, how: AskedHow): AskedTracker {
	if (tracker.step === 'nothing') return { step: 'asked', signalAt: null, askedAt: at, how }
	if (tracker.step === 'signalled') return { step: 'asked', signalAt: tracker.signalAt, askedAt: at, how }
	return tracker
}
