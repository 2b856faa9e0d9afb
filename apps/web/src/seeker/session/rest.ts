import type { Screens } from '../screens.ts'
import type { SeekerDoor } from './seeker-door.ts'

/** What the first screen does without: every other screen, and the way to the server. */
export interface Rest {
	readonly screens: Screens
	readonly door: SeekerDoor
}

const arrival = () => Promise.all([import('../screens.ts'), import('./seeker-door.ts')])

/** Sets it on its way while the first screen is still being taken over. Whoever needs it asks by `loadRest`, and is told when it does not arrive. */
export function sendForRest(): void {
	arrival().catch(() => {})
}

/**
 * Fetches it.
 * @param isInFrame the page is inside another one
 * @throws when it does not arrive
 */
export async function loadRest(isInFrame: boolean): Promise<Rest> {
	const [{ screens }, { openSeekerDoor }] = await arrival()
	return { screens, door: openSeekerDoor(isInFrame) }
}
