import type { Screens } from '../screens.ts'
import type { SeekerDoor } from './seeker-door.ts'

/** What the first screen does without: every other screen, and the way to the server. */
export interface Rest {
	readonly screens: Screens
	readonly door: SeekerDoor
}

/**
 * Fetches it.
 * @param isInFrame the page is inside another one
 * @throws when it does not arrive
 */
export async function loadRest(isInFrame: boolean): Promise<Rest> {
	const [{ screens }, { openSeekerDoor }] = await Promise.all([import('../screens.ts'), import('./seeker-door.ts')])
	return { screens, door: openSeekerDoor(isInFrame) }
}
