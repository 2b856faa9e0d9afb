import { isReported } from '@akin/core/attention/signal'
import type { BoardRow } from '@akin/core/protocol/supervisor'
import type { Instant } from '@akin/core/support/instant'

/**
 * Since when the person has been in need: the first signal to act on now, acknowledged or not, but for what is said to be wrong with how they
 * are answered. Null: there was none.
 */
export function firstActNow(signals: BoardRow['attention']['signals']): Instant | null {
	const raised = signals.filter(({ tier, kind }) => tier === 'act_now' && !isReported(kind)).map(({ raisedAt }) => raisedAt)
	return raised.length > 0 ? Math.min(...raised) : null
}
