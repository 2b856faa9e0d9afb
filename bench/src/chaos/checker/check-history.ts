import type { Database, History, Violation } from '../history.ts'
import { acknowledgedIsKept } from './acknowledged-is-kept.ts'
import { alarmsStay } from './alarms-stay.ts'
import { capacityHolds } from './capacity-holds.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { nobodyStarves } from './nobody-starves.ts'
import { nothingIsSwallowed } from './nothing-is-swallowed.ts'
import { offersEnd } from './offers-end.ts'
import { onceEach } from './once-each.ts'
import { oneListener } from './one-listener.ts'
import { oneOrder } from './one-order.ts'
import { onlyTheEntitled } from './only-the-entitled.ts'
import { placesSurvive } from './places-survive.ts'
import { queueKeepsPeople } from './queue-keeps-people.ts'
import { rightsEnd } from './rights-end.ts'
import { type Rule, readRound } from './round.ts'
import { screensAreTrue } from './screens-are-true.ts'
import { screensCatchUp } from './screens-catch-up.ts'
import { somebodyHandles } from './somebody-handles.ts'
import { wordsHaveWriters } from './words-have-writers.ts'

/** One rule, or a few that read the same records, for each promise; each goes over the history once. */
const rules: readonly Rule[] = [
	acknowledgedIsKept,
	nothingIsSwallowed,
	onceEach,
	oneOrder,
	screensCatchUp,
	screensAreTrue,
	wordsHaveWriters,
	onlyTheEntitled,
	queueKeepsPeople,
	oneListener,
	capacityHolds,
	placesSurvive,
	nobodyStarves,
	offersEnd,
	alarmsStay,
	somebodyHandles,
	rightsEnd,
]

/**
 * Compares what clients were told and shown with what stands in the database after everything has become quiet. Pure, and linear in the
 * history but for the few people who share a conversation or a lane. Operations whose outcome is unknown may have been done, once, or not.
 */
export function checkHistory(history: History, database: Database, limits: Partial<Limits> = {}): Violation[] {
	const round = readRound(history, database, { ...defaultLimits, ...limits })
	return rules.flatMap((rule) => rule(round))
}
