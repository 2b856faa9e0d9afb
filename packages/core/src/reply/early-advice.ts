import type { Move } from './move.ts'
import type { FoundMove } from './read-reply.ts'

/** Advice waits until the person was heard so often, unless it is asked first whether they want any. */
const heardBeforeAdvice = 2

export const isHearing = (move: Move): move is 'reflects' | 'validates' => move === 'reflects' || move === 'validates'

/** [RL19] Whether advice in a reply comes early. `timesHeard`: in how many replies before it the person was heard. */
export const adviceIsEarly = (reply: readonly FoundMove[], timesHeard: number): boolean =>
	timesHeard < heardBeforeAdvice && !reply.some(({ move, sure }) => sure && move === 'asks_first')
