import type { Front } from '@akin/core/programme/front'

/**
 * What the page carries of the front for the app that goes on from there: what its elements do not say, and of that only what differs from the
 * usual. The programmes come beside the app's scripts, so that nobody waits for them to see the page.
 */
export type FrontInPage = Pick<Front, 'now' | 'status'> & Partial<Pick<Front, 'demo' | 'returning' | 'ownWindow'>>

export const carry = ({ now, status, demo, returning, ownWindow }: Front): FrontInPage => ({
	...{ now, status },
	...(demo && { demo }),
	...(returning && { returning }),
	...(ownWindow !== null && { ownWindow }),
})

/** The front again. `leaveTo` is where the links lead that the server wrote. */
export const unpack = (
	{ now, status, demo = false, returning = false, ownWindow = null }: FrontInPage,
	{ programmes, leaveTo }: Pick<Front, 'programmes' | 'leaveTo'>,
): Front => ({ now, status, programmes, demo, returning, leaveTo, ownWindow })
