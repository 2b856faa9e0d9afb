import { needsSecondStep } from '@akin/core/identity/second-step'
import type { ownSignInRoutes } from '@akin/core/protocol/own-sign-in'
import { ok, refused } from '@akin/core/support/result'
import type { StaffAudience } from '../../ports/session-store.ts'
import { answerSecondStep } from '../../use-cases/second-step/answer-second-step.ts'
import { beginSecondStep, removeSecondStep, renewRecoveryCodes } from '../../use-cases/second-step/change-second-step.ts'
import { confirmSecondStep } from '../../use-cases/second-step/confirm-second-step.ts'
import { changePassword } from '../../use-cases/session/change-password.ts'
import { endOtherSignIns, endOwnSignIn } from '../../use-cases/session/end-sign-ins.ts'
import { identifyStaff, type SignedInStaff } from '../../use-cases/session/identify.ts'
import type { OpenedStaffSession } from '../../use-cases/session/open-staff-session.ts'
import { signOut } from '../../use-cases/session/sign-out.ts'
import { meOf } from './me-of.ts'
import type { RouteHandlers } from './routes.ts'
import type { StaffRouteDependencies } from './staff-routes.ts'

const dayMs = 86_400_000

/** Second steps at the door, and what staff see and change of their own sign-in. */
export const ownSignInRouteHandlers = (
	audience: StaffAudience,
	{ signIns, onStaffSignedOut }: StaffRouteDependencies,
): RouteHandlers<typeof ownSignInRoutes> => {
	const whoever = (token: string | null) => identifyStaff(signIns, audience, token)
	return {
		async secondStep({ token, browser }, body) {
			const answered = await answerSecondStep(signIns, audience, { ...body, browser })
			if (!answered.ok) return answered
			const { recoveryCodes, ...opened } = answered.value
			await endBefore(await whoever(token), opened)
			return ok({ data: { ...meOf(opened), recoveryCodes: recoveryCodes && [...recoveryCodes] }, cookie: { set: opened.token } })
		},

		async ownSignIn({ token }) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const { id, role, signInName } = signedIn.member
			const { store, rule } = signIns.secondStep
			const standing = await store.find(id)
			const secondStep = standing && { setUpAt: standing.setUpAt, recoveryCodesLeft: standing.recoveryCodesLeft }
			const own = await signIns.sessions.ofStaff(id, signIns.clock.now())
			const shown = own.map(({ id: one, startedAt, browser }) => ({
				...{ id: one, day: startedAt - (startedAt % dayMs), browser, isThis: one === signedIn.session.id },
			}))
			return ok({ data: { signInName, needsSecondStep: needsSecondStep(rule, role), secondStep, signIns: shown } })
		},

		async changePassword({ token }, body) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const changed = await changePassword(signIns, signedIn, body)
			if (!changed.ok) return changed
			for (const id of changed.value) await onStaffSignedOut(signedIn.member.id, id)
			return ok({ data: {} })
		},

		async endSignIns({ token }, { id }) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const ended = id === null ? await endOtherSignIns(signIns, signedIn) : (await endOwnSignIn(signIns, signedIn, id)) ? [id] : []
			for (const one of ended) await onStaffSignedOut(signedIn.member.id, one)
			return ok({ data: {} })
		},

		async beginSecondStep({ token }, { password }) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const begun = await beginSecondStep(signIns, signedIn.member, password)
			return begun.ok ? ok({ data: begun.value }) : begun
		},

		async confirmSecondStep({ token }, { code }) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const made = await confirmSecondStep(signIns, signedIn.member.id, code)
			return made.ok ? ok({ data: { recoveryCodes: [...made.value.recoveryCodes] } }) : made
		},

		async newRecoveryCodes({ token }, { password }) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const made = await renewRecoveryCodes(signIns, signedIn.member, password)
			return made.ok ? ok({ data: { recoveryCodes: [...made.value.recoveryCodes] } }) : made
		},

		async removeSecondStep({ token }, { password }) {
			const signedIn = await whoever(token)
			if (signedIn === null) return refused({ code: 'not_signed_in' })
			const removed = await removeSecondStep(signIns, signedIn.member, password)
			return removed.ok ? ok({ data: {} }) : removed
		},
	}

	/** Whoever signs in where somebody is signed in takes their place. */
	async function endBefore(before: SignedInStaff | null, opened: OpenedStaffSession): Promise<void> {
		if (before === null || before.session.id === opened.session.id) return
		await signOut(signIns, before)
		await onStaffSignedOut(before.member.id, before.session.id)
	}
}
