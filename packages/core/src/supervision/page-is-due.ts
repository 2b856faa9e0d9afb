import type { Signal } from '../attention/signal.ts'
import type { Instant } from '../support/instant.ts'
import type { AlertPolicy } from './alert-policy.ts'
import { alertStage } from './alert-stage.ts'

/** [AL6] Whether whoever is on call must be paged for an alert. `onDuty`: how many supervisors of its programme could answer it now. */
export function pageIsDue(
	alert: Pick<Signal, 'raisedAt'> & { readonly acknowledged: object | null },
	now: Instant,
	{ onDuty, policy }: { readonly onDuty: number; readonly policy: AlertPolicy },
): boolean {
	const stage = alertStage(alert, now, policy)
	return stage === 'on_call' || (stage !== 'answered' && onDuty === 0)
}
