import type { staffRoutes, supervisorRoutes } from '@akin/core/protocol/http'
import type { StaffId } from '@akin/core/support/ids'
import { ok, refused } from '@akin/core/support/result'
import type { StaffAudience } from '../../ports/session-store.ts'
import { findInvitation } from '../../use-cases/joining/find-invitation.ts'
import { join } from '../../use-cases/joining/join.ts'
import { identifyStaff } from '../../use-cases/session/identify.ts'
import { issueSocketTicket } from '../../use-cases/session/issue-socket-ticket.ts'
import { makeFirstCoordinator } from '../../use-cases/session/make-first-coordinator.ts'
import { signIn } from '../../use-cases/session/sign-in.ts'
import type { SignIns } from '../../use-cases/session/sign-ins.ts'
import { signOut } from '../../use-cases/session/sign-out.ts'
import { begunAnswer, meOf } from './me-of.ts'
import { ownSignInRouteHandlers } from './own-sign-in-routes.ts'
import type { RouteHandlers } from './routes.ts'

export type StaffRouteDependencies = {
	readonly signIns: SignIns
	/** Whether this is the demo world, said on the sign-in page. */
	readonly demo: boolean
	/** Somebody signed out; this sign-in is over already. Disconnects its sockets. */
	readonly onStaffSignedOut: (staffId: StaffId, sessionId: string) => Promise<void>
}

export const staffRouteHandlers = (
	audience: StaffAudience,
	{ signIns, demo, onStaffSignedOut }: StaffRouteDependencies,
): RouteHandlers<typeof staffRoutes> => ({
	...ownSignInRouteHandlers(audience, { signIns, demo, onStaffSignedOut }),

	async signIn({ token, source, browser }, body) {
		const result = await signIn(signIns, audience, { ...body, source, browser })
		if (!result.ok) return result
		const before = await identifyStaff(signIns, audience, token)
		// Where a second step is asked for, whoever was signed in stays until it is shown.
		if (before !== null && result.value.kind === 'opened') {
			await signOut(signIns, before)
			await onStaffSignedOut(before.member.id, before.session.id)
		}
		return ok(begunAnswer(result.value))
	},

	async signOut({ token }) {
		const signedIn = await identifyStaff(signIns, audience, token)
		if (signedIn !== null) {
			await signOut(signIns, signedIn)
			await onStaffSignedOut(signedIn.member.id, signedIn.session.id)
		}
		return ok({ data: {}, cookie: 'clear' })
	},

	async me({ token }) {
		const signedIn = await identifyStaff(signIns, audience, token)
		return signedIn === null ? refused({ code: 'not_signed_in' }) : ok({ data: meOf(signedIn) })
	},

	async socketTicket({ token }) {
		const signedIn = await identifyStaff(signIns, audience, token)
		if (signedIn === null) return refused({ code: 'not_signed_in' })
		const principal = { kind: 'staff', staffId: signedIn.member.id, sessionId: signedIn.session.id } as const
		return ok({ data: await issueSocketTicket(signIns, audience, principal) })
	},

	async invitation(_call, { token }) {
		const found = await findInvitation(signIns, audience, token)
		if (!found.ok) return found
		const { forName, role, programmeIds, invitedBy, expiresAt } = found.value
		const programmes = (await signIns.programmes.all())
			.filter(({ id }) => programmeIds.includes(id))
			.map(({ name, languages, topics }) => ({
				name,
				languages: [...languages],
				topics: topics.map(({ code, label }) => ({ code, label })),
			}))
		return ok({ data: { forName, role, byName: invitedBy.name, expiresAt, programmes } })
	},

	async join({ browser }, body) {
		const joined = await join(signIns, audience, body, browser)
		return joined.ok ? ok(begunAnswer(joined.value)) : joined
	},

	welcome: async () => ok({ data: { demo, needsFirstCoordinator: !(await signIns.staff.hasCoordinator()) } }),
})

export const supervisorRouteHandlers = (dependencies: StaffRouteDependencies): RouteHandlers<typeof supervisorRoutes> => ({
	...staffRouteHandlers('supervisor', dependencies),

	async firstCoordinator({ browser }, body) {
		const result = await makeFirstCoordinator(dependencies.signIns, body, browser)
		return result.ok ? ok(begunAnswer(result.value)) : result
	},
})
