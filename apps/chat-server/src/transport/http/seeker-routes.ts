import type { seekerRoutes } from '@akin/core/protocol/http'
import type { SeekerSessionId } from '@akin/core/support/ids'
import { ok, refused } from '@akin/core/support/result'
import type { Programmes } from '../../use-cases/programmes.ts'
import { identifySeeker } from '../../use-cases/session/identify.ts'
import { issueSocketTicket } from '../../use-cases/session/issue-socket-ticket.ts'
import { leave } from '../../use-cases/session/leave.ts'
import type { SignIns } from '../../use-cases/session/sign-ins.ts'
import { startSeekerSession } from '../../use-cases/session/start-seeker-session.ts'
import type { RouteHandlers } from './routes.ts'

export type SeekerRouteDependencies = {
	readonly signIns: SignIns
	readonly programmes: Pick<Programmes, 'offered'>
	/** Whether this is the demo world, said on every page. */
	readonly demo: boolean
	/** Somebody pressed "Leave this page"; their session is over already. Closes what they left open and disconnects them. */
	readonly onSeekerLeft: (sessionId: SeekerSessionId) => Promise<void>
}

export const seekerRouteHandlers = ({
	signIns,
	programmes,
	demo,
	onSeekerLeft,
}: SeekerRouteDependencies): RouteHandlers<typeof seekerRoutes> => ({
	programmes: async () => ok({ data: { programmes: [...(await programmes.offered())], demo } }),

	async startSession({ token, left }, { inFrame = false }) {
		// Somebody left in a hurry and we were not told: what is theirs ends now, and is not given to whoever starts.
		const old = left && !inFrame ? await leave(signIns, token) : null
		if (old !== null) await onSeekerLeft(old)
		const { session, newToken } = await startSeekerSession(signIns, inFrame || left ? null : token)
		if (inFrame && newToken !== null) return ok({ data: { expiresAt: session.endsAt, token: newToken } })
		return ok({ data: { expiresAt: session.endsAt }, hasLeft: left, ...(newToken === null ? {} : { cookie: { set: newToken } }) })
	},

	async socketTicket({ token, left }) {
		const session = left ? null : await identifySeeker(signIns, token)
		if (session === null) return refused({ code: 'not_signed_in' })
		return ok({ data: await issueSocketTicket(signIns, 'seeker', { kind: 'seeker', sessionId: session.id }) })
	},

	async leave({ token }) {
		const left = await leave(signIns, token)
		if (left !== null) await onSeekerLeft(left)
		return ok({ data: {}, cookie: 'clear', hasLeft: true })
	},
})
