import type { BoardRow } from '@akin/core/protocol/supervisor'
import type { Instant } from '@akin/core/support/instant'

/** Since when it has been urgent: the first signal to act on now, acknowledged or not. Null: there was none. */
export function firstActNow(signals: BoardRow['attention']['signals']): Instant | null {
	const raised = signals.filter(({ tier }) => tier === 'act_now').map(({ raisedAt }) => raisedAt)
	return raised.length > 0 ? Math.min(...raised) : null
}
