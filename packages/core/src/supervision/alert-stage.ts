import type { Signal, SignalKind } from '../attention/signal.ts'
import type { Instant } from '../support/instant.ts'
import { type AlertPolicy, defaultAlertPolicy } from './alert-policy.ts'

/** How far an alert has come without an answer. */
export type AlertStage = 'raised' | 'not_answered' | 'unanswered' | 'on_call' | 'answered'

/** [AL1] The one reading of the clock: screens and the server ask this, so that nobody is told anything else. */
export function alertStage(
	{ raisedAt, acknowledged }: Pick<Signal, 'raisedAt'> & { readonly acknowledged: object | null },
	now: Instant,
	policy: AlertPolicy = defaultAlertPolicy,
): AlertStage {
	if (acknowledged !== null) return 'answered'
	const openMs = now - raisedAt
	if (openMs >= policy.onCallAfterMs) return 'on_call'
	if (openMs >= policy.allAfterMs) return 'unanswered'
	return openMs >= policy.helpForAllAfterMs ? 'not_answered' : 'raised'
}

/** [AL3] Whether it calls everybody on duty at this stage, busy or not. */
export function callsEverybody(kind: SignalKind, stage: AlertStage): boolean {
	switch (stage) {
		case 'answered':
		case 'raised':
			return false
		case 'not_answered':
			return kind === 'help_requested'
		case 'unanswered':
		case 'on_call':
			return true
	}
}
