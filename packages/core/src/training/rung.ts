/** The rungs of the ladder of trust, from the first on. */
export const rungs = ['lessons', 'practice', 'shadow', 'buddy', 'solo', 'all'] as const
export type Rung = (typeof rungs)[number]

/** [LD5] Those that a coordinator opens. */
export const openedRungs = ['shadow', 'buddy', 'solo', 'all'] as const satisfies readonly Rung[]
export type OpenedRung = (typeof openedRungs)[number]

/** Whom the queue may put to somebody. */
export type Takes = 'nobody' | 'light' | 'anybody'

/** [LD9] [LD10] What a rung unlocks. */
export function takesOf(rung: Rung): Takes {
	switch (rung) {
		case 'lessons':
		case 'practice':
		case 'shadow':
		case 'buddy':
			return 'nobody'
		case 'solo':
			return 'light'
		case 'all':
			return 'anybody'
	}
}

/** [LD16] Whether somebody on it may ask to read along. */
export const mayReadAlong = (rung: Rung): boolean => rung === 'shadow' || rung === 'buddy'

/** Whether one rung stands above another. */
export const isAbove = (one: Rung, other: Rung): boolean => rungs.indexOf(one) > rungs.indexOf(other)
