import type { SignIns } from './sign-ins.ts'

/** A new one-time token for the person who runs the server, or null when there already is a coordinator. Earlier tokens stop working. */
export async function inviteFirstCoordinator({
	staff,
	secrets,
	clock,
	limits,
}: Pick<SignIns, 'staff' | 'secrets' | 'clock' | 'limits'>): Promise<string | null> {
	if (await staff.hasCoordinator()) return null
	const token = secrets.newToken()
	await staff.setFirstCoordinatorToken(secrets.hash(token), clock.now() + limits.firstCoordinatorTokenMs)
	return token
}
